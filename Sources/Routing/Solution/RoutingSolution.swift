/// A task, or a part of it, that no route serves, and why.
public struct UnservedTask: Sendable, Hashable {
  /// Why a task is not served.
  public enum Reason: Sendable, Hashable {
    /// No route can serve it alone: the least that a route to it and back needs, and the most that
    /// a route may use.
    case beyondCost(least: Double, limit: Double)

    /// It loads more than a route may carry.
    case beyondLoad(least: Double, limit: Double)

    /// It takes longer than its hours, or cannot be reached before they end.
    case outsideHours

    /// It could be served, but what matters as much or more uses the whole fleet.
    case fleetUsedUp
  }

  /// The task, an index into the problem's tasks.
  public var task: Int

  /// The sections that are not served; all of them unless the task is cut.
  public var sections: Range<Int>

  /// Why it is not served.
  public var reason: Reason

  /// Creates an unserved task.
  public init(task: Int, sections: Range<Int> = 0..<1, reason: Reason) {
    self.task = task
    self.sections = sections
    self.reason = reason
  }
}

/// Routes that serve each task once, and what could not be served.
public struct RoutingSolution: Sendable, Hashable {
  /// The routes.
  public var routes: [Route]

  /// What no route serves.
  public var unserved: [UnservedTask]

  /// The sum of the routes' costs.
  public var cost: Double

  /// What no plan that serves the same tasks can cost less than.
  public var lowerBound: Double

  /// The number of routes that no plan that serves the same tasks can do without.
  public var fewestRoutes: Int

  /// How many iterations the search used.
  public var iterations: Int

  /// How much the cost may exceed the best possible, as a share of the bound.
  public var gap: Double { lowerBound > 0 ? cost / lowerBound - 1 : 0 }

  /// Creates a solution.
  public init(
    routes: [Route], unserved: [UnservedTask] = [], lowerBound: Double = 0, fewestRoutes: Int = 0,
    iterations: Int = 0
  ) {
    self.routes = routes
    self.unserved = unserved
    self.lowerBound = lowerBound
    self.fewestRoutes = fewestRoutes
    self.iterations = iterations
    cost = routes.reduce(0) { $0 + $1.cost }
  }
}

/// Tasks to serve, what travel costs, and what a route may use.
///
/// One closed tour over two roads of a table of four locations:
///
///     let problem = RoutingProblem(
///       tasks: [
///         RoutingTask(modes: [
///           TaskMode(entry: 0, exit: 1, cost: 5), TaskMode(entry: 1, exit: 0, cost: 7),
///         ]),
///         RoutingTask(modes: [TaskMode(entry: 2, exit: 3, cost: 4)]),
///       ],
///       travel: .matrix(table, locationCount: 4))
///
/// What a turn costs can be told by giving each heading at a crossing a location of its own.
public struct RoutingProblem: Sendable {
  /// What is counted before cost, after the tasks that are served.
  public enum Objective: Sendable, Hashable {
    /// The fewest routes, then the least cost.
    case routesThenCost

    /// The least cost, whatever the number of routes.
    case cost
  }

  /// What must be served.
  public let tasks: [RoutingTask]

  /// What travel between locations costs.
  public let travel: TravelCosts

  /// How long travel between locations takes; `nil` where no task has hours.
  ///
  /// A route departs when it likes from time zero on, and does not wait on its way.
  public let travelTimes: TravelCosts?

  /// Where routes start and end. Without any, the plan is one closed tour without limits.
  public let sites: [LaunchSite]

  /// How many routes there may be, and what each may use.
  public let fleet: Fleet

  /// What is counted first.
  public let objective: Objective

  /// Creates a problem.
  ///
  /// - Precondition: All locations and sites exist; costs, loads and times are not negative; without
  ///   launch sites nothing is limited, and no task has hours; hours need travel times.
  public init(
    tasks: [RoutingTask], travel: TravelCosts, sites: [LaunchSite] = [],
    fleet: Fleet = .unlimited(RouteLimit()), objective: Objective = .routesThenCost,
    travelTimes: TravelCosts? = nil
  ) {
    let locations = 0..<travel.locationCount
    for mode in tasks.lazy.flatMap(\.sections).joined() {
      precondition(
        locations.contains(mode.entry) && locations.contains(mode.exit),
        "a mode must enter and leave at known locations")
      precondition(mode.cost >= 0 && mode.load >= 0, "costs and loads are not negative")
    }
    for site in sites {
      precondition(locations.contains(site.location), "a launch site needs a known location")
      precondition(
        (site.ends ?? []).allSatisfy(sites.indices.contains), "routes end at known launch sites")
    }
    precondition(
      !sites.isEmpty || fleet == .unlimited(RouteLimit()), "limits need a launch site")
    precondition(
      tasks.allSatisfy { $0.hours == nil } || travelTimes != nil && !sites.isEmpty,
      "hours need travel times and a launch site")
    precondition(
      travelTimes.map { $0.locationCount == travel.locationCount } ?? true,
      "travel takes time between the same locations")
    self.travelTimes = travelTimes
    self.tasks = tasks
    self.travel = travel
    self.sites = sites
    self.fleet = fleet
    self.objective = objective
  }
}

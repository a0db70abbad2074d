/// A task, or a part of it, as a route serves it.
public struct RouteStop: Sendable, Hashable {
  /// The task, an index into the problem's tasks.
  public var task: Int

  /// The mode, an index into the task's modes.
  public var mode: Int

  /// The sections that are served here; all of them unless the task is cut.
  public var sections: Range<Int>

  /// Creates a stop.
  public init(task: Int, mode: Int, sections: Range<Int> = 0..<1) {
    self.task = task
    self.mode = mode
    self.sections = sections
  }

  /// A stop for each of its sections, as if each were a task.
  var sectionsAlone: [RouteStop] {
    sections.map { RouteStop(task: task, mode: mode, sections: $0..<$0 + 1) }
  }
}

/// Stops in the order in which they are served, and what that takes.
public struct Route: Sendable, Hashable {
  /// What is served, in order.
  public var stops: [RouteStop]

  /// The launch site where the route starts; `nil` for a closed tour without launch sites.
  public var site: Int?

  /// The launch site where the route ends; `nil` for a closed tour without launch sites.
  public var endSite: Int?

  /// The limit that the route is under, an index into the limits of a limited fleet, else 0.
  public var vehicle: Int

  /// The cost from start to end, with what the sites add.
  public var cost: Double

  /// The greatest of cost so far plus contingency, never less than ``cost``.
  public var peak: Double

  /// The sum of the loads.
  public var load: Double

  /// Creates a route whose measures are known.
  public init(
    stops: [RouteStop], site: Int?, endSite: Int?, vehicle: Int = 0, cost: Double, peak: Double,
    load: Double
  ) {
    self.stops = stops
    self.site = site
    self.endSite = endSite
    self.vehicle = vehicle
    self.cost = cost
    self.peak = peak
    self.load = load
  }
}

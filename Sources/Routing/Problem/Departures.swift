extension RoutingProblem {
  /// When a route may depart so that all its stops are served in their hours.
  ///
  /// A stop that begins so long after departure and lasts so long binds the departure to the hours of
  /// its task less that.
  ///
  /// - Returns: From the earliest to the latest departure, at zero or later; `nil` where there is none.
  public func departures(of stops: [RouteStop], site: Int?) -> ClosedRange<Double>? {
    guard let travelTimes, let site else { return 0...Double.infinity }
    var departures = DepartureRange()
    var here = sites[site].location
    for stop in stops {
      let mode = tasks[stop.task].mode(stop.mode, sections: stop.sections)
      departures.serve(
        after: travelTimes[here, mode.entry], for: mode.time, within: tasks[stop.task].hours)
      here = mode.exit
    }
    return departures.range
  }
}

/// The departures of a route that keep the hours of what it serves, stop by stop.
public struct DepartureRange: Sendable {
  private var earliest = 0.0
  private var latest = Double.infinity
  /// The time since departure.
  private var elapsed = 0.0

  /// Begins with any departure at zero or later.
  public init() {}

  /// Travels so long, and serves for so long in some hours.
  public mutating func serve(
    after travel: Double, for service: Double, within hours: ClosedRange<Double>?
  ) {
    elapsed += travel
    if let hours { earliest = max(earliest, hours.lowerBound - elapsed) }
    elapsed += service
    if let hours { latest = min(latest, hours.upperBound - elapsed) }
  }

  /// From the earliest to the latest; `nil` where there is none.
  public var range: ClosedRange<Double>? { earliest <= latest ? earliest...latest : nil }
}

extension RoutingProblem {
  /// When a route may depart so that all its stops are served in their hours.
  ///
  /// A stop that begins so long after departure and lasts so long binds the departure to the hours of
  /// its task less that; of several hours, to those of any.
  ///
  /// - Returns: The departures, at zero or later, apart from each other and in order; empty where there is
  ///   none.
  public func departures(of stops: [RouteStop], site: Int?) -> [ClosedRange<Double>] {
    guard let travelTimes, let site else { return DepartureHours().ranges }
    var departures = DepartureHours()
    var here = sites[site].location
    for stop in stops {
      let mode = tasks[stop.task].mode(stop.mode, sections: stop.sections)
      departures.serve(
        after: travelTimes[here, mode.entry], for: mode.time, within: tasks[stop.task].hours)
      here = mode.exit
    }
    return departures.ranges
  }
}

/// The departures of a route that keep the hours of what it serves, stop by stop.
public struct DepartureHours: Sendable {
  /// The departures, apart from each other and in order; empty where there is none.
  public private(set) var ranges: [ClosedRange<Double>] = [0...Double.infinity]
  /// The time since departure.
  private var elapsed = 0.0

  /// Begins with any departure at zero or later.
  public init() {}

  /// Travels so long, and serves for so long in any one of some hours.
  ///
  /// - Parameter hours: Apart from each other and in order; `nil` where any time will do.
  public mutating func serve(
    after travel: Double, for service: Double, within hours: [ClosedRange<Double>]?
  ) {
    let begin = elapsed + travel
    elapsed = begin + service
    guard let hours else { return }
    ranges = ranges.flatMap { range in
      hours.compactMap { hours in
        let earliest = max(range.lowerBound, hours.lowerBound - begin)
        let latest = min(range.upperBound, hours.upperBound - elapsed)
        return earliest <= latest ? earliest...latest : nil
      }
    }
  }
}

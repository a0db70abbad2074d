/// Hours and times of a ``SearchSpace``, where tasks have hours.
struct Timetable: Sendable {
  /// By item.
  let hours: [[ClosedRange<Double>]?]
  /// By mode: how long serving takes.
  let services: [Double]
  /// From location to location, row by row.
  let travel: [Float]
  /// By site and location: from departure to the location.
  let start: [Float]

  /// - Parameters:
  ///   - stops: The items of the space.
  ///   - locations: The locations of the space, as the problem counts them.
  init?(_ problem: RoutingProblem, stops: [RouteStop], locations: [Int]) {
    guard let times = problem.travelTimes else { return nil }
    hours = stops.map { problem.tasks[$0.task].hours }
    services = stops.flatMap { stop in
      let task = problem.tasks[stop.task]
      return (0..<2).map { task.mode(min($0, task.modes.count - 1), sections: stop.sections).time }
    }
    travel = locations.flatMap { from in locations.map { Float(roundingUp: times[from, $0]) } }
    start = problem.sites.flatMap { site in
      locations.map { Float(roundingUp: times[site.location, $0]) }
    }
  }
}

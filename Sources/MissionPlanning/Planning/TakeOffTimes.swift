import FlightPerformance
import Routing
import Units

extension PlanMaking {
  /// A crew does not meet a shorter stretch for certain; it is taken only where there is no longer one.
  private static let shortestStretch = Time.minutes(1)

  /// When a flight may take off so that all that it serves is served in its hours: stretches in order, empty
  /// where none keeps them all; nil where nothing of it has hours.
  func takeOffs(of flight: AssembledFlight) -> [TakeOffHours]? {
    var departures = DepartureHours()
    var hasHours = false
    for step in flight.steps {
      let hours = request.seconds(of: step.subject)
      hasHours = hasHours || hours != nil
      departures.serve(after: 0, for: step.leg.cost.time.seconds, within: hours)
    }
    guard hasHours else { return nil }
    let all = departures.ranges.map {
      TakeOffHours(earliest: .seconds($0.lowerBound), latest: .seconds($0.upperBound))
    }
    let long = all.filter { $0.latest - $0.earliest >= PlanMaking.shortestStretch }
    return long.isEmpty ? all : long
  }

  /// The flights in the order in which they are flown, each with when it takes off: all of one site before
  /// the next one, but what has hours when they come, and what has none while there is time before.
  ///
  /// Of several stretches in which a flight may take off, it is the first that is not over; of several flights
  /// with hours, the first is the one whose stretch ends first.
  func inOrder(_ flights: [AssembledFlight]) -> [AssembledFlight] {
    let all = area.sites.indices.flatMap { site in flights.filter { $0.launchSite == site } }
    var bound = all.compactMap { flight in
      takeOffs(of: flight).flatMap { $0.isEmpty ? nil : (flight: flight, takeOffs: $0) }
    }
    var free = all.filter { takeOffs(of: $0)?.isEmpty ?? true }
    var ordered: [AssembledFlight] = []
    var clock = Time.zero
    func add(_ flight: AssembledFlight) {
      ordered.append(flight)
      clock += flight.steps.map(\.leg.cost.time).total() + request.batteries.turnaround
    }
    while !bound.isEmpty {
      let choices = bound.map { $0.takeOffs.next(at: clock) }
      let next = choices.indices.min { choices[$0].latest < choices[$1].latest } ?? 0
      while let other = free.first {
        let length = other.steps.map(\.leg.cost.time).total() + request.batteries.turnaround
        guard clock + length <= max(clock, choices[next].earliest) else { break }
        add(other)
        free.removeFirst()
      }
      clock = max(clock, choices[next].earliest)
      var flight = bound.remove(at: next).flight
      flight.takeOff = choices[next]
      add(flight)
    }
    return ordered + free
  }
}

extension [TakeOffHours] {
  /// The first that is not over at a time, else the last.
  fileprivate func next(at clock: Time) -> TakeOffHours {
    first { $0.latest >= clock } ?? self[count - 1]
  }
}

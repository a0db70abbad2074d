import Airspace
import FlightPerformance
import Foundation
import Routing
import Units

extension PatrolRequest {
  /// The hours of a road or node, in seconds from the begin of the mission's time.
  ///
  /// - Returns: The longest stretch of them within the mission's time, the first of equal ones, since a
  ///   task is served within one. Nil where there is none.
  func seconds(of hours: [ActiveTime]) -> ClosedRange<Double>? {
    guard let time else { return nil }
    let length = time.upperBound.timeIntervalSince(time.lowerBound)
    var stretches: [ClosedRange<Double>] = []
    let shares = hours.flatMap { $0.shares(of: time) }
    for share in shares.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let next = share.lowerBound * length...share.upperBound * length
      if let last = stretches.last, next.lowerBound <= last.upperBound {
        let end = max(last.upperBound, next.upperBound)
        stretches[stretches.count - 1] = last.lowerBound...end
      } else {
        stretches.append(next)
      }
    }
    func minutes(_ stretch: ClosedRange<Double>) -> Double {
      ((stretch.upperBound - stretch.lowerBound) / 60).rounded()
    }
    return stretches.max {
      (minutes($0), -$0.lowerBound) < (minutes($1), -$1.lowerBound)
    }
  }

  /// The hours that a road or node is asked for in; empty where any time will do.
  func hours(of subject: PatrolTask.Subject) -> [ActiveTime] {
    switch subject {
    case .road(let index): roads[index].hours
    case .node(let index): nodes[index].hours
    }
  }
}

extension PlanMaking {
  /// When a flight may take off so that all that it serves is served in its hours; nil where nothing of it
  /// has hours, or where no take-off keeps them all.
  func takeOff(of flight: AssembledFlight) -> TakeOffHours? {
    var departures = DepartureRange()
    var hasHours = false
    for step in flight.steps {
      let hours = request.seconds(of: step.subject.map(request.hours(of:)) ?? [])
      hasHours = hasHours || hours != nil
      departures.serve(after: 0, for: step.leg.cost.time.seconds, within: hours)
    }
    guard hasHours, let range = departures.range else { return nil }
    return TakeOffHours(
      earliest: .seconds(range.lowerBound), latest: .seconds(range.upperBound))
  }

  /// The flights in the order in which they are flown: all of one site before the next one, but what has
  /// hours when they come, and what has none while there is time before.
  func inOrder(_ flights: [AssembledFlight]) -> [AssembledFlight] {
    var free = area.sites.indices.flatMap { site in flights.filter { $0.launchSite == site } }
    let bound = free.compactMap { flight in takeOff(of: flight).map { (flight, $0) } }
      .sorted { $0.1.latest < $1.1.latest }
    guard !bound.isEmpty else { return free }
    free.removeAll { takeOff(of: $0) != nil }
    var ordered: [AssembledFlight] = []
    var clock = Time.zero
    func add(_ flight: AssembledFlight) {
      ordered.append(flight)
      clock += flight.steps.map(\.leg.cost.time).total() + request.batteries.turnaround
    }
    for (flight, takeOff) in bound {
      while let next = free.first {
        let length = next.steps.map(\.leg.cost.time).total() + request.batteries.turnaround
        guard clock + length <= max(clock, takeOff.earliest) else { break }
        add(next)
        free.removeFirst()
      }
      clock = max(clock, takeOff.earliest)
      add(flight)
    }
    return ordered + free
  }
}

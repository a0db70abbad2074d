import FlightPerformance
import Routing
import Units

/// What the routing keeps in hand for ways home, section by section, beside what each section needs by
/// itself. It is learnt from flights that turned out to need more than they were routed with.
///
/// A flight's file can set one return height only, the highest that any of its ways home needs. Over
/// level ground that is the same for all flights. Over hills each way home counts first at the height
/// that it alone needs, and then at that of the flight that the section was in. The routing also knows
/// ways home at the ends of transits only; where one over a hill is tighter in its middle, that much more
/// is kept in hand at the section that it leads to.
struct KeptInHand {
  private var altitudes: [[Double]]
  private var extras: [[Double]]

  init(_ tasks: [PatrolTask], in area: PlanningArea) {
    var lowest = -Double.infinity
    if case .level = area.ground {
      lowest =
        tasks.flatMap(\.sections).flatMap(\.paths).joined().map(\.altitude).max() ?? lowest
    }
    altitudes = tasks.map { Array(repeating: lowest, count: $0.sections.count) }
    extras = tasks.map { Array(repeating: 0, count: $0.sections.count) }
  }

  /// The altitude in metres below which ways home from a section are not counted.
  func altitude(_ task: Int, _ section: Int) -> Double { altitudes[task][section] }

  /// What is kept in hand beside, in joules.
  func extra(_ task: Int, _ section: Int) -> Double { extras[task][section] }

  /// Learns from a flight that does not fit.
  ///
  /// - Parameter margins: What is left above the need on each of its legs.
  mutating func learn(from flight: AssembledFlight, on route: Route, margins: [Energy]) {
    for stop in route.stops {
      for section in stop.sections {
        altitudes[stop.task][section] = max(
          altitudes[stop.task][section], flight.returnAltitude)
      }
    }
    var atStop = Array(repeating: Double.infinity, count: route.stops.count)
    var onTheWay = atStop
    for (step, margin) in zip(flight.steps, margins) {
      let stop = min(step.visit, route.stops.count - 1)
      if step.subject == nil {
        onTheWay[stop] = min(onTheWay[stop], margin.joules)
      } else {
        atStop[stop] = min(atStop[stop], margin.joules)
      }
    }
    for (index, stop) in route.stops.enumerated() where onTheWay[index] < atStop[index] {
      for section in stop.sections {
        extras[stop.task][section] = max(
          extras[stop.task][section], atStop[index] - onTheWay[index] + 1)
      }
    }
  }
}

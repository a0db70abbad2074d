import FlightPerformance
import MissionPlanning
import Units

/// Legs of a flight that follow each other and serve one end: along one road, to the next task, over
/// one node. What a list shows as one row.
struct Stretch {
  /// What its legs are for.
  let purpose: Leg.Purpose
  /// The id of the road or node that they serve.
  let task: String?
  /// The legs, by their places in ``Flight/legs``.
  let legs: Range<Int>
  /// The horizontal distance.
  let distance: Length
  /// The time.
  let time: Time
  /// The energy.
  let energy: Energy
  /// What is left at its end.
  let energyLeft: Energy
  /// The least margin at the end of any of its legs.
  let margin: Energy
  /// What the camera does.
  let actions: [CameraAction]
}

extension PatrolPlan {
  /// What is to spare at a leg's end: energy left − reserve − return factor × way home.
  func margin(after leg: Leg) -> Energy { leg.energyLeft - needed(after: leg) }

  /// What must be left at a leg's end: reserve + return factor × way home.
  func needed(after leg: Leg) -> Energy { budget.reserve + limits.returnFactor * leg.energyHome }

  /// A flight's legs, put together into stretches, in their order.
  func stretches(of flight: Flight) -> [Stretch] {
    var stretches: [Stretch] = []
    var start = 0
    for at in flight.legs.indices {
      let next = at + 1
      let leg = flight.legs[at]
      if next < flight.legs.count, flight.legs[next].purpose == leg.purpose,
        flight.legs[next].task == leg.task
      {
        continue
      }
      stretches.append(stretch(start..<next, of: flight))
      start = next
    }
    return stretches
  }

  private func stretch(_ range: Range<Int>, of flight: Flight) -> Stretch {
    let legs = flight.legs[range]
    let margins = legs.map { margin(after: $0) }
    let last = flight.legs[range.upperBound - 1]
    return Stretch(
      purpose: last.purpose, task: last.task, legs: range, distance: legs.map(\.distance).total(),
      time: legs.map(\.time).total(), energy: legs.map(\.energy).total(),
      energyLeft: last.energyLeft, margin: margins.min() ?? .zero, actions: legs.flatMap(\.actions))
  }
}

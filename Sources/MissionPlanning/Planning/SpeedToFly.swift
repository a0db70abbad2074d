import FlightPerformance
import Foundation
import Units

/// The ground speed of least energy for a transit, by direction and height.
///
/// It is the speed that a long leg takes least with; on a short one, which hardly reaches its speed, a
/// slightly lower one would save less than a percent of that leg. Tabulated once, so that the millions of
/// transits that a routing weighs up cost one evaluation each, and the flight is flown with the very
/// speed that it was routed with.
struct SpeedToFly: Sendable {
  private static let directions = 180
  private static let heightStep = 10.0
  private static let longLeg = 10_000.0

  /// In m/s, height by height; NaN where there is no headway.
  private let speeds: [Double]
  private let heights: Int

  /// Tabulates the speeds for heights above ground up to the highest, in metres.
  init(_ model: FlightModel, upTo highest: Double) {
    heights = Int((highest / SpeedToFly.heightStep).rounded(.up)) + 1
    var speeds: [Double] = []
    for height in 0..<heights {
      for direction in 0..<SpeedToFly.directions {
        let angle = 2 * Double.pi * Double(direction) / Double(SpeedToFly.directions)
        let leg = try? model.leg(
          east: .metres(SpeedToFly.longLeg * sin(angle)),
          north: .metres(SpeedToFly.longLeg * cos(angle)),
          at: .metres(Double(height) * SpeedToFly.heightStep), speed: .leastEnergy)
        speeds.append(leg?.groundSpeed.metresPerSecond ?? .nan)
      }
    }
    self.speeds = speeds
  }

  /// The speed for a leg, `east` and `north` on the plane; ``LegSpeed/leastEnergy``, which says why,
  /// where there is none.
  func callAsFunction(east: Double, north: Double, height: Double) -> LegSpeed {
    let turn = atan2(east, north) / (2 * .pi)
    let nearest = Int((turn * Double(SpeedToFly.directions)).rounded())
    let direction = (nearest + SpeedToFly.directions) % SpeedToFly.directions
    let layer = min(heights - 1, max(0, Int((height / SpeedToFly.heightStep).rounded())))
    let speed = speeds[layer * SpeedToFly.directions + direction]
    return speed.isNaN ? .leastEnergy : .ground(.metresPerSecond(speed))
  }
}

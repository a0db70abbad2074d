import Foundation
import Units

/// A wind as a hot loop wants it: a direction on the caller's plane, and a speed by height.
struct Blow: Sendable {
  /// Unit vector of where the wind blows to, east and north on the caller's plane.
  let east: Double
  let north: Double
  /// Standard deviation of the gusts, m/s.
  let deviation: Double
  private let at10Metres: Double
  private let exponent: Double

  init(_ wind: Wind, gridConvergence: Angle) {
    let from = (wind.from - gridConvergence).radians
    east = -sin(from)
    north = -cos(from)
    deviation = wind.deviation
    exponent = wind.over.exponent
    at10Metres = wind.speed.metresPerSecond * wind.growth(at: 10)
  }

  /// Mean speed at a height above ground, m/s.
  @inline(__always)
  func speed(at height: Double) -> Double {
    at10Metres == 0 ? 0 : at10Metres * pow(max(height, 1) / 10, exponent)
  }
}

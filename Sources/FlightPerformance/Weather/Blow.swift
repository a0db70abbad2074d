import Foundation
import Units

/// A wind as a hot loop wants it: motion of the air on the caller's plane, by height.
struct Blow: Sendable {
  /// Standard deviation of the gusts, m/s.
  let deviation: Double
  /// The motion at 10 m, or at the lowest level.
  private let lowest: AirMotion
  private let lowestHeight: Double
  private let exponent: Double
  private let isCalm: Bool
  /// Ascending, with at least two entries, or empty where the power law holds everywhere.
  private let levels: [(height: Double, motion: AirMotion)]

  init(_ wind: Wind, gridConvergence: Angle) {
    deviation = wind.deviation
    exponent = wind.over.exponent
    let given =
      [(wind.measuredAt.metres, wind.from, wind.speed.metresPerSecond)]
      + wind.aloft.map { ($0.height.metres, $0.from, $0.speed.metresPerSecond) }
    let sorted = given.sorted { $0.0 < $1.0 }
      .map { (height: max($0.0, 1), motion: AirMotion(from: $0.1 - gridConvergence, speed: $0.2)) }
    if sorted.count == 1 {
      let growth = wind.over.growth(from: wind.measuredAt.metres, to: 10)
      lowest = sorted[0].motion.scaled(by: growth)
      lowestHeight = 10
      levels = []
    } else {
      lowest = sorted[0].motion
      lowestHeight = sorted[0].height
      levels = sorted
    }
    isCalm = lowest.east == 0 && lowest.north == 0 && levels.isEmpty
  }

  /// The mean motion of the air at a height above ground.
  @inline(__always)
  func motion(at height: Double) -> AirMotion {
    if isCalm { return lowest }
    if levels.isEmpty || height <= lowestHeight {
      return lowest.scaled(by: pow(max(height, 1) / lowestHeight, exponent))
    }
    return interpolated(at: height)
  }

  private func interpolated(at height: Double) -> AirMotion {
    guard let above = levels.firstIndex(where: { $0.height > height }) else {
      return levels[levels.count - 1].motion
    }
    let (a, b) = (levels[above - 1], levels[above])
    return a.motion.mixed(with: b.motion, share: (height - a.height) / (b.height - a.height))
  }

  /// Mean speed at a height above ground, m/s.
  func speed(at height: Double) -> Double { motion(at: height).speed }
}

import Foundation
import Geodesy

/// Numbers for tests, the same each time.
struct SplitMix64 {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func number(_ low: Double, _ high: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return low + (high - low) * Double((z ^ (z >> 31)) >> 11) / 0x1p53
  }

  mutating func point(_ size: Double) -> LocalPoint {
    LocalPoint(x: number(0, size), y: number(0, size))
  }

  /// A ring around a point that does not cross itself, as jagged as a lake.
  mutating func ring(around centre: LocalPoint, radius: Double, corners: Int) -> [LocalPoint] {
    (0..<corners).map { corner in
      let angle = (Double(corner) + number(0, 0.9)) / Double(corners) * 2 * .pi
      let far = radius * number(0.3, 1)
      return LocalPoint(x: centre.x + far * cos(angle), y: centre.y + far * sin(angle))
    }
  }
}

import Foundation

/// The error of a satellite position: it wanders slowly (a Gauss–Markov process of the first order).
/// Deviation and time are assumptions for a receiver without corrections.
struct PositionError: Sendable {
  private static let deviation = 0.6
  private static let upwardDeviation = 0.9
  private static let seconds = 60.0

  private var generator: SeededGenerator
  private(set) var value: Vector

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    value = .zero
  }

  mutating func advance(by dt: Double) {
    let decay = exp(-dt / Self.seconds)
    let noise = (1 - decay * decay).squareRoot()
    value = Vector(
      x: decay * value.x + noise * Self.deviation * generator.normal(),
      y: decay * value.y + noise * Self.deviation * generator.normal(),
      z: decay * value.z + noise * Self.upwardDeviation * generator.normal())
  }
}

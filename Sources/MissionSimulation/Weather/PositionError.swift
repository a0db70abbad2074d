import Foundation

/// The error of a satellite position: it wanders slowly (a Gauss–Markov process of the first order),
/// drawn once a second and straight in between. Deviation and time are assumptions for a receiver
/// without corrections.
struct PositionError: Sendable {
  private static let deviation = 0.6
  private static let upwardDeviation = 0.9
  private static let seconds = 60.0

  private var generator: SeededGenerator
  private var last = Vector.zero
  private var next = Vector.zero
  /// Seconds since the last draw.
  private var age = 1.0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  var value: Vector { (1 - age) * last + age * next }

  mutating func advance(by dt: Double) {
    age += dt
    guard age >= 1 else { return }
    age = 0
    last = next
    let decay = exp(-1 / Self.seconds)
    let noise = (1 - decay * decay).squareRoot()
    next = Vector(
      x: decay * last.x + noise * Self.deviation * generator.normal(),
      y: decay * last.y + noise * Self.deviation * generator.normal(),
      z: decay * last.z + noise * Self.upwardDeviation * generator.normal())
  }
}

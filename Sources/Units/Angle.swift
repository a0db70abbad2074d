/// An angle: a direction clockwise from north, a latitude, a tilt. Held in degrees, because the
/// world writes them so and 90° then is exact.
@frozen public struct Angle: Quantity {
  /// Degrees. An angle has no unit in the SI; degrees are what this type holds and writes.
  public let si: Double
  /// Makes an angle from degrees.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes an angle from degrees.
  @inlinable public static func degrees(_ value: Double) -> Angle { Angle(si: value) }
  /// Makes an angle from radians.
  @inlinable public static func radians(_ value: Double) -> Angle { Angle(si: value * 180 / .pi) }
  /// Degrees.
  @inlinable public var degrees: Double { si }
  /// Radians.
  @inlinable public var radians: Double { si * .pi / 180 }

  /// The same direction in [0°, 360°).
  public var normalized: Angle {
    let turn = si.truncatingRemainder(dividingBy: 360)
    let positive = turn < 0 ? turn + 360 : turn
    return .degrees(positive == 360 ? 0 : positive)
  }

  /// The same direction in [−180°, 180°).
  public var normalizedAroundZero: Angle {
    let turn = normalized.si
    return .degrees(turn >= 180 ? turn - 360 : turn)
  }
}

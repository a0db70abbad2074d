public import Units

/// How fast something turns, in degrees a second, as ``Units/Angle`` is held in degrees.
@frozen public struct AngularRate: Quantity {
  /// Degrees a second.
  public let si: Double
  /// Makes a rate from degrees a second.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes a rate from degrees a second.
  @inlinable public static func degreesPerSecond(_ value: Double) -> AngularRate {
    AngularRate(si: value)
  }
  /// Degrees a second.
  @inlinable public var degreesPerSecond: Double { si }
}

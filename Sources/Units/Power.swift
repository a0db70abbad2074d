/// A power, in watts.
@frozen public struct Power: Quantity {
  /// Watts.
  public let si: Double
  /// Makes a power from watts.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes a power from watts.
  @inlinable public static func watts(_ value: Double) -> Power { Power(si: value) }
  /// Watts.
  @inlinable public var watts: Double { si }
  /// The energy that this power gives in a time.
  @inlinable public static func * (power: Power, time: Time) -> Energy {
    Energy(si: power.si * time.si)
  }
}

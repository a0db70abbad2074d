/// An energy, held in joules, written in watt-hours as batteries are.
@frozen public struct Energy: Quantity {
  /// Joules.
  public let si: Double
  /// Makes an energy from joules.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes an energy from joules.
  @inlinable public static func joules(_ value: Double) -> Energy { Energy(si: value) }
  /// Makes an energy from watt-hours.
  @inlinable public static func wattHours(_ value: Double) -> Energy { Energy(si: value * 3600) }
  /// Joules.
  @inlinable public var joules: Double { si }
  /// Watt-hours.
  @inlinable public var wattHours: Double { si / 3600 }
  /// The JSON form is in watt-hours.
  @inlinable public static var codedUnit: Double { 3600 }
}

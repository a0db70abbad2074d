/// A mass, in kilograms.
@frozen public struct Mass: Quantity {
  /// Kilograms.
  public let si: Double
  /// Makes a mass from kilograms.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes a mass from kilograms.
  @inlinable public static func kilograms(_ value: Double) -> Mass { Mass(si: value) }
  /// Kilograms.
  @inlinable public var kilograms: Double { si }
}

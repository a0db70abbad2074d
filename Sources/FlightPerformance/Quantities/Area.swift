public import Units

/// An area, in square metres.
@frozen public struct Area: Quantity {
  /// Square metres.
  public let si: Double
  /// Makes an area from square metres.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes an area from square metres.
  @inlinable public static func squareMetres(_ value: Double) -> Area { Area(si: value) }
  /// Square metres.
  @inlinable public var squareMetres: Double { si }
  /// A drag area is some hundredths of a square metre, so it is written with six decimals.
  @inlinable public static var codedDigits: Int { 6 }
}

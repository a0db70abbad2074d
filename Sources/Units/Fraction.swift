/// A share of a whole: a charge, a health, a reserve. 25 % is 0.25.
@frozen public struct Fraction: Quantity {
  /// The share, 1 for the whole.
  public let si: Double
  /// Makes a share from a number, 1 for the whole.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes a share from a number, 1 for the whole.
  @inlinable public init(_ value: Double) { si = value }
  /// Makes a share from hundredths.
  @inlinable public static func percent(_ value: Double) -> Fraction { Fraction(value / 100) }
  /// The share, 1 for the whole.
  @inlinable public var value: Double { si }
  /// Hundredths.
  @inlinable public var percent: Double { si * 100 }
}

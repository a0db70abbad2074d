/// A distance or a height difference, in metres.
@frozen public struct Length: Quantity {
  /// Metres.
  public let si: Double
  /// Makes a length from metres.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes a length from metres.
  @inlinable public static func metres(_ value: Double) -> Length { Length(si: value) }
  /// Makes a length from kilometres.
  @inlinable public static func kilometres(_ value: Double) -> Length { Length(si: value * 1000) }
  /// Metres.
  @inlinable public var metres: Double { si }
  /// Kilometres.
  @inlinable public var kilometres: Double { si / 1000 }
}

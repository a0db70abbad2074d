public import Units

/// An acceleration, in metres a second squared.
@frozen public struct Acceleration: Quantity {
  /// Metres a second squared.
  public let si: Double
  /// Makes an acceleration from metres a second squared.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes an acceleration from metres a second squared.
  @inlinable public static func metresPerSecondSquared(_ value: Double) -> Acceleration {
    Acceleration(si: value)
  }
  /// Metres a second squared.
  @inlinable public var metresPerSecondSquared: Double { si }
}

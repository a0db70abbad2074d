/// A speed, in metres a second.
@frozen public struct Speed: Quantity {
  /// Metres a second.
  public let si: Double
  /// Makes a speed from metres a second.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes a speed from metres a second.
  @inlinable public static func metresPerSecond(_ value: Double) -> Speed { Speed(si: value) }
  /// Makes a speed from kilometres an hour.
  @inlinable public static func kilometresPerHour(_ value: Double) -> Speed {
    Speed(si: value / 3.6)
  }
  /// Metres a second.
  @inlinable public var metresPerSecond: Double { si }
  /// Kilometres an hour.
  @inlinable public var kilometresPerHour: Double { si * 3.6 }
}

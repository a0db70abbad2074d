public import Units

/// How fast an acceleration changes, in metres a second cubed.
@frozen public struct Jerk: Quantity {
  /// Metres a second cubed.
  public let si: Double
  /// Makes a jerk from metres a second cubed.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes a jerk from metres a second cubed.
  @inlinable public static func metresPerSecondCubed(_ value: Double) -> Jerk { Jerk(si: value) }
  /// Metres a second cubed.
  @inlinable public var metresPerSecondCubed: Double { si }
}

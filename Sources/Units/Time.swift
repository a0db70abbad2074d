/// A span of time, in seconds.
///
/// Not `Duration`: spans here are divided, multiplied with powers and written as JSON numbers, which
/// a pair of 64-bit integers does not do.
@frozen public struct Time: Quantity {
  /// Seconds.
  public let si: Double
  /// Makes a span from seconds.
  @inlinable public init(si: Double) { self.si = si }
  /// Makes a span from seconds.
  @inlinable public static func seconds(_ value: Double) -> Time { Time(si: value) }
  /// Makes a span from minutes.
  @inlinable public static func minutes(_ value: Double) -> Time { Time(si: value * 60) }
  /// Makes a span from hours.
  @inlinable public static func hours(_ value: Double) -> Time { Time(si: value * 3600) }
  /// Seconds.
  @inlinable public var seconds: Double { si }
  /// Minutes.
  @inlinable public var minutes: Double { si / 60 }
}

/// Why a text or two numbers are no coordinate.
public enum CoordinateError: Error, Hashable, Sendable {
  /// Not two angles.
  case unreadable(String)
  /// NaN or infinite.
  case notFinite
  /// Beyond ±90°; exchanging the two numbers would not heal it.
  case latitudeOutOfRange(Double)
  /// Beyond ±180°.
  case longitudeOutOfRange(Double)
  /// The latitude is beyond ±90°, and the longitude would be one.
  case swapped(latitude: Double, longitude: Double)
  /// Minutes or seconds of 60 or more.
  case sexagesimalOutOfRange(Double)
}

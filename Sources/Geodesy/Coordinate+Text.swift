import Units

extension Coordinate {
  /// Reads a coordinate as people write it.
  ///
  ///     try Coordinate(text: "37.8590 N 112.5803 E")
  ///     try Coordinate(text: "112°34'49.1\"E, 37°51'32.4\"N")     // hemisphere letters give the order
  ///     try Coordinate(text: "北纬37.8590 东经112.5803")
  ///     try Coordinate(text: "37.8590, 112.5803")                 // without letters: latitude first
  ///
  /// Degrees, degrees and minutes, or degrees, minutes and seconds; a sign or a hemisphere letter
  /// before or after each number. Nothing is guessed: a latitude of 112° is an error that says that the
  /// two look swapped.
  ///
  /// - Throws: ``CoordinateError`` with what was found.
  public init(text: String) throws(CoordinateError) {
    let parts = try SexagesimalParser(text).angles()
    guard parts.count == 2 else { throw .unreadable(text) }
    let first = parts[0]
    let second = parts[1]
    let latitude: Double
    let longitude: Double
    switch (first.axis, second.axis) {
    case (.latitude, .longitude), (nil, nil):
      (latitude, longitude) = (first.degrees, second.degrees)
    case (.longitude, .latitude): (latitude, longitude) = (second.degrees, first.degrees)
    default: throw .unreadable(text)
    }
    try self.init(checkedLatitude: latitude, longitude: longitude)
  }

  /// Makes a point from degrees that may be wrong.
  ///
  /// - Throws: ``CoordinateError`` for a latitude beyond ±90°, a longitude beyond ±180°, NaN; where
  ///   exchanging the two would heal it, the error says so.
  public init(checkedLatitude latitude: Double, longitude: Double) throws(CoordinateError) {
    guard latitude.isFinite, longitude.isFinite else {
      throw .notFinite
    }
    if abs(latitude) > 90 {
      if abs(latitude) <= 180, abs(longitude) <= 90 {
        throw .swapped(latitude: latitude, longitude: longitude)
      }
      throw .latitudeOutOfRange(latitude)
    }
    if abs(longitude) > 180 { throw .longitudeOutOfRange(longitude) }
    self.init(latitude: latitude, longitude: longitude)
  }
}

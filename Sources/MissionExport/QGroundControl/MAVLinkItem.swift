/// An item of a MAVLink mission, as plans and waypoint files carry it.
struct MAVLinkItem: Hashable, Sendable {
  /// What the coordinates of an item are counted from.
  enum Frame {
    /// Above mean sea level.
    static let absolute = 0
    /// No place at all: every item that is no place to fly to.
    static let mission = 2
    /// Above home.
    static let relative = 3
    /// Above the ground.
    static let terrain = 10
  }

  var command: Int
  var frame: Int
  /// Parameters 1 to 4; NaN where the vehicle shall choose.
  var parameters: [Double]
  /// Latitude, longitude, metres; for items that are no place, parameters 5 to 7.
  var latitude: Double
  var longitude: Double
  var altitude: Double

  init(
    _ command: Int, frame: Int = Frame.mission, _ parameters: [Double] = [],
    latitude: Double = 0, longitude: Double = 0, altitude: Double = 0
  ) {
    self.command = command
    self.frame = frame
    self.parameters = parameters + Array(repeating: 0, count: max(0, 4 - parameters.count))
    self.latitude = latitude
    self.longitude = longitude
    self.altitude = altitude
  }
}

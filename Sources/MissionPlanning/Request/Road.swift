public import Airspace
public import Geodesy
public import Units

/// A road to patrol along its whole length.
public struct Road: Hashable, Sendable {
  /// Which ways a road is flown.
  public enum Passes: String, CaseIterable, Sendable, Codable {
    /// Once, in whichever direction is cheaper.
    case one
    /// Once in each direction.
    case bothDirections = "both directions"
  }

  /// Unique within the request.
  public var id: String
  /// The road's name; several lines may share one.
  public var name: String
  /// At least two points, no two neighbours equal.
  public var line: [Coordinate]
  /// The flight height.
  public var height: Altitude
  /// Over the ground, while filming.
  public var speed: Speed
  /// Which ways it is flown.
  public var passes: Passes
  /// From 1 to 5; what matters more has the greater number.
  public var priority: Int
  /// When it is to be served, within the mission's time; empty where any time will do.
  public var hours: [ActiveTime]

  /// Makes a road.
  public init(
    id: String, name: String, line: [Coordinate], height: Altitude, speed: Speed, passes: Passes,
    priority: Int = 1, hours: [ActiveTime] = []
  ) {
    self.id = id
    self.name = name
    self.line = line
    self.height = height
    self.speed = speed
    self.passes = passes
    self.priority = priority
    self.hours = hours
  }
}

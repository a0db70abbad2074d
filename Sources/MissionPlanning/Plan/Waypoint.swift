public import Geodesy
public import Units

/// A point that a flight goes to.
public struct Waypoint: Hashable, Sendable, Codable {
  /// The place.
  public var position: Coordinate
  /// The height above the flight's launch site: what mission files carry.
  public var heightAboveLaunch: Length
  /// The true height: above the ground below, or above the launch site where no terrain is known.
  public var heightAboveGround: Length
  /// The ground below, above mean sea level; nil where no terrain is known.
  public var ground: Length?

  /// Makes a waypoint.
  public init(
    position: Coordinate, heightAboveLaunch: Length, heightAboveGround: Length, ground: Length?
  ) {
    self.position = position
    self.heightAboveLaunch = heightAboveLaunch
    self.heightAboveGround = heightAboveGround
    self.ground = ground
  }

  private enum CodingKeys: String, CodingKey {
    case position
    case heightAboveLaunch = "height_above_launch_m"
    case heightAboveGround = "height_above_ground_m"
    case ground = "ground_m"
  }
}

import Foundation
public import Units

/// A forecast's mean wind at one height.
public struct WindLevel: Codable, Hashable, Sendable {
  /// Above ground.
  public var height: Length
  /// The direction it blows from, clockwise from true north.
  public var from: Angle
  /// The mean speed.
  public var speed: Speed

  /// Makes a level.
  public init(height: Length, from: Angle, speed: Speed) {
    self.height = height
    self.from = from
    self.speed = speed
  }

  private enum CodingKeys: String, CodingKey {
    case height = "height_m"
    case from = "from_deg"
    case speed = "speed_mps"
  }
}

/// Where the air moves to, m/s east and north.
struct AirMotion: Hashable, Sendable {
  var east: Double
  var north: Double

  init(east: Double, north: Double) {
    self.east = east
    self.north = north
  }

  /// Of a wind from a direction.
  init(from: Angle, speed: Double) {
    east = -speed * sin(from.radians)
    north = -speed * cos(from.radians)
  }

  var speed: Double { (east * east + north * north).squareRoot() }

  /// Where the wind comes from.
  var from: Angle { Angle.radians(atan2(-east, -north)).normalized }

  /// A share of the way to another motion.
  @inline(__always)
  func mixed(with other: AirMotion, share: Double) -> AirMotion {
    AirMotion(
      east: east + share * (other.east - east), north: north + share * (other.north - north))
  }

  func scaled(by factor: Double) -> AirMotion {
    AirMotion(east: east * factor, north: north * factor)
  }
}

public import Units

/// What an aircraft can do and may do: speeds, rates, winds, temperatures, height.
public struct FlightEnvelope: Codable, Hashable, Sendable {
  /// The fastest ground speed that a mission may command.
  public var maxGroundSpeed: Figure<Speed>
  /// The fastest airspeed in level flight.
  public var maxAirspeed: Figure<Speed>
  /// How airspeed along and across the course add up to ``maxAirspeed``: they may reach
  /// (along^p + across^p)^(1/p) = maxAirspeed. Nil for 2, where only the size of the airspeed counts.
  ///
  /// An aircraft limited by its lean, with the nose along the course and drag by body axis, has p
  /// between 2 (drag grows linearly) and 4 (with the square).
  public var airspeedNorm: Figure<Double>?
  /// The strongest gust allowed in flight.
  public var maxWind: Figure<Speed>
  /// The strongest gust allowed at take-off and landing.
  public var maxWindAtTakeOffAndLanding: Figure<Speed>
  /// The fastest climb.
  public var ascent: Figure<Speed>
  /// The fastest vertical descent.
  public var descent: Figure<Speed>
  /// The descent over the last metres before touch-down.
  public var finalDescent: Figure<Speed>
  /// The height above ground from which ``finalDescent`` holds; nil for ten metres.
  public var finalDescentHeight: Figure<Length>?
  /// Acceleration and braking along a mission's legs.
  public var acceleration: Figure<Acceleration>
  /// Acceleration and braking when climbing and descending.
  public var verticalAcceleration: Figure<Acceleration>
  /// How fast the acceleration builds up; nil for at once.
  public var jerk: Figure<Jerk>?
  /// How long it stands over a waypoint where it stops, before it goes on; nil for not at all.
  public var waypointPause: Figure<Time>?
  /// How fast the aircraft turns on the spot.
  public var yawRate: Figure<AngularRate>
  /// The steepest lean.
  public var maxTilt: Figure<Angle>
  /// The temperatures that it may fly in.
  public var operatingTemperature: Figure<TemperatureRange>
  /// The greatest height above mean sea level.
  public var ceiling: Figure<Length>
  /// How far its radio link reaches in the open; nil where none is stated.
  public var linkRange: Figure<Length>?

  /// Makes an envelope from its figures.
  public init(
    maxGroundSpeed: Figure<Speed>, maxAirspeed: Figure<Speed>, airspeedNorm: Figure<Double>? = nil,
    maxWind: Figure<Speed>,
    maxWindAtTakeOffAndLanding: Figure<Speed>, ascent: Figure<Speed>, descent: Figure<Speed>,
    finalDescent: Figure<Speed>, finalDescentHeight: Figure<Length>? = nil,
    acceleration: Figure<Acceleration>,
    verticalAcceleration: Figure<Acceleration>, jerk: Figure<Jerk>? = nil,
    waypointPause: Figure<Time>? = nil,
    yawRate: Figure<AngularRate>, maxTilt: Figure<Angle>,
    operatingTemperature: Figure<TemperatureRange>, ceiling: Figure<Length>,
    linkRange: Figure<Length>? = nil
  ) {
    self.maxGroundSpeed = maxGroundSpeed
    self.maxAirspeed = maxAirspeed
    self.airspeedNorm = airspeedNorm
    self.maxWind = maxWind
    self.maxWindAtTakeOffAndLanding = maxWindAtTakeOffAndLanding
    self.ascent = ascent
    self.descent = descent
    self.finalDescent = finalDescent
    self.finalDescentHeight = finalDescentHeight
    self.acceleration = acceleration
    self.verticalAcceleration = verticalAcceleration
    self.jerk = jerk
    self.waypointPause = waypointPause
    self.yawRate = yawRate
    self.maxTilt = maxTilt
    self.operatingTemperature = operatingTemperature
    self.ceiling = ceiling
    self.linkRange = linkRange
  }

  private enum CodingKeys: String, CodingKey {
    case maxGroundSpeed = "max_ground_speed_mps"
    case maxAirspeed = "max_airspeed_mps"
    case airspeedNorm = "airspeed_norm"
    case maxWind = "max_wind_mps"
    case maxWindAtTakeOffAndLanding = "max_wind_at_take_off_and_landing_mps"
    case ascent = "ascent_mps"
    case descent = "descent_mps"
    case finalDescent = "final_descent_mps"
    case finalDescentHeight = "final_descent_height_m"
    case acceleration = "acceleration_mps2"
    case verticalAcceleration = "vertical_acceleration_mps2"
    case jerk = "jerk_mps3"
    case waypointPause = "waypoint_pause_s"
    case yawRate = "yaw_rate_degps"
    case maxTilt = "max_tilt_deg"
    case operatingTemperature = "operating_temperature"
    case ceiling = "ceiling_m"
    case linkRange = "link_range_m"
  }
}

public import Units

/// How a leg is flown in its wind, and what it costs.
public struct LegPerformance: Hashable, Sendable {
  /// The length of the leg, its climb included.
  public let distance: Length
  /// The speed over the ground once the aircraft has come up to speed.
  public let groundSpeed: Speed
  /// The speed through the air then.
  public let airspeed: Speed
  /// Where the nose points if it is held into the relative wind, clockwise from true north.
  public let heading: Angle
  /// Time and energy, starts and stops included.
  public let cost: FlightCost
  /// The part of the energy that coming up to speed takes.
  public let riseEnergy: Energy
  /// How far before the end the speed begins to fall; zero where it does not.
  public let brakingDistance: Length
  /// Whether the wind does not allow the commanded speed.
  public let isSlowedByWind: Bool

  /// How long the leg takes.
  public var time: Time { cost.time }
  /// What the battery gives for it.
  public var energy: Energy { cost.energy }
}

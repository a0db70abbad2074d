public import Geodesy
public import Units

/// A planned flight as the simulation flew it.
public struct SimulatedFlight: Hashable, Sendable, Codable {
  /// How a flight ended.
  public enum Outcome: String, Sendable, Codable, CaseIterable {
    /// It stands at a landing site.
    case landed
    /// It landed somewhere else.
    case landedAway = "landed_away"
    /// Its battery was empty in the air.
    case batteryEmpty = "battery_empty"
  }

  /// The flight's number in the plan.
  public var number: Int
  /// How it ended.
  public var outcome: Outcome
  /// Whether it landed at a site with the plan's reserve still in the battery.
  public var finishedWithReserve: Bool
  /// Whether it flew all of its legs.
  public var isComplete: Bool
  /// What the plan says.
  public var planned: FlightFigures
  /// What the simulation found.
  public var simulated: FlightFigures
  /// The leg on which it broke off its mission, or fell below its reserve; nil where neither happened.
  public var troubleLeg: Int?
  /// How far it strayed.
  public var errors: FlightErrors
  /// What happened on the way, in order of time.
  public var log: [FlightLogEntry]
  /// The legs that were begun, in their order.
  public var legs: [SimulatedLeg]
  /// Where it was, second by second, from take-off to the end.
  public var track: [TrackPoint]

  private enum CodingKeys: String, CodingKey {
    case number, outcome
    case finishedWithReserve = "finished_with_reserve"
    case isComplete = "is_complete"
    case troubleLeg = "trouble_leg"
    case planned, simulated, errors, log, legs, track
  }
}

/// How far a flight strayed from where it should have been.
public struct FlightErrors: Hashable, Sendable, Codable {
  /// The farthest that it was beside its track.
  public var track: Length
  /// The farthest that it was from its place in a hover.
  public var hover: Length
  /// How long it was inside zones that must not be entered.
  public var inZones: Time

  private enum CodingKeys: String, CodingKey {
    case track = "track_m"
    case hover = "hover_m"
    case inZones = "in_zones_s"
  }
}

/// The figures of a whole flight.
public struct FlightFigures: Hashable, Sendable, Codable {
  /// From leaving the ground to touching it.
  public var time: Time
  /// Horizontally over the ground.
  public var distance: Length
  /// From the battery.
  public var energy: Energy
  /// What is left of the usable charge after landing.
  public var energyLeft: Energy
  /// Energy left − reserve − return factor × way home at the tightest moment; nil where no way home
  /// could be flown from some moment.
  public var margin: Energy?
  /// The leg in which the tightest moment lies, by its place in the flight.
  public var tightestLeg: Int

  private enum CodingKeys: String, CodingKey {
    case time = "time_s"
    case distance = "distance_m"
    case energy = "energy_wh"
    case energyLeft = "energy_left_wh"
    case margin = "margin_wh"
    case tightestLeg = "tightest_leg"
  }
}

/// A leg as it was flown.
public struct SimulatedLeg: Hashable, Sendable, Codable {
  /// The leg, by its place in the flight.
  public var leg: Int
  /// How long it took.
  public var time: Time
  /// What it took from the battery.
  public var energy: Energy
  /// What was left at its end, of the usable charge.
  public var energyLeft: Energy
  /// What the way home from its end takes, flown out; nil where there is none.
  public var energyHome: Energy?

  private enum CodingKeys: String, CodingKey {
    case leg
    case time = "time_s"
    case energy = "energy_wh"
    case energyLeft = "energy_left_wh"
    case energyHome = "energy_home_wh"
  }
}

/// A moment of a flight.
public struct TrackPoint: Hashable, Sendable, Codable {
  /// Since take-off.
  public var time: Time
  /// The place on the earth.
  public var position: Coordinate
  /// The place on the map plane, metres to its east.
  public var x: Double
  /// The place on the map plane, metres to its north.
  public var y: Double
  /// Above the launch site.
  public var height: Length
  /// Above the ground, taken as straight between the plan's waypoints.
  public var heightAboveGround: Length
  /// Over the ground.
  public var groundSpeed: Speed
  /// Through the air, horizontally.
  public var airspeed: Speed
  /// Upwards.
  public var climb: Speed
  /// What the battery has given so far.
  public var energy: Energy
  /// The leg that it is on, by its place in the flight.
  public var leg: Int

  private enum CodingKeys: String, CodingKey {
    case time = "time_s"
    case position
    case x = "x_m"
    case y = "y_m"
    case height = "height_m"
    case heightAboveGround = "height_above_ground_m"
    case groundSpeed = "ground_speed_mps"
    case airspeed = "airspeed_mps"
    case climb = "climb_mps"
    case energy = "energy_wh"
    case leg
  }
}

public import Units

/// A piece of a flight, to its end: a climb, a straight line, a hover, a landing.
public struct Leg: Hashable, Sendable, Codable {
  /// What a leg is for.
  public enum Purpose: String, CaseIterable, Sendable, Codable {
    /// From the ground to the first height, straight up.
    case takeOff = "take_off"
    /// To the next task, or home.
    case transit
    /// Along a road, camera running.
    case patrol
    /// Over a node, for its dwell.
    case hover
    /// Straight down to the ground.
    case land
  }

  /// What it is for.
  public var purpose: Purpose
  /// The id of the road or node that it serves; nil for all other legs.
  public var task: String?
  /// Where it ends.
  public var end: Waypoint
  /// Whether the aircraft stands still at the end.
  public var stops: Bool
  /// The horizontal length.
  public var distance: Length
  /// The direction over the ground, from true north; nil for a vertical leg and a hover.
  public var course: Angle?
  /// The direction of the nose that holds the course in the wind, from true north.
  public var heading: Angle?
  /// The speed over the ground that the leg is flown at, once it is reached.
  public var groundSpeed: Speed
  /// The speed through the air that this takes.
  public var airspeed: Speed
  /// How long it takes, from end to end.
  public var time: Time
  /// What it takes from the battery.
  public var energy: Energy
  /// What is left at its end, of the usable charge.
  public var energyLeft: Energy
  /// What the way to the nearest landing site would take from its end, landing included.
  public var energyHome: Energy
  /// What the camera does during a hover, in order.
  public var actions: [CameraAction]
  /// The ground between start and end, in order, where it bends away from the straight line between
  /// them by more than 2.5 m; nil where it does not or no terrain is known.
  public var groundBelow: [GroundBelow]?

  /// Makes a leg.
  public init(
    purpose: Purpose, task: String? = nil, end: Waypoint, stops: Bool, distance: Length,
    course: Angle? = nil, heading: Angle? = nil, groundSpeed: Speed, airspeed: Speed, time: Time,
    energy: Energy, energyLeft: Energy, energyHome: Energy, actions: [CameraAction] = [],
    groundBelow: [GroundBelow]? = nil
  ) {
    self.purpose = purpose
    self.task = task
    self.end = end
    self.stops = stops
    self.distance = distance
    self.course = course
    self.heading = heading
    self.groundSpeed = groundSpeed
    self.airspeed = airspeed
    self.time = time
    self.energy = energy
    self.energyLeft = energyLeft
    self.energyHome = energyHome
    self.actions = actions
    self.groundBelow = groundBelow
  }

  private enum CodingKeys: String, CodingKey {
    case purpose
    case task
    case end
    case stops
    case distance = "distance_m"
    case course = "course_deg"
    case heading = "heading_deg"
    case groundSpeed = "ground_speed_mps"
    case airspeed = "airspeed_mps"
    case time = "time_s"
    case energy = "energy_wh"
    case energyLeft = "energy_left_wh"
    case energyHome = "energy_home_wh"
    case actions
    case groundBelow = "ground_below"
  }
}

public import Geodesy
public import MissionPlanning
public import Units

/// A point of a route: a place in the air, the way there, and what to do there.
public struct RoutePoint: Hashable, Sendable {
  /// How the aircraft meets a point.
  public enum Turn: Hashable, Sendable {
    /// Comes to rest there.
    case stop
    /// Comes to rest there on a curved way.
    case curvedStop
    /// Flies through it without a stop; on straight legs it leaves them at most so far before it.
    case pass(cutting: Length?)
    /// Rounds the corner so far before it and never reaches it.
    case coordinated(cutting: Length)
  }

  /// Where the nose points on the leg that begins here.
  public enum Heading: Hashable, Sendable {
    /// Along the leg.
    case alongRoute
    /// Where the pilot turns it.
    case manual
    /// Where it pointed when the leg began.
    case kept
    /// Turns on the way so that it points there at the next point.
    case towards(Angle)
    /// At a place.
    case at(Coordinate)
  }

  /// The place.
  public var position: Coordinate
  /// The height.
  public var altitude: Altitude
  /// Over the ground, on the leg that ends here; nil where the route's own speed holds.
  public var speed: Speed?
  /// How it is met.
  public var turn: Turn
  /// Where the nose points on the leg that begins here.
  public var heading: Heading
  /// What is done here, in order.
  public var actions: [RouteAction]
  /// What the leg that ends here is for; nil where the file does not say.
  public var purpose: Leg.Purpose?
  /// The road or node that it serves.
  public var task: String?

  /// Makes a point.
  public init(
    position: Coordinate, altitude: Altitude, speed: Speed? = nil, turn: Turn = .stop,
    heading: Heading = .alongRoute, actions: [RouteAction] = [], purpose: Leg.Purpose? = nil,
    task: String? = nil
  ) {
    self.position = position
    self.altitude = altitude
    self.speed = speed
    self.turn = turn
    self.heading = heading
    self.actions = actions
    self.purpose = purpose
    self.task = task
  }

  /// Whether the aircraft comes to rest here.
  public var stops: Bool { turn == .stop || turn == .curvedStop }
}

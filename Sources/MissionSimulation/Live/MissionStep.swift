public import Geodesy
public import Units

/// One item of a mission that a ground station gives to an aircraft. Heights are above home.
public enum MissionStep: Hashable, Sendable {
  /// Straight up.
  case takeOff(Length)
  /// To a point, and wait there; `passes` where the aircraft need not stop.
  case waypoint(Coordinate, height: Length, hold: Time, passes: Bool)
  /// From now on, over the ground.
  case speed(Speed)
  /// Stand still.
  case wait(Time)
  /// Down at a point, or where it is.
  case land(Coordinate?)
  /// Home, and down.
  case returnHome
  /// Something that the simulation only passes over: a camera's or gimbal's command.
  case other
}

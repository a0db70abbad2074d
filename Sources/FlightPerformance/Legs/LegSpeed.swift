public import Units

/// How fast to fly a leg.
public enum LegSpeed: Hashable, Sendable {
  /// The speed over the ground that a mission commands. Where the wind does not allow it, the
  /// aircraft flies as fast as it may; below the least ground speed the leg is refused.
  case ground(Speed)
  /// The ground speed that costs the least energy, within the aircraft's limits: for transits.
  case leastEnergy
}

/// How a leg begins or ends.
public enum LegEnd: Hashable, Sendable {
  /// Standing still over the waypoint.
  case atRest
  /// Flying past the waypoint with the leg's own speed, so that it costs nothing.
  case passing
  /// Flying past the waypoint with this ground speed, or the leg's own if that is slower.
  case passingAt(Speed)
}

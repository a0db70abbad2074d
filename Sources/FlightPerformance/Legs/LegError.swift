public import Units

/// Why a leg cannot be flown in its wind.
public enum LegError: Error, Hashable, Sendable {
  /// The wind across the leg is stronger than the airspeed that the mission may use.
  case crosswindTooStrong(crosswind: Speed, allowed: Speed)
  /// Against the wind the aircraft makes less ground speed than it must.
  case noHeadway(groundSpeed: Speed, needed: Speed)
  /// Holding the commanded ground speed in a wind from behind takes more airspeed than allowed.
  case airspeedAboveLimit(airspeed: Speed, allowed: Speed)
  /// The gusts at the leg's height are stronger than the aircraft's limit.
  case gustAboveLimit(gust: Speed, allowed: Speed)
}

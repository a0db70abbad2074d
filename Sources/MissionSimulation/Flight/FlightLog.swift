public import Diagnostics
public import Units

/// What an aircraft is doing.
public enum FlightMode: String, CaseIterable, Hashable, Sendable, Codable {
  /// On the ground with its motors off.
  case standing
  /// Flying its mission.
  case mission
  /// Standing still in the air.
  case hold
  /// Coming home.
  case returning
  /// Landing where it is.
  case landing
  /// Without a position, drifting level.
  case attitude
}

/// A moment of a flight that a report mentions.
public struct FlightLogEntry: Hashable, Sendable, Codable {
  /// Since take-off.
  public var time: Time
  /// What the aircraft does from now on.
  public var mode: FlightMode
  /// What happened.
  public var text: Text

  private enum CodingKeys: String, CodingKey {
    case time = "time_s"
    case mode, text
  }
}

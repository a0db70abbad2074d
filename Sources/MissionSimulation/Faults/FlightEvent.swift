public import Geodesy
public import Units

/// Something that happens to a flight: weather, a fault, a new zone, a word of the pilot.
public enum FlightEvent: Hashable, Sendable {
  /// A gust front that swells and falls over a time.
  case gust(Speed, from: Angle, for: Time)
  /// The mean wind at its measured height becomes another over a time.
  case windShift(Speed, from: Angle, over: Time)
  /// The pilot's link is gone; for good where no time is given.
  case linkLoss(for: Time?)
  /// No position: the aircraft only holds its attitude and height, and drifts.
  case gnssLoss(for: Time?)
  /// The compass points wrong by an angle.
  case compassError(Angle)
  /// A share of the battery's full charge is gone.
  case batterySag(Fraction)
  /// One cell of the battery fails.
  case cellFailure
  /// The motors give only this share of their thrust.
  case motorDerating(to: Fraction)
  /// Ice grows over a time until the power has risen by a share.
  case icing(Fraction, over: Time)
  /// A round zone that must not be entered appears.
  case zone(Coordinate, radius: Length)
  /// The pilot gives a command.
  case pilot(PilotCommand)
}

/// What a pilot can tell an aircraft that flies a mission.
public enum PilotCommand: String, CaseIterable, Hashable, Sendable, Codable {
  /// Break off and come home.
  case returnHome = "return"
  /// Stand still where it is.
  case hold
  /// Go on with the mission.
  case resume = "continue"
  /// Land where it is.
  case land
}

/// An event and when it happens.
public struct ScheduledEvent: Hashable, Sendable {
  /// When an event happens: once, as soon as its condition holds.
  public enum Trigger: Hashable, Sendable {
    /// So long after take-off.
    case at(Time)
    /// When a leg begins, counted from 1.
    case leg(Int)
    /// When the charge falls below a share of a full one.
    case chargeBelow(Fraction)
  }

  /// When it happens.
  public var trigger: Trigger
  /// What happens.
  public var event: FlightEvent
  /// The flight that it happens to, by its number; nil for every flight.
  public var flight: Int?

  /// Makes a scheduled event.
  public init(_ trigger: Trigger, _ event: FlightEvent, flight: Int? = nil) {
    self.trigger = trigger
    self.event = event
    self.flight = flight
  }
}

public import Units

/// The gust at one place of a flight against the aircraft's limit there.
///
///     let check = WindCheck(of: m30t, in: wind, at: .metres(90))
///     check.found.metresPerSecond     // 12.73
///     check.allowed.metresPerSecond   // 12
///     check.isWithinLimit             // false
public struct WindCheck: Codable, Hashable, Sendable {
  /// What the aircraft is doing.
  public enum Phase: String, Codable, Hashable, Sendable {
    /// Taking off or landing.
    case takeOffAndLanding
    /// Flying at a height.
    case inFlight
  }

  /// What the aircraft is doing.
  public let phase: Phase
  /// The height above ground that the gust holds for.
  public let height: Length
  /// The gust at that height.
  public let found: Speed
  /// The aircraft's limit.
  public let allowed: Speed
  /// Whether the gust is assumed from the terrain, because none was observed or forecast.
  public let isGustAssumed: Bool

  /// Whether the gust keeps the limit.
  public var isWithinLimit: Bool { found <= allowed }

  /// Checks a height of flight.
  public init(of aircraft: AircraftProfile, in wind: Wind, at height: Length) {
    phase = .inFlight
    self.height = height
    found = wind.gust(at: height)
    allowed = aircraft.envelope.maxWind.value
    isGustAssumed = wind.isGustAssumed
  }

  /// Checks take-off and landing, with the gust at 10 m.
  public init(atTakeOffOf aircraft: AircraftProfile, in wind: Wind) {
    phase = .takeOffAndLanding
    height = .metres(10)
    found = wind.gust(at: .metres(10))
    allowed = aircraft.envelope.maxWindAtTakeOffAndLanding.value
    isGustAssumed = wind.isGustAssumed
  }

  private enum CodingKeys: String, CodingKey {
    case phase
    case isGustAssumed = "is_gust_assumed"
    case height = "height_m"
    case found = "found_mps"
    case allowed = "allowed_mps"
  }
}

public import Units

/// The margins that a plan keeps inside an aircraft's limits.
public struct LegLimits: Codable, Hashable, Sendable {
  /// The share of the greatest airspeed that a plan may count on; the rest is for gusts.
  public var airspeedShare: Fraction
  /// The least ground speed worth flying with; below it a leg is refused.
  public var leastGroundSpeed: Speed
  /// Whether a leg in gusts above the aircraft's limit is refused.
  public var refusesGusts: Bool

  /// Makes margins. Those left out are customary: 0.8 of the airspeed, 2 m/s, gusts refused.
  public init(
    airspeedShare: Fraction = Fraction(0.8), leastGroundSpeed: Speed = .metresPerSecond(2),
    refusesGusts: Bool = true
  ) {
    self.airspeedShare = airspeedShare
    self.leastGroundSpeed = leastGroundSpeed
    self.refusesGusts = refusesGusts
  }

  private enum CodingKeys: String, CodingKey {
    case airspeedShare = "airspeed_share"
    case leastGroundSpeed = "least_ground_speed_mps"
    case refusesGusts = "refuses_gusts"
  }
}

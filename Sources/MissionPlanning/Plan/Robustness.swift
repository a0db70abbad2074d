public import FlightPerformance

/// How much a plan can take: the wind that it bears, and the chance that it is finished as it is planned.
public struct Robustness: Hashable, Sendable, Codable {
  /// The strongest wind, by direction, in which every leg of every flight can be flown and every flight
  /// lands with its reserve. The way home before the flight's own end is not counted.
  public var windTolerance: WindTolerance
  /// How sure wind, power and batteries are taken to be.
  public var uncertainty: Uncertainty
  /// The chance of finishing, in that uncertainty.
  public var chance: FinishChance
  /// What the draws began with.
  public var seed: UInt64

  private enum CodingKeys: String, CodingKey {
    case windTolerance = "wind_tolerance"
    case uncertainty
    case chance
    case seed
  }
}

public import Units

/// How one flight differs from the plan's assumptions, and what it does about it.
struct RunSettings: Sendable {
  /// Of turbulence and position error; nil for neither.
  var seed: UInt64?
  var deviation = Deviation()
  var events: [ScheduledEvent] = []
  /// nil: it flies the plan to its end or until the battery is empty.
  var failsafes: Failsafes?
}

/// How the world differs from a plan's assumptions.
public struct Deviation: Hashable, Sendable, Codable {
  /// The mean wind ÷ the forecast one.
  public var windFactor: Double
  /// How far the wind has turned to the right of the forecast.
  public var windTurn: Angle
  /// The power ÷ the model's.
  public var powerFactor: Double
  /// The usable charge at take-off ÷ the plan's.
  public var chargeFactor: Double

  /// Makes a deviation; what is left out does not differ.
  public init(
    windFactor: Double = 1, windTurn: Angle = .zero, powerFactor: Double = 1,
    chargeFactor: Double = 1
  ) {
    self.windFactor = windFactor
    self.windTurn = windTurn
    self.powerFactor = powerFactor
    self.chargeFactor = chargeFactor
  }

  private enum CodingKeys: String, CodingKey {
    case windFactor = "wind_factor"
    case windTurn = "wind_turn_deg"
    case powerFactor = "power_factor"
    case chargeFactor = "charge_factor"
  }
}

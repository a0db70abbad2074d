public import Units

/// How far the world may lie from the forecast: standard deviations of what is drawn for each run.
///
/// The defaults are assumptions: a forecast wind is wrong by a sixth and by 10°, the power model by 6 %
/// (its error over 25 measured flights), a full charge by 3 %.
public struct Spread: Hashable, Sendable, Codable {
  /// Of the mean wind ÷ the forecast one.
  public var windFactor: Double
  /// Of the wind's direction.
  public var windTurn: Angle
  /// Of the power ÷ the model's.
  public var powerFactor: Double
  /// Of the charge ÷ the plan's.
  public var chargeFactor: Double

  /// Makes a spread; what is left out has its default.
  public init(
    windFactor: Double = 0.16, windTurn: Angle = .degrees(10), powerFactor: Double = 0.06,
    chargeFactor: Double = 0.03
  ) {
    self.windFactor = windFactor
    self.windTurn = windTurn
    self.powerFactor = powerFactor
    self.chargeFactor = chargeFactor
  }

  /// Draws the world of one run. Factors stay above a fifth.
  func deviation(of run: Int, seed: UInt64) -> Deviation {
    var generator = SeededGenerator(seed: SeededGenerator.seed(seed, part: run))
    func factor(_ spread: Double) -> Double { max(0.2, 1 + spread * generator.normal()) }
    return Deviation(
      windFactor: factor(windFactor), windTurn: windTurn * generator.normal(),
      powerFactor: factor(powerFactor), chargeFactor: factor(chargeFactor))
  }

  private enum CodingKeys: String, CodingKey {
    case windFactor = "wind_factor"
    case windTurn = "wind_turn_deg"
    case powerFactor = "power_factor"
    case chargeFactor = "charge_factor"
  }
}

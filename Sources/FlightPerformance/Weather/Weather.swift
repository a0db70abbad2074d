public import Units

/// The weather of a flight: a wind and the air's temperature at the launch site.
public struct Weather: Codable, Hashable, Sendable {
  /// The wind.
  public var wind: Wind
  /// The temperature of the air near the ground.
  public var temperature: Temperature
  /// The pressure reduced to mean sea level (QNH), hectopascals; nil for the standard 1013.25.
  public var seaLevelPressure: Double?

  /// Makes a weather.
  public init(wind: Wind, temperature: Temperature, seaLevelPressure: Double? = nil) {
    self.wind = wind
    self.temperature = temperature
    self.seaLevelPressure = seaLevelPressure
  }

  private enum CodingKeys: String, CodingKey {
    case wind
    case temperature = "temperature_c"
    case seaLevelPressure = "sea_level_pressure_hpa"
  }
}

public import Units

/// The weather of a flight: a wind and the air's temperature at the launch site.
public struct Weather: Codable, Hashable, Sendable {
  /// The wind.
  public var wind: Wind
  /// The temperature of the air near the ground.
  public var temperature: Temperature

  /// Makes a weather.
  public init(wind: Wind, temperature: Temperature) {
    self.wind = wind
    self.temperature = temperature
  }

  private enum CodingKeys: String, CodingKey {
    case wind
    case temperature = "temperature_c"
  }
}

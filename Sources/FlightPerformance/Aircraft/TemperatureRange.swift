public import Units

/// The temperatures that an aircraft may fly in.
public struct TemperatureRange: Codable, Hashable, Sendable {
  /// The lowest temperature allowed.
  public var lowest: Temperature
  /// The highest temperature allowed.
  public var highest: Temperature

  /// Makes a range from its ends.
  public init(from lowest: Temperature, to highest: Temperature) {
    self.lowest = lowest
    self.highest = highest
  }

  /// Whether a temperature lies inside, ends included.
  public func contains(_ temperature: Temperature) -> Bool {
    lowest <= temperature && temperature <= highest
  }

  private enum CodingKeys: String, CodingKey {
    case lowest = "lowest_c"
    case highest = "highest_c"
  }
}

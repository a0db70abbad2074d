public import Units

/// A height with what it is counted from. Two heights with different datums do not compare: only
/// terrain and a geoid turn one into the other.
public struct Altitude: Hashable, Sendable, Codable {
  /// What a height is counted from.
  public enum Datum: String, CaseIterable, Sendable, Codable {
    /// The ground straight below: true height.
    case ground
    /// The place of take-off.
    case launch
    /// Mean sea level, the datum of maps and terrain files.
    case meanSeaLevel = "mean_sea_level"
    /// The WGS 84 ellipsoid, the datum of satellite navigation.
    case ellipsoid
  }

  /// The height above the datum.
  public var height: Length
  /// What it is counted from.
  public var datum: Datum

  /// Makes an altitude.
  public init(_ height: Length, above datum: Datum) {
    self.height = height
    self.datum = datum
  }

  private enum CodingKeys: String, CodingKey {
    case height = "height_m"
    case datum = "above"
  }
}

public import Units

/// A point on the earth: geodetic latitude and longitude on WGS 84.
///
/// CGCS2000 differs from WGS 84 by centimetres and is taken as the same. GCJ-02 differs by hundreds of
/// metres and is never one of these.
public struct Coordinate: Hashable, Sendable {
  /// North positive, in [−90°, 90°].
  public var latitude: Angle
  /// East positive, in [−180°, 180°].
  public var longitude: Angle

  /// Makes a point from two angles, in the order of the sentence: latitude, longitude.
  public init(latitude: Angle, longitude: Angle) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Makes a point from degrees.
  public init(latitude: Double, longitude: Double) {
    self.init(latitude: .degrees(latitude), longitude: .degrees(longitude))
  }
}

extension Coordinate: Codable {
  private enum CodingKeys: String, CodingKey {
    case latitude = "latitude_deg"
    case longitude = "longitude_deg"
  }

  /// Writes degrees with eight decimals, a millimetre.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(latitude.degrees.rounded(toDecimals: 8), forKey: .latitude)
    try container.encode(longitude.degrees.rounded(toDecimals: 8), forKey: .longitude)
  }

  /// Reads degrees.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      latitude: try container.decode(Double.self, forKey: .latitude),
      longitude: try container.decode(Double.self, forKey: .longitude))
  }
}

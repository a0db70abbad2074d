import Foundation
import Units

/// A coordinate system of Chinese map services, whose degrees are not those of WGS 84.
///
/// Maps published in China show every place up to 700 m from where satellites see it. Data taken from
/// them must say so, or a road is flown half a kilometre beside itself.
public enum ShiftedSystem: String, CaseIterable, Sendable, Codable {
  /// The shift that Chinese law asks for: AMap, Tencent, Google's maps of China.
  case gcj02 = "GCJ-02"
  /// Baidu's own, on top of GCJ-02.
  case bd09 = "BD-09"
}

/// Degrees as a shifted system gives them. Not a ``Coordinate``; ``ShiftedSystem`` turns one into the
/// other.
public struct ShiftedDegrees: Hashable, Sendable {
  /// North positive.
  public var latitude: Double
  /// East positive.
  public var longitude: Double

  /// Makes a point from degrees.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

extension ShiftedSystem {
  /// Where the system shows a place.
  ///
  ///     ShiftedSystem.gcj02.degrees(of: Coordinate(latitude: 37.8647, longitude: 112.5675))
  ///     // 37.865194346 N, 112.573760760 E: 552 m away
  ///
  /// Outside the rectangle from 72.004° to 137.8347° E and 0.8293° to 55.8271° N, GCJ-02 is WGS 84.
  ///
  /// Source: no official text is public. The formula is the one that was found out in 2009 and that all
  /// open converters share; the services agree with it to about a metre.
  public func degrees(of place: Coordinate) -> ShiftedDegrees {
    let plain = ShiftedDegrees(
      latitude: place.latitude.degrees, longitude: place.longitude.degrees)
    let first = Self.gcj02(plain)
    return self == .gcj02 ? first : Self.bd09(first)
  }

  /// The place that the system shows at some degrees.
  ///
  /// The inverse by iteration: both shifts change by less than 1 % of the way, so that each round
  /// leaves less than a hundredth of the error. Error: below 1 mm. Where the shift is cut off at the
  /// edge of its rectangle, some degrees belong to no place; the nearest round is given then.
  public func coordinate(of shown: ShiftedDegrees) -> Coordinate {
    let first = self == .gcj02 ? shown : Self.inverse(of: shown, Self.bd09)
    let plain = Self.inverse(of: first, Self.gcj02)
    return Coordinate(latitude: plain.latitude, longitude: plain.longitude)
  }

  private static func inverse(
    of image: ShiftedDegrees, _ shift: (ShiftedDegrees) -> ShiftedDegrees
  ) -> ShiftedDegrees {
    var guess = image
    // Twelve rounds at the most: four are usual, and near the meridian of 105° E, where the root
    // in the shift bends without bound, some more.
    for _ in 0..<12 {
      let shown = shift(guess)
      let (north, east) = (image.latitude - shown.latitude, image.longitude - shown.longitude)
      guess.latitude += north
      guess.longitude += east
      // A tenth of a millimetre.
      if abs(north) < 1e-9, abs(east) < 1e-9 { break }
    }
    return guess
  }

  // MARK: The shifts

  /// Krasovsky's ellipsoid of 1940, which the shift is computed on.
  private static let semiMajorAxis = 6_378_245.0
  private static let squaredEccentricity = 0.006_693_421_622_965_943

  private static func gcj02(_ point: ShiftedDegrees) -> ShiftedDegrees {
    let (lat, lon) = (point.latitude, point.longitude)
    guard lon >= 72.004, lon <= 137.8347, lat >= 0.8293, lat <= 55.8271 else { return point }
    let (x, y) = (lon - 105, lat - 35)
    let root = abs(x).squareRoot()
    let short = (20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)) * 2 / 3
    let north =
      -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + short
      + (20 * sin(y * .pi) + 40 * sin(y / 3 * .pi)) * 2 / 3
      + (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
    let east =
      300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + short
      + (20 * sin(x * .pi) + 40 * sin(x / 3 * .pi)) * 2 / 3
      + (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
    // Metres to degrees by the ellipsoid's radii of curvature.
    let phi = lat * .pi / 180
    let w2 = 1 - squaredEccentricity * sin(phi) * sin(phi)
    let w = w2.squareRoot()
    let meridian = semiMajorAxis * (1 - squaredEccentricity) / (w2 * w)
    let parallel = semiMajorAxis / w * cos(phi)
    return ShiftedDegrees(
      latitude: lat + north / meridian * 180 / .pi, longitude: lon + east / parallel * 180 / .pi)
  }

  /// From GCJ-02: a turn and a stretch about 0° N 0° E, with a ripple, and an offset.
  private static func bd09(_ point: ShiftedDegrees) -> ShiftedDegrees {
    let ripple = Double.pi * 3000 / 180
    let (x, y) = (point.longitude, point.latitude)
    let radius = (x * x + y * y).squareRoot() + 0.00002 * sin(y * ripple)
    let angle = atan2(y, x) + 0.000003 * cos(x * ripple)
    return ShiftedDegrees(
      latitude: radius * sin(angle) + 0.006, longitude: radius * cos(angle) + 0.0065)
  }
}

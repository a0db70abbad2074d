import CPROJ
import Foundation
public import Units

/// The shortest way between two points on the WGS 84 ellipsoid.
///
///     let way = Geodesic(from: fiveOneSquare, to: airport)
///     way.distance.kilometres      // 14.1
///     way.azimuth.degrees          // 157.9
///
/// Error: below 15 nm. Distances to or from a pole and between antipodes are right; the azimuth of a
/// way of no length is 0°.
///
/// Source: C. F. F. Karney, *Algorithms for geodesics*, J. Geodesy 87 (2013); PROJ's `geodesic.h`.
public struct Geodesic: Hashable, Sendable {
  /// The length of the way.
  public let distance: Length
  /// The direction at the start, clockwise from true north, in [0°, 360°).
  public let azimuth: Angle
  /// The direction at the end, clockwise from true north, in [0°, 360°).
  public let finalAzimuth: Angle

  /// Finds the way between two points.
  public init(from start: Coordinate, to end: Coordinate) {
    var ellipsoid = Geodesic.wgs84
    var s12 = 0.0
    var azi1 = 0.0
    var azi2 = 0.0
    geod_inverse(
      &ellipsoid, start.latitude.degrees, start.longitude.degrees,
      end.latitude.degrees, end.longitude.degrees, &s12, &azi1, &azi2)
    distance = .metres(s12)
    azimuth = s12 == 0 ? .zero : Angle.degrees(azi1).normalized
    finalAzimuth = s12 == 0 ? .zero : Angle.degrees(azi2).normalized
  }

  /// The point at a distance and a direction from another.
  public static func point(
    from start: Coordinate, azimuth: Angle, distance: Length
  ) -> Coordinate {
    var ellipsoid = wgs84
    var lat = 0.0
    var lon = 0.0
    geod_direct(
      &ellipsoid, start.latitude.degrees, start.longitude.degrees,
      azimuth.degrees, distance.metres, &lat, &lon, nil)
    return Coordinate(latitude: lat, longitude: lon)
  }

  private static let semiMajorAxis = 6_378_137.0
  private static let flattening = 1 / 298.257223563
  private static let wgs84: geod_geodesic = {
    var ellipsoid = geod_geodesic()
    geod_init(&ellipsoid, semiMajorAxis, flattening)
    return ellipsoid
  }()

  /// The distance alone, for lines of very many short pieces: up to 2 km by the mid-latitude formula, in a
  /// twentieth of the time.
  ///
  /// With *M* and *N* the radii of curvature at the middle latitude *φ*, it is
  /// √((*M* Δ*φ*)² + (*N* cos *φ* Δ*λ*)²). Error: of 2 km below 1 mm up to 80° of latitude, and with the
  /// third power less; beyond 80° and 2 km ``init(from:to:)`` is used.
  ///
  /// Source: K. Borre and G. Strang, *Algorithms for Global Positioning*, chapter 8, after Gauss.
  public static func distance(from start: Coordinate, to end: Coordinate) -> Length {
    let middle = (start.latitude.radians + end.latitude.radians) / 2
    let north = end.latitude.radians - start.latitude.radians
    let east = (end.longitude - start.longitude).normalizedAroundZero.radians
    guard abs(middle) < 80 * .pi / 180 else { return Geodesic(from: start, to: end).distance }
    let (sine, cosine) = (sin(middle), cos(middle))
    let eccentricity = flattening * (2 - flattening)
    let w = 1 - eccentricity * sine * sine
    let acrossRadius = semiMajorAxis / w.squareRoot()
    let alongRadius = acrossRadius * (1 - eccentricity) / w
    let (dy, dx) = (alongRadius * north, acrossRadius * cosine * east)
    let metres = (dx * dx + dy * dy).squareRoot()
    return metres < 2000 ? .metres(metres) : Geodesic(from: start, to: end).distance
  }
}

import CPROJ
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

  private static var wgs84: geod_geodesic {
    var ellipsoid = geod_geodesic()
    geod_init(&ellipsoid, 6_378_137, 1 / 298.257223563)
    return ellipsoid
  }
}

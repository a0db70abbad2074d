import Foundation
import Geodesy
import Units

/// GCJ-02, the datum that maps of China are published in, 100 to 700 m off WGS 84.
///
/// Source: the published reconstruction of the offset (Krasovsky 1940 ellipsoid, sums of sines); its
/// inverse by one correction is good to some metres, enough to tell the two datums apart.
enum ShiftedDatum {
  /// The WGS 84 place of one that was written in GCJ-02.
  static func wgs84(_ place: Coordinate) -> Coordinate {
    let offset = offset(at: place)
    return Coordinate(
      latitude: place.latitude - offset.latitude, longitude: place.longitude - offset.longitude)
  }

  /// What GCJ-02 adds to a WGS 84 place.
  static func offset(at place: Coordinate) -> (latitude: Angle, longitude: Angle) {
    let x = place.longitude.degrees - 105
    let y = place.latitude.degrees - 35
    let waves = (20 * sin(6 * x * .pi) + 20 * sin(2 * x * .pi)) * 2 / 3
    var north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * abs(x).squareRoot() + waves
    north += (20 * sin(y * .pi) + 40 * sin(y / 3 * .pi)) * 2 / 3
    north += (160 * sin(y / 12 * .pi) + 320 * sin(y * .pi / 30)) * 2 / 3
    var east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * abs(x).squareRoot() + waves
    east += (20 * sin(x * .pi) + 40 * sin(x / 3 * .pi)) * 2 / 3
    east += (150 * sin(x / 12 * .pi) + 300 * sin(x / 30 * .pi)) * 2 / 3
    let a = 6_378_245.0
    let e2 = 0.006_693_421_622_965_943
    let sine = sin(place.latitude.radians)
    let w2 = 1 - e2 * sine * sine
    let w = w2.squareRoot()
    return (
      .radians(north / (a * (1 - e2) / (w2 * w))),
      .radians(east / (a / w * cos(place.latitude.radians)))
    )
  }
}

import Units

/// The rectangle of degrees around some points, and the map planes that it fits into.
struct Extent {
  let south: Double
  let north: Double
  let west: Double
  let east: Double

  init(_ points: [Coordinate]) {
    south = points.map(\.latitude.degrees).min() ?? 0
    north = points.map(\.latitude.degrees).max() ?? 0
    west = points.map(\.longitude.degrees).min() ?? 0
    east = points.map(\.longitude.degrees).max() ?? 0
  }

  var middle: Coordinate {
    Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2)
  }

  var corners: [Coordinate] {
    [(south, west), (south, east), (north, west), (north, east)]
      .map { Coordinate(latitude: $0.0, longitude: $0.1) }
  }

  /// A projected system and the geographic system that it is made from, as PROJ reads them.
  typealias Plane = (crs: String, geographic: String)

  /// CGCS2000 3° zones, EPSG:4534 (central meridian 75° E) to EPSG:4554 (135° E), used in China.
  var gaussKrugerZone: Plane? {
    let zone = Int((west / 3).rounded())
    guard south >= 3, north <= 54, (25...45).contains(zone) else { return nil }
    let central = Double(zone) * 3
    guard west >= central - 1.5, east <= central + 1.5 else { return nil }
    return ("EPSG:\(4534 + zone - 25)", "EPSG:4490")
  }

  /// UTM zones between 80° S and 84° N, without the exceptions of Norway and Svalbard.
  var utmZone: Plane? {
    guard south >= -80, north <= 84, south >= 0 || north < 0 else { return nil }
    let zone = min(60, Int((west + 180) / 6) + 1)
    guard zone >= 1, east <= Double(zone) * 6 - 180 else { return nil }
    return ("EPSG:\((north < 0 ? 32700 : 32600) + zone)", "EPSG:4326")
  }

  /// A transverse Mercator around the middle, true to scale on its central meridian.
  var ownTransverseMercator: Plane {
    (
      "+proj=tmerc +lat_0=\(middle.latitude.degrees) +lon_0=\(middle.longitude.degrees) +k=1 "
        + "+x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs +type=crs", "EPSG:4326"
    )
  }
}

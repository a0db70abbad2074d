/// A small mission that has no fault, and what can be done to it.
enum SampleMission {
  static let yaml = """
    kestrel: 1
    mission: 早高峰
    aircraft: dji-m30t
    batteries: {count: 4, health: 92 %}
    launch:
      - {name: 东站, at: 37.8590 N 112.5803 E}
    roads:
      from: roads.geojson
      height: 90 m above ground
      speed: 10 m/s
      passes: one
    weather:
      wind: {from: 315°, speed: 6 m/s, measured at: 10 m, gust: 9 m/s, over: suburb}
      temperature: 5 °C
    limits: {reserve: 25 %, height: 120 m above ground, return factor: 1.3, return clearance: 30 m}

    """

  /// The mission with some of its text exchanged.
  static func with(_ old: String, _ new: String) -> String {
    let changed = yaml.replacing(old, with: new)
    precondition(changed != yaml, "the sample holds “\(old)”")
    return changed
  }

  /// Two roads; one of them in two parts.
  static let roads = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"id": "r1", "name": "迎泽大街", "lanes": 2},
     "geometry": {"type": "LineString", "coordinates": [[112.5, 37.8], [112.5, 37.8], [112.6, 37.8]]}},
    {"type": "Feature", "properties": {"id": "r2", "name": "五一路", "lanes": 4},
     "geometry": {"type": "MultiLineString", "coordinates":
       [[[112.55, 37.8], [112.55, 37.85]], [[112.55, 37.86], [112.55, 37.9]]]}}
    ]}
    """

  /// A feature collection of geometries named a, b, c …
  static func geoJSON(_ geometries: [String]) -> String {
    let features = zip("abcdefghijklmnopqrstuvwxyz", geometries).map { name, geometry in
      "{\"type\": \"Feature\", \"properties\": {\"name\": \"\(name)\"}, \"geometry\": \(geometry)}"
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
  }
}

import Diagnostics
import Geodesy
import Units

/// Reads the lines of a GeoJSON file as routes. Files of Kestrel's say more of each waypoint beside the
/// line; what is read is the way, with the heights of RFC 7946 where there are any.
struct GeoJSONReader {
  private let json: JSONValue
  private let file: String

  /// The types by which GeoJSON is told from other JSON.
  static let types: Set<String?> = ["FeatureCollection", "Feature", "LineString"]

  init(_ json: JSONValue, named file: String) {
    self.json = json
    self.file = file
  }

  func routes() throws(RouteFileError) -> [MissionRoute] {
    let features = json["features"]?.array ?? [json]
    let geometries = features.map { $0["geometry"] ?? $0 }
    let lines = geometries.filter { $0["type"]?.string == "LineString" }
    guard !lines.isEmpty else {
      throw RouteFileError(
        file, Text(en: "there is no route in it", zh: "其中没有航线"))
    }
    let stem = RouteFile.stem(of: file)
    let heights = Self.heights(features)
    var routes: [MissionRoute] = []
    for (number, line) in lines.enumerated() {
      var points: [RoutePoint] = []
      for (index, place) in (line["coordinates"]?.array ?? []).enumerated() {
        guard let numbers = place.array?.map({ $0.number ?? .nan }), numbers.count >= 2,
          numbers.allSatisfy(\.isFinite)
        else {
          throw RouteFileError(
            file,
            Text(
              en: "route \(number + 1): a coordinate is no number",
              zh: "第 \(number + 1) 条航线：有坐标不是数值"))
        }
        let written = numbers.count > 2 ? Altitude(.metres(numbers[2]), above: .ellipsoid) : nil
        let own = lines.count == 1 && index < heights.count ? heights[index] : nil
        points.append(
          RoutePoint(
            position: Coordinate(latitude: numbers[1], longitude: numbers[0]),
            altitude: own ?? written ?? Altitude(.zero, above: .ground),
            turn: .pass(cutting: nil)))
      }
      routes.append(
        MissionRoute(name: lines.count == 1 ? stem : "\(stem)-\(number + 1)", points: points))
    }
    return routes
  }

  /// The heights of Kestrel's own waypoints, in their order; none in files of others.
  private static func heights(_ features: [JSONValue]) -> [Altitude] {
    features.compactMap { feature in
      guard let properties = feature["properties"], properties["waypoint"] != nil else {
        return nil
      }
      for datum in Altitude.Datum.allCases {
        if let metres = properties["height_m_above_\(datum.rawValue)"]?.number {
          return Altitude(.metres(metres), above: datum)
        }
      }
      return nil
    }
  }
}

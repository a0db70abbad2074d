import Diagnostics
import Geodesy
import Units

/// Reads the lines of a GeoJSON file as routes, with the heights of RFC 7946 where there are any. Files
/// of Kestrel's say more of each waypoint beside the line.
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
        file, rule: .waypointCount, Text(en: "there is no route in it", zh: "其中没有航线"))
    }
    let stem = file.fileStem
    let own = Self.waypoints(features)
    var routes: [MissionRoute] = []
    for (number, line) in lines.enumerated() {
      var points: [RoutePoint] = []
      for (index, place) in (line["coordinates"]?.array ?? []).enumerated() {
        guard let numbers = place.array?.map({ $0.number ?? .nan }), numbers.count >= 2,
          numbers.allSatisfy(\.isFinite)
        else {
          throw RouteFileError(
            file, rule: .position,
            Text(
              en: "route \(number + 1): a coordinate is no number",
              zh: "第 \(number + 1) 条航线：有坐标不是数值"))
        }
        let height = numbers.count > 2 ? Altitude(.metres(numbers[2]), above: .ellipsoid) : nil
        let point = RoutePoint(
          position: Coordinate(latitude: numbers[1], longitude: numbers[0]),
          altitude: height ?? Altitude(.zero, above: .ground), turn: .pass(cutting: nil))
        let isOurs = lines.count == 1 && index < own.count
        points.append(isOurs ? point.with { own[index][$0]?.text } : point)
      }
      routes.append(
        MissionRoute(name: lines.count == 1 ? stem : "\(stem)-\(number + 1)", points: points))
    }
    return routes
  }

  /// What is said of Kestrel's own waypoints, in their order; nothing in files of others.
  private static func waypoints(_ features: [JSONValue]) -> [JSONValue] {
    features.compactMap { feature in
      feature["properties"].flatMap { $0["waypoint"] == nil ? nil : $0 }
    }
  }
}

extension JSONValue {
  /// A word, or a number as it is written.
  fileprivate var text: String? { string ?? number.map { "\($0)" } }
}

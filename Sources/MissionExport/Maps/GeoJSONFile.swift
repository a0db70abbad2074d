import Foundation
import Geodesy
import Units

/// Writes a route as GeoJSON: the way as a LineString, each waypoint as a Point.
///
/// The third coordinate would be a height above the ellipsoid, which is not known here; heights stand
/// among the properties, each with its datum in its name.
struct GeoJSONFile {
  let route: MissionRoute

  func file() -> ExportedFile {
    let line = feature(
      .object([
        .init("type", .string("LineString")),
        .init("coordinates", .array(route.points.map { coordinate($0.position) })),
      ]),
      [
        .init("name", .string(route.name)),
        .init("length_m", .number(route.length.metres.rounded(toDecimals: 1))),
      ])
    let root = JSONValue.object([
      .init("type", .string("FeatureCollection")),
      .init("features", .array([line] + route.points.enumerated().map { point($1, $0) })),
    ])
    return ExportedFile(
      name: route.name + MissionFormat.geojson.fileExtension,
      bytes: Data(JSONWriter.bytes(of: root)), findings: route.findings(for: .geojson))
  }

  private func point(_ point: RoutePoint, _ number: Int) -> JSONValue {
    let properties = point.properties.map { name, value in
      let number = name.hasSuffix("_mps") || name.contains("_m") ? Double(value) : nil
      return JSONValue.Member(name, number.map { .number($0) } ?? .string(value))
    }
    return feature(
      .object([
        .init("type", .string("Point")), .init("coordinates", coordinate(point.position)),
      ]), [.init("waypoint", .number(Double(number)))] + properties)
  }

  private func feature(_ geometry: JSONValue, _ properties: [JSONValue.Member]) -> JSONValue {
    .object([
      .init("type", .string("Feature")), .init("geometry", geometry),
      .init("properties", .object(properties)),
    ])
  }

  private func coordinate(_ position: Coordinate) -> JSONValue {
    .array([
      .number(position.longitude.degrees.rounded(toDecimals: 9)),
      .number(position.latitude.degrees.rounded(toDecimals: 9)),
    ])
  }
}

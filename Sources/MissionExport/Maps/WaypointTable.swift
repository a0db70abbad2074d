import Foundation
import Geodesy
import Units

/// Writes a route as a table: one waypoint a row, units in the header, RFC 4180 quoting.
struct WaypointTable {
  let route: MissionRoute

  /// What every table of ours begins with, and is known by.
  static let firstColumns = [
    "waypoint", "latitude_deg", "longitude_deg", "height_m", "height_above",
  ]

  static let columns = firstColumns + RoutePoint.propertyNames

  func file() -> ExportedFile {
    var text = Self.columns.joined(separator: ",") + "\r\n"
    for (number, point) in route.points.enumerated() {
      let fields =
        [
          String(number), degrees(point.position.latitude), degrees(point.position.longitude),
          decimal(point.altitude.height), point.altitude.datum.rawValue,
        ] + RoutePoint.propertyNames.map(point.property)
      text += fields.map(Self.quoted).joined(separator: ",") + "\r\n"
    }
    return ExportedFile(
      name: route.name + MissionFormat.csv.fileExtension, bytes: Data(text.utf8),
      findings: route.findings(for: .csv))
  }

  static func quoted(_ field: String) -> String {
    let needsQuotes = field.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}

import Foundation
import Geodesy
import MissionPlanning
import Units

/// Writes a route as a table: one waypoint a row, units in the header, RFC 4180 quoting.
struct WaypointTable {
  let route: MissionRoute

  func file() -> ExportedFile {
    var text =
      "waypoint,latitude_deg,longitude_deg,height_m,height_above,speed_mps,turn,purpose,task,"
      + "hover_s,actions\r\n"
    for (number, point) in route.points.enumerated() {
      let fields = [
        String(number), degrees(point.position.latitude), degrees(point.position.longitude),
        decimal(point.altitude.height), point.altitude.datum.rawValue,
        point.speed.map { decimal($0) } ?? "", point.stops ? "stop" : "pass",
        point.purpose?.rawValue ?? "", point.task ?? "", decimal(point.dwell.seconds, digits: 3),
        point.actions.map(\.description).joined(separator: "; "),
      ]
      text += fields.map(Self.quoted).joined(separator: ",") + "\r\n"
    }
    return ExportedFile(
      name: route.name + MissionFormat.csv.fileExtension, bytes: Data(text.utf8),
      findings: route.findings(for: .csv))
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}

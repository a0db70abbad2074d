import Diagnostics
import Foundation
import Geodesy
import Units

/// Writes a route as a MAVLink waypoint file, `QGC WPL 110`: twelve fields a line, tabs between, LF at
/// the ends, latitude before longitude. Line 0 is home, as ArduPilot wants it.
struct WaypointFile {
  let route: MissionRoute
  let settings: ExportSettings
  private let items: [MAVLinkItem]

  init(_ route: MissionRoute, settings: ExportSettings) throws(ExportError) {
    self.route = route
    self.settings = settings
    items = try MAVLinkMission(route, for: .waypoints, autopilot: settings.autopilot).items
  }

  func file() -> ExportedFile {
    var text = "QGC WPL 110\n"
    let home = route.home?.position ?? route.points[0].position
    var all = items
    if settings.autopilot == .arduPilot {
      all.insert(
        MAVLinkItem(
          MAVLinkCommand.waypoint, frame: MAVLinkItem.Frame.absolute,
          latitude: home.latitude.degrees, longitude: home.longitude.degrees,
          altitude: (route.home?.ground ?? .zero).metres), at: 0)
    }
    for (number, item) in all.enumerated() { text += line(item, number) }
    return ExportedFile(
      name: route.name + MissionFormat.waypoints.fileExtension, bytes: Data(text.utf8),
      findings: route.findings(for: .waypoints)
        + route.returnHeightFindings(for: settings.autopilot)
    )
  }

  private func line(_ item: MAVLinkItem, _ number: Int) -> String {
    var fields = [
      String(number), number == 0 ? "1" : "0", String(item.frame), String(item.command),
    ]
    // To ArduCopter 0 says the same as NaN in the parameters that have it. To PX4 it would be north.
    let unset = settings.autopilot == .px4 ? "nan" : "0"
    fields += item.parameters.map { $0.isNaN ? unset : decimal($0, digits: 6) }
    fields += [
      decimal(item.latitude, digits: 9), decimal(item.longitude, digits: 9),
      decimal(item.altitude, digits: 3), "1",
    ]
    return fields.joined(separator: "\t") + "\n"
  }
}

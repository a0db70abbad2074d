import Foundation
import Geodesy
import MissionExport
import Units

/// One small file of each format, to be damaged.
enum SeedFiles {
  static func all() -> [FuzzInput] {
    var inputs: [FuzzInput] = []
    for format in MissionFormat.allCases {
      guard let file = try? MissionExporter.file(of: route, as: format) else { continue }
      inputs.append(FuzzInput(name: file.name, parts: [[UInt8](file.bytes)], isUnpacked: false))
      if format == .dji, let unpacked = try? RouteFile(reading: file.bytes, named: file.name),
        let (template, waylines) = unpacked.unpacked
      {
        let input = FuzzInput(name: file.name, parts: [template, waylines], isUnpacked: true)
        // As often as all other formats together: it is the one with the most to go wrong.
        inputs += Array(repeating: input, count: 6)
      }
    }
    return inputs
  }

  private static var route: MissionRoute {
    func point(_ latitude: Double, _ longitude: Double, _ actions: [RouteAction]) -> RoutePoint {
      RoutePoint(
        position: Coordinate(latitude: latitude, longitude: longitude),
        altitude: Altitude(.metres(90), above: .launch), speed: .metresPerSecond(10),
        turn: actions.isEmpty ? .pass(cutting: .metres(5)) : .stop, actions: actions, task: "r1")
    }
    return MissionRoute(
      name: "seed",
      aircraft: RouteAircraft(droneEnum: 67, droneSubEnum: 1, payloadEnum: 53, payloadSubEnum: 2),
      home: RoutePlace(
        name: "太原", position: Coordinate(latitude: 37.859, longitude: 112.58), ground: .metres(790)),
      points: [
        point(37.859, 112.58, [.tiltCamera(.degrees(-90))]), point(37.861, 112.583, []),
        point(37.864, 112.585, [.hover(.seconds(2)), .photo, .startRecording, .stopRecording]),
        point(37.859, 112.58, [.turnNose(.degrees(30)), .zoom(focalLength: 48)]),
      ], speed: .metresPerSecond(12), takeOffHeight: .metres(20), returnHeight: .metres(110),
      finish: .returnHome, lostLink: .returnHome)
  }
}

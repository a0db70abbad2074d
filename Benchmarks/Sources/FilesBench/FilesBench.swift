import Geodesy
import MissionExport
import Units

/// How long a flight of 10,000 waypoints takes to a file and back, in each format that is read.
@main
struct FilesBench {
  static func main() throws {
    let route = zigzag(10_000)
    let settings = ExportSettings()
    for format in [MissionFormat.dji, .qgroundcontrol, .waypoints, .litchi, .kml, .gpx] {
      let clock = ContinuousClock()
      var points = 0
      var bytes = 0
      var findings = 0
      var checking = Duration.zero
      let whole = try clock.measure {
        for file in try MissionExporter.files(of: route, as: format, settings: settings) {
          let read = try RouteFile(reading: file.bytes, named: file.name)
          bytes += file.bytes.count
          points += read.routes.map(\.points.count).reduce(0, +)
          checking += clock.measure { findings += read.check().count }
        }
      }
      print(
        "\(format.rawValue): \(points) waypoints, \(bytes) bytes, there and back "
          + "\(whole - checking), check \(checking), \(findings) findings")
    }
  }

  /// Lines of a hundred waypoints 40 m apart, every tenth a stop with a picture.
  private static func zigzag(_ count: Int) -> MissionRoute {
    let points = (0..<count).map { i in
      let (line, place) = i.quotientAndRemainder(dividingBy: 100)
      let east = Double(line.isMultiple(of: 2) ? place : 99 - place)
      return RoutePoint(
        position: Coordinate(
          latitude: 37.85 + 0.0004 * Double(line), longitude: 112.58 + 0.00045 * east),
        altitude: Altitude(.metres(90 + Double(i % 7)), above: .launch),
        speed: .metresPerSecond(10),
        turn: i % 10 == 0 ? .stop : .pass(cutting: .metres(5)),
        actions: i % 10 == 0 ? [.tiltCamera(.degrees(-90)), .hover(.seconds(2)), .photo] : [])
    }
    return MissionRoute(
      name: "zigzag",
      aircraft: RouteAircraft(droneEnum: 67, droneSubEnum: 1, payloadEnum: 53),
      home: RoutePlace(position: points[0].position, ground: .metres(790)), points: points,
      speed: .metresPerSecond(12), takeOffHeight: .metres(20), returnHeight: .metres(120),
      finish: .returnHome, lostLink: .returnHome)
  }
}

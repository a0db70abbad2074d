import Airspace
import Foundation
import Geodesy
import MissionInput
import MissionPlanning
import SharedData
import Terrain
import Units

/// Missions over the real places beside the project.
enum RealPlanMission {
  /// The tertiary roads north of Bayreuth, 100 m above real hills; nil where the data are absent.
  ///
  /// - Parameters:
  ///   - airspace: The text of a zone file.
  ///   - within: Two corners; only the roads between them.
  static func bayreuth(
    airspace: String? = nil, height: String = "100 m above ground", within: String? = nil
  ) throws -> PatrolRequest? {
    guard let roads = SharedData.file("geodata/bayreuth/north-bayreuth-2014.osm.pbf"),
      let south = SharedData.file("geodata/bayreuth/N49E011.hgt.zip"),
      let north = SharedData.file("geodata/bayreuth/N50E011.hgt.zip")
    else { return nil }
    let folder = try TemporaryFolder()
    if let airspace { try folder.write("zones.geojson", airspace) }
    return try folder.read(
      """
      kestrel: 1
      mission: Bayreuth
      aircraft: dji-m30t
      batteries: {count: 30, health: 95 %}
      launch:
        - {name: north, at: 50.03 N 11.58 E}
        - {name: west, at: 50.00 N 11.51 E}
        - {name: east, at: 49.99 N 11.59 E}
      roads:
        from: \(roads.path)
        select: {highway: tertiary\(within.map { ", within: [\($0)]" } ?? "")}
        height: \(height)
        speed: 10 m/s
        passes: one
      weather:
        wind: {from: W, speed: 4 m/s, measured at: 10 m, gust: 6 m/s, over: country}
        temperature: 12 °C
      limits: {reserve: 25 %, height: 150 m above ground, return factor: 1.3, return clearance: 30 m}
      terrain: [\(south.path), \(north.path)]
      \(airspace == nil ? "" : "airspace: zones.geojson")

      """)
  }

  /// The motorway near Bayreuth.
  static func motorway() throws -> [[Coordinate]]? {
    guard let roads = SharedData.file("geodata/bayreuth/north-bayreuth-2014.osm.pbf") else {
      return nil
    }
    let folder = try TemporaryFolder()
    return try folder.read(
      SampleMission.with("roads.geojson", "\(roads.path)\n  select: {highway: motorway}")
    ).roads.map(\.line)
  }

  /// A zone file that forbids the air within a radius of some lines, to all heights.
  static func corridors(_ lines: [[Coordinate]], radius: String, margin: String) -> String {
    let features = lines.map { line in
      let points = line.map { "[\($0.longitude.degrees), \($0.latitude.degrees)]" }
      return """
        {"type": "Feature", "geometry": {"type": "LineString", "coordinates": \
        [\(points.joined(separator: ","))]},
         "properties": {"name": "A 9", "demand": "forbidden", "radius": "\(radius)", \
        "margin": "\(margin)"}}
        """
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}"
  }
}

/// A straight piece of a flight: what the file says, degrees and metres above the sea.
struct FlownPiece {
  var purpose: Leg.Purpose
  var task: String?
  var start: Coordinate
  var startAltitude: Double
  var end: Coordinate
  var endAltitude: Double
  var time: Double

  /// The place and altitude at a share of it.
  func point(_ share: Double) -> (x: Double, y: Double, altitude: Double) {
    (
      start.longitude.degrees + (end.longitude.degrees - start.longitude.degrees) * share,
      start.latitude.degrees + (end.latitude.degrees - start.latitude.degrees) * share,
      startAltitude + (endAltitude - startAltitude) * share
    )
  }

  /// Its length over the ground in metres.
  var length: Double { Geodesic(from: start, to: end).distance.metres }
}

extension PatrolPlan {
  /// All pieces of all flights. Altitudes are the heights above launch, which files carry, on the ground
  /// of the launch site.
  var pieces: [FlownPiece] {
    flights.flatMap { flight -> [FlownPiece] in
      let launch = launchSites[flight.launchSite]
      let ground = launch.ground?.metres ?? 0
      var (here, altitude) = (launch.site.position, ground)
      return flight.legs.map { leg in
        let end = ground + leg.end.heightAboveLaunch.metres
        defer { (here, altitude) = (leg.end.position, end) }
        return FlownPiece(
          purpose: leg.purpose, task: leg.task, start: here, startAltitude: altitude,
          end: leg.end.position, endAltitude: end, time: leg.time.seconds)
      }
    }
  }
}

extension LocalPoint {
  /// The least distance to a straight line, in metres.
  func distanceToLine(_ a: LocalPoint, _ b: LocalPoint) -> Double {
    let length = a.distance(to: b)
    guard length > 0 else { return distance(to: a) }
    let dot = (x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)
    return distance(to: a.interpolated(to: b, at: min(1, max(0, dot / length / length))))
  }
}

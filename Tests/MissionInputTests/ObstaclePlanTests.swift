import Airspace
import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import SharedData
import Testing
import Units

@Suite("A plan among power lines and cableways")
struct ObstaclePlanTests {
  private func request() throws -> PatrolRequest? {
    guard let roads = SharedData.file("geodata/liechtenstein/liechtenstein-2015.osm.pbf"),
      let obstacles = SharedData.file("geodata/airspace/liechtenstein-2015_obstacles.geojson")
    else { return nil }
    let folder = try TemporaryFolder()
    return try folder.read(
      """
      kestrel: 1
      mission: Liechtenstein
      aircraft: dji-m30t
      batteries: {count: 30, health: 95 %}
      launch:
        - {name: Vaduz, at: 47.1370 N 9.5190 E}
        - {name: Schaan, at: 47.1690 N 9.5040 E}
        - {name: Malbun, at: 47.1030 N 9.6090 E}
        - {name: Eschen, at: 47.2120 N 9.5260 E}
        - {name: Balzers, at: 47.0670 N 9.5050 E}
      roads:
        from: \(roads.path)
        select: {highway: [primary, secondary]}
        height: 70 m above ground
        speed: 10 m/s
        passes: one
      weather:
        wind: {from: S, speed: 3 m/s, measured at: 10 m, gust: 5 m/s, over: country}
        temperature: 12 °C
      limits: {reserve: 25 %, height: 120 m above ground, return factor: 1.3}
      airspace: \(obstacles.path)
      rules: easa-open

      """)
  }

  @Test("flies no leg nearer to an obstacle than its margin, and says so in few true words")
  func obstacles() throws {
    guard let request = try request() else { return }
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.coveredLength.metres > 0.98 * plan.askedLength.metres)
    #expect(plan.gaps.allSatisfy { $0.reason == .zone && $0.length.metres >= 1 })
    // Level ground: an obstacle stands in the way below its top and the margin above it.
    let tall = request.airspace.filter { zone in
      zone.demand == .forbidden
        && (zone.ceiling.map { ($0.height + zone.margin.vertical).metres > 70 } ?? true)
    }
    #expect(tall.count > 50)
    let nearest = try nearest(to: tall, in: plan)
    print("obstacles: \(tall.count); the nearest, less its margin: \(nearest) m")
    #expect(nearest > -0.01)
    #expect(plan.findings.allSatisfy { $0.severity != .error })
    for rule in Set(plan.findings.map(\.rule)) where rule != "gust" {
      let count = plan.findings.filter { $0.rule == rule }.count
      let isPerFlight = ["return-crosses-zone", "return-to-launch"].contains(rule)
      #expect(count <= (isPerFlight ? plan.flights.count : 2), "\(rule): \(count)")
    }
  }

  /// The least distance of any leg from any obstacle less the obstacle's margin, every two metres of all
  /// flights against every part of every obstacle.
  private func nearest(to zones: [Zone], in plan: PatrolPlan) throws -> Double {
    let pieces = plan.pieces.filter { $0.purpose != .takeOff && $0.purpose != .land }
    let plane = try MapPlane(fitting: pieces.map(\.start))
    let starts = try plane.project(pieces.map(\.start))
    let ends = try plane.project(pieces.map(\.end))
    var nearest = Double.infinity
    for zone in zones {
      let reach = (zone.shape.radius + zone.margin.horizontal).metres
      var parts = try zone.shape.lines.map { try plane.project($0) }
      parts += try plane.project(zone.shape.points).map { [$0, $0] }
      parts += try zone.shape.polygons.joined().map {
        let ring = try plane.project($0)
        return ring + [ring[0]]
      }
      let corners = parts.flatMap(\.self)
      guard let west = corners.map(\.x).min(), let east = corners.map(\.x).max(),
        let south = corners.map(\.y).min(), let north = corners.map(\.y).max()
      else { continue }
      for (start, end) in zip(starts, ends) {
        let (low, high) = (min(start.x, end.x) - reach, max(start.x, end.x) + reach)
        let (bottom, top) = (min(start.y, end.y) - reach, max(start.y, end.y) + reach)
        guard west <= high, low <= east, south <= top, bottom <= north else { continue }
        let count = max(1, Int((start.distance(to: end) / 2).rounded(.up)))
        for sample in 0...count {
          let point = start.interpolated(to: end, at: Double(sample) / Double(count))
          for part in parts {
            for (a, b) in zip(part, part.dropFirst()) {
              nearest = min(nearest, point.distanceToLine(a, b) - reach)
            }
          }
        }
      }
    }
    return nearest
  }
}

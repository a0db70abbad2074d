import Foundation
import Geodesy
import PlanarGeometry
import Terrain
import Testing
import Units

@testable import MissionPlanning

@Suite("Transits of missions at one altitude")
struct LevelTransitTests {
  private static let south = Coordinate(latitude: 37.85, longitude: 112.56)
  private static let north = Coordinate(latitude: 37.87, longitude: 112.556)

  /// A road behind what lies between it and the launch, 100 m above the plain at 900 m.
  private func request(_ grid: ElevationGrid, limit: Altitude) throws -> PatrolRequest {
    let end = Geodesic.point(from: Self.north, azimuth: .degrees(80), distance: .metres(400))
    var road = SampleRequest.road("a", [Self.north, end])
    road.height = Altitude(.metres(1000), above: .meanSeaLevel)
    var request = try SampleRequest.request(
      roads: [road], launch: [LaunchSite(name: "南", position: Self.south)])
    request.terrain = grid
    request.limits.height = limit
    return request
  }

  private func transit(_ area: PlanningArea) throws -> [PathPoint] {
    let place = area.roads[0].points[0]
    let end = PathPoint(
      place: place, altitude: 1000, ground: try #require(area.ground.height(at: place)))
    let start = area.above(area.sites[0], like: end)
    return [start] + (try area.transit(from: start, to: end).map(\.end))
  }

  private func length(_ path: [PathPoint]) -> Double {
    zip(path, path.dropFirst()).reduce(0) { $0 + $1.0.place.distance(to: $1.1.place) }
  }

  private func leastClearance(_ path: [PathPoint], in area: PlanningArea) throws -> Double {
    guard case .surface(let surface) = area.ground else { return .nan }
    return zip(path, path.dropFirst()).compactMap { start, end in
      surface.lowestClearance(
        from: start.place, altitude: start.altitude, to: end.place, altitude: end.altitude)?.height
    }.min() ?? .nan
  }

  @Test("lead straight over hills that leave the return clearance, at the road's altitude")
  func straight() throws {
    let hills = HighGroundTests.grid { x, y in 65 * abs(sin(x / 300) * cos(y / 300)) }
    let area = try PlanningArea(
      request(hills, limit: Altitude(.metres(1005), above: .meanSeaLevel)))
    let path = try transit(area)
    #expect(path.allSatisfy { abs($0.altitude - 1000) < 1e-9 })
    #expect(abs(length(path) - path[0].place.distance(to: area.roads[0].points[0])) < 1e-6)
    #expect(try leastClearance(path, in: area) > 30 - 0.5)
  }

  @Test("lead around ground that comes too near, at the road's altitude")
  func around() throws {
    let area = try PlanningArea(
      request(HighGroundTests.pass, limit: Altitude(.metres(1005), above: .meanSeaLevel)))
    let path = try transit(area)
    #expect(path.allSatisfy { abs($0.altitude - 1000) < 1e-9 })
    #expect(try leastClearance(path, in: area) > 30 - 0.5)
    let shortest = try #require(
      GridSearch(step: 40).length(
        from: path[0].place, to: area.roads[0].points[0], in: area, below: 970))
    print("level through the pass: \(length(path)) m, on a lattice \(shortest) m")
    #expect(length(path) > shortest / 1.03 && length(path) < shortest * 1.03)
  }

  @Test("keep a height limit above ground: over a deep valley they follow the ground")
  func valley() throws {
    let valley = HighGroundTests.grid { _, y in -100 * exp(-(y / 200) * (y / 200)) }
    let area = try PlanningArea(
      request(valley, limit: Altitude(.metres(120), above: .ground)))
    let path = try transit(area)
    #expect(path.allSatisfy { $0.heightAboveGround <= 120 + Ground.tolerance })
    #expect(path.contains { $0.altitude < 960 })
  }
}

import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import PlanarGeometry
import SharedData
import Terrain
import Testing
import Units

@testable import MissionPlanning

@Suite("Ground that is too high")
struct HighGroundTests {
  private static let south = Coordinate(latitude: 37.85, longitude: 112.56)
  private static let north = Coordinate(latitude: 37.87, longitude: 112.556)

  /// A plain at 900 m, with more on it, by metres east and north of the place between launch and road.
  static func grid(_ more: (Double, Double) -> Double) -> ElevationGrid {
    let (columns, rows) = (480, 460)
    let heights = (0..<columns * rows).map { index -> Float in
      let longitude = 112.488 + 0.0003 * Double(index % columns)
      let latitude = 37.918 - 0.00025 * Double(index / columns)
      return Float(900 + more((longitude - 112.56) * 87_900, (latitude - 37.86) * 111_000))
    }
    return ElevationGrid(
      crs: "EPSG:4326", originX: 112.488, originY: 37.918, stepX: 0.0003, stepY: -0.00025,
      columns: columns, rows: rows, heights: heights)
  }

  /// A ridge between launch and road, with a pass 1.5 km to the east.
  static let pass = grid { x, y in
    let along = (x - 1500) / 200
    return 500 * exp(-(y / 250) * (y / 250)) * (1 - exp(-along * along))
  }

  /// A wall all around the launch.
  static let ring = grid { x, y in
    let off = ((x * x + (y + 1110) * (y + 1110)).squareRoot() - 900) / 120
    return 500 * exp(-off * off)
  }

  private func request(
    _ grid: ElevationGrid, from launch: Coordinate = south, to road: Coordinate = north,
    ceiling: Double = 5000, limit: Altitude = Altitude(.metres(120), above: .ground)
  ) throws -> PatrolRequest {
    let end = Geodesic.point(from: road, azimuth: .degrees(80), distance: .metres(400))
    var request = try SampleRequest.request(
      roads: [SampleRequest.road("a", [road, end])],
      launch: [LaunchSite(name: "南", position: launch)])
    request.terrain = grid
    request.aircraft.envelope.ceiling.value = .metres(ceiling)
    request.limits.height = limit
    return request
  }

  /// The transit from above the launch to the road.
  private func transit(_ area: PlanningArea) throws -> (start: PathPoint, legs: [FlownLeg]) {
    let place = area.roads[0].points[0]
    let ground = try #require(area.ground.height(at: place))
    let end = PathPoint(place: place, altitude: ground + 90, ground: ground)
    let start = area.above(area.sites[0], like: end)
    return (start, try area.transit(from: start, to: end))
  }

  private func length(_ start: PathPoint, _ legs: [FlownLeg]) -> Double {
    zip([start.place] + legs.map(\.end.place), legs).reduce(0) {
      $0 + $1.0.distance(to: $1.1.end.place)
    }
  }

  @Test(
    "transits lead through the pass of a ridge that is above the aircraft's ceiling or the height limit",
    arguments: [
      (5000, Altitude(.metres(200), above: .launch)),
      (1100, Altitude(.metres(120), above: .ground)),
      (5000, Altitude(.metres(1100), above: .meanSeaLevel)),
    ] as [(Double, Altitude)])
  func pass(ceiling: Double, limit: Altitude) throws {
    let area = try PlanningArea(
      request(Self.pass, ceiling: ceiling, limit: limit))
    let (start, legs) = try transit(area)
    #expect(legs.allSatisfy { $0.end.altitude <= 1100 + Ground.tolerance })
    let shortest = try #require(
      GridSearch(step: 40).length(
        from: start.place, to: area.roads[0].points[0], in: area, below: 1100 - 90))
    let found = length(start, legs)
    print("through the pass: \(found) m, by search on a lattice \(shortest) m")
    #expect(found > shortest / 1.03 && found < shortest * 1.03)
    #expect(found > 1.2 * start.place.distance(to: area.roads[0].points[0]))
  }

  @Test("a ridge below what is allowed changes nothing")
  func low() throws {
    let with = try PlanningArea(request(Self.pass, ceiling: 1600))
    #expect(with.highGround == nil)
    let (start, legs) = try transit(with)
    #expect(abs(length(start, legs) - start.place.distance(to: with.roads[0].points[0])) < 1e-6)
  }

  @Test("where high ground is all around, the way leads over it, and the plan says so as before")
  func ring() throws {
    let free = try PlanningArea(request(Self.ring))
    let area = try PlanningArea(request(Self.ring, ceiling: 1100))
    #expect(free.highGround == nil && area.highGround != nil)
    let (over, around) = (try transit(free), try transit(area))
    #expect(abs(length(over.start, over.legs) - length(around.start, around.legs)) < 1e-6)
    let plan = try Planner.plan(request(Self.ring, ceiling: 1100), effort: .quick)
    let found = plan.findings.filter { $0.rule == "above-ceiling" }
    #expect(found.count == 2 && found.allSatisfy { $0.severity == .error })
    #expect(!plan.findings.contains { $0.rule == "return-meets-ground" })
    let limited = try Planner.plan(
      request(Self.ring, limit: Altitude(.metres(200), above: .launch)), effort: .quick)
    #expect(limited.findings.contains { $0.rule == "above-height-limit" && $0.severity == .error })
  }

  @Test(
    "ways home lead through the pass below the ceiling, and a straight return into the ridge is an error"
  )
  func home() throws {
    let request = try request(Self.pass, ceiling: 1100)
    let plan = try Planner.plan(request, effort: .quick)
    #expect(!plan.findings.contains { $0.rule == "above-ceiling" })
    let launch = try #require(plan.launchSites[0].ground).metres
    #expect(plan.flights.allSatisfy { launch + $0.returnHeight.metres <= 1100 })
    let found = plan.findings.filter { $0.rule == "return-meets-ground" }
    #expect(found.count == plan.flights.count && found.allSatisfy { $0.severity == .error })
    let over = try Planner.plan(self.request(Self.pass), effort: .quick)
    #expect(!over.findings.contains { $0.rule == "return-meets-ground" })
  }

  @Test("no moment of a leg behind the ridge needs more in hand than the bound, nor flies lower")
  func bound() throws {
    let area = try PlanningArea(request(Self.pass, ceiling: 1100))
    var random = SeededRandom(seed: 8)
    var bent = 0
    for _ in 0..<30 {
      func point() throws -> PathPoint {
        let centre = area.roads[0].points[0]
        let place = LocalPoint(
          x: centre.x + random.uniform(-2000, 2000), y: centre.y + random.uniform(-300, 1500))
        let ground = try #require(area.ground.height(at: place))
        return PathPoint(place: place, altitude: ground + 90, ground: ground)
      }
      let start = try point()
      guard start.altitude < 1050, let leg = try area.transit(from: start, to: try point()).first
      else {
        continue
      }
      let moment = try area.tightest(of: leg, from: start, homeTo: 0...0)
      let altitude = moment.home.altitude
      #expect(altitude <= 1100)
      var ways = try WaysHome(
        in: area, from: start, to: leg.end, site: 0, notBelow: altitude)
      let final = try area.tightest(of: leg, from: start, homeTo: 0...0, notBelow: altitude)
      for sample in 0...200 {
        let point = start.interpolated(to: leg.end, at: Double(sample) / 200)
        let home = ways.home(from: point)
        #expect(home.altitude <= altitude)
        let used = leg.mostUsed(at: Double(sample) / 200)
        #expect(final.inHand.joules >= used + area.limits.returnFactor * home.joules - 1e-6)
        // The way itself, at its altitude: clear of the ground all along.
        let route = try #require(area.highGround).returnBarriers
        let way = try route.way(from: point.place, to: area.sites[0].place)
        if way.count > 2 { bent += 1 }
        guard case .surface(let surface) = area.ground else { continue }
        for (a, b) in zip(way, way.dropFirst()) {
          let low = surface.lowestClearance(from: a, altitude: 1100, to: b, altitude: 1100)
          #expect((low?.height ?? 0) >= area.limits.returnClearance.metres - 0.1)
        }
      }
    }
    #expect(bent > 1000)
  }

  @Test(
    "among real hills: ways are found where a search on a lattice finds one of 30 m width, and hardly longer ones",
    arguments: [5, 7] as [UInt64])
  func real(seed: UInt64) throws {
    guard let data = try SharedData.unzipped("geodata/bayreuth/N49E011.hgt.zip") else { return }
    let bytes = [UInt8](data)
    let heights = stride(from: 0, to: bytes.count - 1, by: 2).map { index -> Float in
      let height = Int16(bitPattern: UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]))
      return height == -32768 ? .nan : Float(height)
    }
    let grid = ElevationGrid(
      crs: "EPSG:4326", originX: 11, originY: 50, stepX: 1 / 1200, stepY: -1 / 1200,
      columns: 1201, rows: 1201, heights: heights)
    var random = SeededRandom(seed: seed)
    var (blocked, found, missed, impossible) = (0, 0, 0, 0)
    var ratios: [Double] = []
    for _ in 0..<30 {
      let launch = Coordinate(
        latitude: random.uniform(49.55, 49.9), longitude: random.uniform(11.2, 11.8))
      let road = Geodesic.point(
        from: launch, azimuth: .degrees(random.uniform(0, 360)),
        distance: .metres(random.uniform(2000, 6000)))
      let free = try PlanningArea(request(grid, from: launch, to: road))
      let (_, over) = try transit(free)
      let highest = over.map(\.end.altitude).max() ?? 0
      // Somewhere between the ends and the highest of the straight way.
      let ends = max(free.sites[0].ground, over.last?.end.ground ?? 0) + 90
      guard highest - ends > 30 else { continue }
      let allowed = ends + (highest - ends) * random.uniform(0.3, 0.8)
      blocked += 1
      let area = try PlanningArea(
        request(
          grid, from: launch, to: road,
          limit: Altitude(
            .metres(allowed - free.sites[0].ground - Ground.tolerance), above: .launch)))
      let (start, legs) = try transit(area)
      let isFound = legs.allSatisfy { $0.end.altitude <= allowed + 1e-6 }
      let shortest = GridSearch(step: 60, width: 30).length(
        from: start.place, to: area.roads[0].points[0], in: area, below: allowed - 90)
      switch (isFound, shortest) {
      case (true, let shortest?):
        found += 1
        ratios.append(length(start, legs) / shortest)
      case (true, nil): found += 1
      case (false, .some): missed += 1
      case (false, nil): impossible += 1
      }
    }
    ratios.sort()
    print(
      "real hills: \(blocked) blocked, \(found) found, \(missed) missed, \(impossible) impossible; "
        + "\(ratios.first ?? 0) … \(ratios[ratios.count / 2]) … \(ratios.last ?? 0) of the lattice's length"
    )
    #expect(found > 5)
    #expect(missed == 0)
    #expect(ratios[ratios.count / 2] < 1.02 && ratios.allSatisfy { $0 < 1.05 })
  }
}

import Airspace
import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import PlanarGeometry
import Terrain
import Testing
import Units

@testable import MissionPlanning

@Suite("The way home among zones and obstacles")
struct WayHomeAroundTests {
  /// Round zones between the sites and the roads, some of which overlap.
  private func zones(_ seed: UInt64) -> [Zone] {
    var random = SeededRandom(seed: seed + 100)
    return (0..<10).map { index in
      let place = Geodesic.point(
        from: SampleRequest.centre, azimuth: .degrees(random.uniform(0, 360)),
        distance: .metres(random.uniform(300, 3500)))
      return Zone(
        id: "z\(index)", name: "z\(index)", kind: "zone", demand: .forbidden,
        shape: ZoneShape(points: [place], radius: .metres(random.uniform(80, 500))),
        margin: Zone.Margin(horizontal: .metres(30), vertical: .zero))
    }
  }

  @Test(
    "among zones no sampled moment of any leg needs more in hand than the bound, around them",
    arguments: [1, 2] as [UInt64], [false, true])
  func around(seed: UInt64, hills: Bool) throws {
    var request = try SampleRequest.random(seed: seed, wind: Double(seed), temperature: -5)
    request.terrain = hills ? WayHomeTests.hills : nil
    request.airspace = zones(seed)
    let area = try PlanningArea(request)
    var (checked, bent, excess) = (0, 0, 0.0)
    for task in TaskMaking(request, in: area).tasks {
      for section in task.sections {
        for path in section.paths.prefix(1) {
          var here = path[0]
          for leg in try area.serve(task.service, along: path) {
            defer { here = leg.end }
            let sites = area.sites.indices.prefix(1)
            guard let moment = try? area.tightest(of: leg, from: here, homeTo: sites) else {
              continue
            }
            checked += 1
            // All at the altitude that the bound found to be needed, as a flight is put together.
            let altitude = moment.home.altitude
            let final = try area.tightest(of: leg, from: here, homeTo: sites, notBelow: altitude)
            let places = (0...512).map { here.interpolated(to: leg.end, at: Double($0) / 512) }
            let homes = try places.map {
              try wayHome(from: $0, leg, start: here, at: altitude, in: area)
            }
            bent += homes.filter { $0.bends > 0 }.count / 8
            var rests: [LocalPoint: Double] = [:]
            for home in homes { rests[home.next] = min(rests[home.next] ?? .infinity, home.rest) }
            var truth = 0.0
            for (number, (point, own)) in zip(places, homes).enumerated() {
              // After its own climb it may take its own way, or another place's: straight to that one's
              // first bend where it sees it, or along the leg to that place, where it stops and turns.
              var level = own.rest + joules(own.rose, from: point.place, to: own.next)
              for (next, rest) in rests where sees(next, from: number, places, in: area) {
                level = min(level, joules(own.rose, from: point.place, to: next) + rest)
              }
              for other in places.indices where other % 16 == 0 || abs(other - number) < 8 {
                guard other != number else { continue }
                level = min(
                  level,
                  joules(own.rose, from: point.place, to: places[other].place)
                    + own.rose.startAndStop + homes[other].rest
                    + joules(own.rose, from: places[other].place, to: homes[other].next))
              }
              let used = leg.mostUsed(at: Double(number) / 512)
              truth = max(truth, used + area.limits.returnFactor * (own.climb + level))
            }
            #expect(final.inHand.joules >= truth - 1e-6)
            excess = max(excess, final.inHand.joules - truth)
          }
        }
      }
    }
    print("ways home among zones: \(checked) legs, \(bent) bent, at most \(excess) J above samples")
    #expect(checked > 20 && bent > 20)
    // What the bound gives away.
    #expect(excess < 6_000)
  }

  /// The way home from a point by hand: the climb, and the cheapest way around leg by leg from the polar,
  /// its first leg told by its end.
  private func wayHome(
    from point: PathPoint, _ leg: FlownLeg, start: PathPoint, at altitude: Double,
    in area: PlanningArea
  ) throws -> (
    climb: Double, next: LocalPoint, rest: Double, bends: Int, rose: TransitPolar.Rose
  ) {
    let site = area.sites[0]
    let mean = try #require(area.ground.mean(from: leg.end.place, to: site.place))
    let level = max(altitude, start.altitude, leg.end.altitude)
    let rose = area.polar.rose(at: level - mean)
    let way = try area.returnBarriers.way(
      from: point.place, to: site.place, metric: rose.metric, bend: rose.startAndStop)
    var climb = 0.0
    if level > point.altitude {
      let low = min(start.heightAboveGround, leg.end.heightAboveGround)
      climb =
        area.model.climb(by: .metres(level - point.altitude), from: .metres(low)).energy.joules
    }
    let landing = area.model.land(from: .metres(level - site.ground)).energy.joules
    let rest = zip(way, way.dropFirst()).dropFirst().reduce(landing + rose.startAndStop) {
      $0 + rose.startAndStop + joules(rose, from: $1.0, to: $1.1)
    }
    return (climb, way[1], rest, way.count - 2, rose)
  }

  /// Whether a place of a leg, of 513, sees another. Beside a zone's margin it may come as near to the zone as
  /// any stretch of the leg does that it lies on, as the bound has it.
  private func sees(
    _ next: LocalPoint, from number: Int, _ places: [PathPoint], in area: PlanningArea
  ) -> Bool {
    let own = places[number].place
    if area.returnBarriers.isFree(from: own, own, to: next) { return true }
    return (0...9).contains { level in
      let width = 512 >> level
      let first = min(number / width * width, 512 - width)
      return area.returnBarriers.isFree(
        from: places[first].place, places[first + width].place, to: next)
    }
  }

  private func joules(
    _ rose: TransitPolar.Rose, from start: LocalPoint, to end: LocalPoint
  ) -> Double {
    let (east, north) = (end.x - start.x, end.y - start.y)
    if start == end { return 0 }
    return start.distance(to: end) * rose.joulesPerMetre(east: east, north: north)
  }

  @Test("a straight return that crosses a zone is said, with the zone's name; one beside it is not")
  func crossing() throws {
    let (west, east) = (
      Coordinate(latitude: 37.86, longitude: 112.545),
      Coordinate(latitude: 37.86, longitude: 112.575)
    )
    var request = try SampleRequest.request(
      roads: [SampleRequest.road("a", [west, east])],
      launch: [LaunchSite(name: "南", position: Coordinate(latitude: 37.85, longitude: 112.56))])
    func zone(_ latitude: Double) -> Zone {
      Zone(
        id: "z", name: "考场", kind: "zone", demand: .forbidden,
        shape: ZoneShape(
          points: [Coordinate(latitude: latitude, longitude: 112.56)], radius: .metres(150)),
        margin: Zone.Margin(horizontal: .metres(30), vertical: .zero))
    }
    request.airspace = [zone(37.855)]
    let plan = try Planner.plan(request, effort: .quick)
    let found = plan.findings.filter { $0.rule == "return-crosses-zone" }
    #expect(found.count == plan.flights.count)
    #expect(found.allSatisfy { $0.message.en.contains("考场") && $0.severity == .warning })
    request.airspace = [zone(37.875)]
    let beside = try Planner.plan(request, effort: .quick)
    #expect(!beside.findings.contains { $0.rule == "return-crosses-zone" })
    // The way around takes more than the straight one.
    let (around, straight) = (
      plan.flights.flatMap(\.legs).map(\.energyHome).max() ?? .zero,
      beside.flights.flatMap(\.legs).map(\.energyHome).max() ?? .zero
    )
    #expect(around >= straight)
  }

  /// 228 m by 445 m, from the ground up without end.
  private static let castle = Zone(
    id: "z", name: "Schloss", kind: "zone", demand: .forbidden,
    shape: ZoneShape(
      polygons: [
        [
          [
            Coordinate(latitude: 47.138, longitude: 9.523),
            Coordinate(latitude: 47.138, longitude: 9.526),
            Coordinate(latitude: 47.142, longitude: 9.526),
            Coordinate(latitude: 47.142, longitude: 9.523),
          ]
        ]
      ]), margin: Zone.Margin(horizontal: .metres(30), vertical: .zero))

  private func castleRequest(launch: [LaunchSite]) throws -> PatrolRequest {
    func road(_ id: String, _ places: [(Double, Double)]) -> Road {
      SampleRequest.road(id, places.map { Coordinate(latitude: $0.0, longitude: $0.1) })
    }
    var request = try SampleRequest.request(
      roads: [
        road("w", [(47.1410, 9.5210), (47.1380, 9.5212)]),
        road("e", [(47.1380, 9.5280), (47.1410, 9.5282)]),
      ], launch: launch, wind: 5, from: 180, temperature: 8)
    request.airspace = [Self.castle]
    return request
  }

  @Test("a transit along a zone without floor or ceiling is never told as under or over it")
  func alongside() throws {
    let site = LaunchSite(name: "A", position: Coordinate(latitude: 47.1420, longitude: 9.5215))
    let plan = try Planner.plan(try castleRequest(launch: [site]), effort: .quick)
    let found = plan.findings.filter { $0.rule == "return-crosses-zone" }
    #expect(!found.isEmpty)
    for finding in found {
      #expect(finding.message.en.hasSuffix("; charge is kept for the way around"))
    }
  }

  @Test("a launch site inside a zone is told once, as the cause; with others it is a finding")
  func launchInside() throws {
    let inside = LaunchSite(name: "A", position: Coordinate(latitude: 47.140, longitude: 9.5245))
    let beside = LaunchSite(name: "B", position: Coordinate(latitude: 47.1420, longitude: 9.5215))
    let alone = try castleRequest(launch: [inside])
    let error = #expect(throws: PlanningError.self) { try Planner.plan(alone, effort: .quick) }
    #expect(
      error?.text.en
        == "the launch site A lies inside “Schloss” or within 30 m of it: nobody may enter; "
        + "launch from another site")
    #expect(error?.text.zh == "起飞点“A”位于“Schloss”内或距其不足 30 米：禁止进入；请更换起飞点")
    let plan = try Planner.plan(try castleRequest(launch: [inside, beside]), effort: .quick)
    #expect(!plan.flights.isEmpty && plan.flights.allSatisfy { $0.launchSite == 1 })
    let found = plan.findings.filter { $0.rule == "launch-inside-zone" }
    #expect(found.map(\.place) == ["A"])
    // In the margin only, it can be left.
    let near = LaunchSite(name: "C", position: Coordinate(latitude: 47.140, longitude: 9.5228))
    let margin = try Planner.plan(try castleRequest(launch: [near]), effort: .quick)
    #expect(!margin.findings.contains { $0.rule == "launch-inside-zone" })
  }

  @Test(
    "a straight return below or above a zone is not said",
    arguments: [(floor: 120.0 as Double?, ceiling: nil as Double?), (nil, 40)])
  func clear(band: (floor: Double?, ceiling: Double?)) throws {
    var request = try SampleRequest.random(seed: 4, roads: 3, nodes: 1, wind: 3)
    request.airspace = [
      Zone(
        id: "z", name: "考场", kind: "zone", demand: .forbidden,
        shape: ZoneShape(points: [SampleRequest.centre], radius: .metres(900)),
        floor: band.floor.map { Altitude(.metres($0), above: .ground) },
        ceiling: band.ceiling.map { Altitude(.metres($0), above: .ground) },
        margin: Zone.Margin(horizontal: .metres(30), vertical: .metres(10)))
    ]
    let plan = try Planner.plan(request, effort: .quick)
    #expect(!plan.flights.isEmpty)
    #expect(!plan.findings.contains { $0.rule == "return-crosses-zone" })
  }

  @Test(
    "a flight and a return height above the aircraft's ceiling are errors; below it nothing is said"
  )
  func ceiling() throws {
    var request = try SampleRequest.random(seed: 4, roads: 3, nodes: 1, wind: 3)
    request.terrain = WayHomeTests.hills
    let plan = try Planner.plan(request, effort: .quick)
    #expect(!plan.findings.contains { $0.rule == "above-ceiling" })
    let launch = try #require(plan.launchSites[0].ground).metres
    let highest = plan.flights.map { launch + $0.returnHeight.metres }.max() ?? 0
    request.aircraft.envelope.ceiling.value = .metres(highest - 1)
    let high = try Planner.plan(request, effort: .quick)
    let found = high.findings.filter { $0.rule == "above-ceiling" }
    #expect(!found.isEmpty && found.allSatisfy { $0.severity == .error })
    #expect(found.contains { $0.message.en.contains("the return height") })
  }

  @Test("ways home fly over low obstacles")
  func low() throws {
    var request = try SampleRequest.random(seed: 4, roads: 3, nodes: 1, wind: 3)
    let before = try Planner.plan(request, effort: .quick)
    request.airspace = [
      Zone(
        id: "p", name: "高压线", kind: "power_line", demand: .forbidden,
        shape: ZoneShape(
          lines: [
            [
              Coordinate(latitude: 37.80, longitude: 112.50),
              Coordinate(latitude: 37.92, longitude: 112.62),
            ]
          ]), ceiling: Altitude(.metres(75), above: .ground),
        margin: Zone.Margin(horizontal: .metres(30), vertical: .metres(20)))
    ]
    let plan = try Planner.plan(request, effort: .quick)
    #expect(before.flights.allSatisfy { $0.returnHeight.metres < 111 })
    #expect(plan.flights.allSatisfy { $0.returnHeight.metres >= 90 })
    #expect(plan.flights.contains { $0.returnHeight.metres >= 95 })
    #expect(!plan.findings.contains { $0.rule == "return-crosses-zone" })
  }
}

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
            let samples = (0...32).map { here.interpolated(to: leg.end, at: Double($0) / 32) }
            let homes = try samples.map {
              try wayHome(from: $0, leg, start: here, at: altitude, in: area)
            }
            bent += homes.filter { $0.bends > 0 }.count
            // From any place one may fly home, or along the leg first, or to another place's first bend.
            let rose = homes[0].rose
            var truth = 0.0
            for (number, point) in samples.enumerated() {
              let least =
                zip(samples, homes).map { other, home in
                  let along = joules(rose, from: point.place, to: other.place) + home.energy
                  guard area.returnBarriers.isFree(from: point.place, to: home.next) else {
                    return along
                  }
                  // Straight to the other's first bend.
                  let straight =
                    home.energy - joules(rose, from: other.place, to: home.next)
                    + joules(rose, from: point.place, to: home.next)
                  return min(along, other == point ? along : straight)
                }.min() ?? .infinity
              let used = leg.mostUsed(at: Double(number) / 32)
              truth = max(truth, used + area.limits.returnFactor * least)
            }
            #expect(final.inHand.joules >= truth - 1e-6)
            excess = max(excess, final.inHand.joules - truth)
          }
        }
      }
    }
    print("ways home among zones: \(checked) legs, \(bent) bent, at most \(excess) J above samples")
    #expect(checked > 20 && bent > 20)
    // What the bound gives away; 15.5 kJ was measured, where 6 kJ was hoped for.
    #expect(excess < 20_000)
  }

  /// The way home from a point by hand: the shortest way around, leg by leg from the polar.
  private func wayHome(
    from point: PathPoint, _ leg: FlownLeg, start: PathPoint, at altitude: Double,
    in area: PlanningArea
  ) throws -> (energy: Double, bends: Int, next: LocalPoint, rose: TransitPolar.Rose) {
    let site = area.sites[0]
    let way = try area.returnBarriers.way(from: point.place, to: site.place)
    let mean = try #require(area.ground.mean(from: leg.end.place, to: site.place))
    let level = max(altitude, start.altitude, leg.end.altitude)
    let rose = area.polar.rose(at: level - mean)
    var joules = area.model.land(from: .metres(level - site.ground)).energy.joules
    if level > point.altitude {
      let low = min(start.heightAboveGround, leg.end.heightAboveGround)
      joules +=
        area.model.climb(by: .metres(level - point.altitude), from: .metres(low)).energy.joules
    }
    joules += rose.startAndStop
    for (number, (from, to)) in zip(way, way.dropFirst()).enumerated() where from != to {
      let (east, north) = (to.x - from.x, to.y - from.y)
      joules += from.distance(to: to) * rose.joulesPerMetre(east: east, north: north)
      if number > 0 { joules += rose.startAndStop }
    }
    return (joules, way.count - 2, way[1], rose)
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

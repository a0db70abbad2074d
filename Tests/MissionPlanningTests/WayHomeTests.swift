import FlightPerformance
import Foundation
import Geodesy
import Terrain
import Testing
import Units

@testable import MissionPlanning

@Suite("The way home, proved")
struct WayHomeTests {
  /// Over level ground, or over hills of some hundred metres.
  private func area(_ seed: UInt64, wind: Double, hills: Bool) throws -> PlanningArea {
    var request = try SampleRequest.random(seed: seed, wind: wind, temperature: -5)
    request.terrain = hills ? WayHomeTests.hills : nil
    return try PlanningArea(request)
  }

  static let hills: ElevationGrid = {
    let columns = 220
    let heights = (0..<columns * columns).map { index -> Float in
      let (x, y) = (Double(index % columns) / 12, Double(index / columns) / 15)
      return Float(900 + 160 * sin(x) * cos(y) + 40 * sin(3 * x + y))
    }
    return ElevationGrid(
      crs: "EPSG:4326", originX: 112.45, originY: 37.95, stepX: 0.001, stepY: -0.0008,
      columns: columns, rows: columns, heights: heights)
  }()

  /// What a leg has used, and must keep in hand for the best of some sites, at so many evenly spaced
  /// moments: its speed profile integrated step by step, the ways home one by one.
  private func bruteForce(
    _ leg: FlownLeg, from start: PathPoint, in area: PlanningArea, sites: some Collection<Int>,
    samples: Int
  ) throws -> Double {
    var ways = try sites.map {
      try WaysHome(in: area, from: start, to: leg.end, site: $0, notBelow: -.infinity)
    }
    let total = leg.cost.energy.joules
    let length = leg.performance?.distance.metres ?? 0
    let rise = leg.performance?.riseEnergy.joules ?? 0
    let rising = leg.performance?.riseDistance.metres ?? 0
    let braking = leg.performance?.brakingDistance.metres ?? 0
    var worst = 0.0
    for sample in 0...samples {
      let share = Double(sample) / Double(samples)
      let flown = share * length
      let steady = max(1e-9, length - rising - braking)
      let falling = braking > 0 ? 0.3 * (total - rise) * min(1, braking / length) : 0
      // While the speed rises evenly, the time goes with the root of the distance.
      let used: Double =
        if flown < rising {
          rise * (flown / rising).squareRoot()
        } else if flown <= length - braking {
          rise + (total - rise - falling) * (flown - rising) / steady
        } else {
          total - falling * (1 - share) * length / max(1e-9, braking)
        }
      let point = start.interpolated(to: leg.end, at: share)
      let home = ways.indices.map { ways[$0].home(from: point).joules }.min() ?? .infinity
      worst = max(worst, min(used, total) + area.limits.returnFactor * home)
    }
    return worst
  }

  @Test(
    "no moment of any leg, sampled 1000 times finer, needs more in hand than the bound",
    arguments: [1, 2, 3, 4, 5, 6] as [UInt64], [false, true])
  func bound(seed: UInt64, hills: Bool) throws {
    let area = try area(seed, wind: Double(seed), hills: hills)
    let tasks = TaskMaking(
      try SampleRequest.random(seed: seed, wind: Double(seed), temperature: -5), in: area
    ).tasks
    var checked = 0
    for task in tasks {
      for section in task.sections {
        for path in section.paths {
          var here = path[0]
          for leg in try area.serve(task.service, along: path) {
            let moment = try area.tightest(of: leg, from: here, homeTo: area.sites.indices)
            // A leg is looked at every 250 m by the plain way; this is 1000 times finer.
            let samples = max(1000, Int(leg.distance / 0.25))
            let truth = try bruteForce(
              leg, from: here, in: area, sites: area.sites.indices, samples: samples)
            #expect(moment.inHand.joules >= truth - 1e-6)
            checked += 1
            here = leg.end
          }
        }
      }
    }
    #expect(checked > 30)
  }

  @Test("the bound is tight: less than 0.5 Wh above what a point of the leg needs")
  func tight() throws {
    for seed in [1, 2, 3] as [UInt64] {
      let area = try area(seed, wind: 5, hills: false)
      var random = SeededRandom(seed: seed)
      for _ in 0..<100 {
        let start = PathPoint(
          place: random.place(within: 4000, of: area.sites[0].place),
          altitude: 90, ground: 0)
        let end = PathPoint(
          place: random.place(within: 4000, of: area.sites[0].place),
          altitude: 90, ground: 0)
        guard let leg = try area.transit(from: start, to: end).first else { continue }
        let moment = try area.tightest(of: leg, from: start, homeTo: 0...0)
        let truth = try bruteForce(
          leg, from: start, in: area, sites: 0...0, samples: 4000)
        #expect(moment.inHand.joules >= truth - 1e-6)
        #expect(moment.inHand.wattHours <= truth / 3600 + 0.5)
      }
    }
  }

  @Test("the polar's way home takes what the leg model says, within 0.5 % and 0.4 Wh, never less")
  func polar() throws {
    let area = try area(3, wind: 5, hills: false)
    var random = SeededRandom(seed: 11)
    for _ in 0..<500 {
      let place = random.place(within: 6000, of: area.sites[0].place)
      let point = PathPoint(place: place, altitude: 90, ground: 0)
      var ways = try WaysHome(in: area, from: point, to: point, site: 0, notBelow: 90)
      let home = area.sites[0].place
      let leg = try area.model.leg(
        east: .metres(home.x - place.x), north: .metres(home.y - place.y), at: .metres(90),
        speed: .leastEnergy)
      let expected = leg.energy.joules + area.model.land(from: .metres(90)).energy.joules
      let found = ways.home(from: point).joules
      #expect(found >= expected * 0.9995)
      #expect(found <= expected * 1.005 + 1440)
    }
  }

  @Test("the ground of a triangle is nowhere above its bound, which a cell's relief limits")
  func triangle() throws {
    let area = try area(1, wind: 3, hills: true)
    guard case .surface(let surface) = area.ground else { return }
    var random = SeededRandom(seed: 5)
    for _ in 0..<300 {
      let corners = (0..<3).map { _ in random.place(within: 2000, of: area.sites[0].place) }
      let bound = try #require(surface.highest(corners[0], corners[1], corners[2]))
      var truth = -Double.infinity
      for _ in 0..<2000 {
        let (u, v) = (random.uniform(0, 1), random.uniform(0, 1))
        let (a, b) = u + v > 1 ? (1 - u, 1 - v) : (u, v)
        let point = LocalPoint(
          x: corners[0].x + a * (corners[1].x - corners[0].x) + b * (corners[2].x - corners[0].x),
          y: corners[0].y + a * (corners[1].y - corners[0].y) + b * (corners[2].y - corners[0].y))
        truth = max(truth, try #require(surface.height(at: point)))
      }
      #expect(bound >= truth)
      #expect(bound <= truth + 60)
    }
  }

  @Test("a flight's return height clears the ground on every way to where it took off")
  func clearance() throws {
    var request = try SampleRequest.random(seed: 4, roads: 4, nodes: 2, wind: 3)
    request.terrain = WayHomeTests.hills
    request.limits.height = Altitude(.metres(400), above: .ground)
    let plan = try Planner.plan(request, effort: .quick)
    let area = try PlanningArea(request)
    guard case .surface(let surface) = area.ground else { return }
    for flight in plan.flights {
      let site = area.sites[flight.launchSite]
      let altitude = site.altitude + flight.returnHeight.metres
      let ends = try area.plane.project(flight.legs.map(\.end.position))
      for (from, to) in zip([site.place] + ends, ends) {
        for share in stride(from: 0.0, through: 1, by: 0.1) {
          let start = from.interpolated(to: to, at: share)
          for step in 0...100 {
            let below = surface.height(
              at: start.interpolated(to: site.place, at: Double(step) / 100))
            #expect(try #require(below) + 30 <= altitude + 0.01)
          }
        }
      }
    }
  }
}

extension SeededRandom {
  fileprivate mutating func place(within metres: Double, of centre: LocalPoint) -> LocalPoint {
    LocalPoint(
      x: centre.x + uniform(-metres, metres), y: centre.y + uniform(-metres, metres))
  }
}

import Airspace
import Diagnostics
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("Plans among zones")
struct AirspacePlanTests {
  private let west = Coordinate(latitude: 37.86, longitude: 112.545)
  private let east = Coordinate(latitude: 37.86, longitude: 112.575)
  private let middle = Coordinate(latitude: 37.86, longitude: 112.56)

  private func plan(
    _ zones: [Zone], rules: RuleSet? = nil, time: String? = nil
  ) throws -> PatrolPlan {
    var request = try SampleRequest.request(
      roads: [SampleRequest.road("a", [west, east])],
      launch: [
        LaunchSite(
          name: "西",
          position: Geodesic.point(
            from: west, azimuth: .degrees(270), distance: .metres(300)))
      ])
    request.airspace = zones
    request.rules = rules
    if let time, case .once(let from, let to) = ActiveTime(time) { request.time = from...to }
    return try Planner.plan(request, effort: .quick)
  }

  private func circle(
    _ demand: Zone.Demand, radius: Double = 200, ceiling: Double? = nil
  ) -> Zone {
    Zone(
      id: "z", name: "考场", kind: "zone", demand: demand,
      shape: ZoneShape(points: [middle], radius: .metres(radius)),
      ceiling: ceiling.map { Altitude(.metres($0), above: .ground) },
      margin: Zone.Margin(horizontal: .metres(30), vertical: .zero))
  }

  @Test("cut a road where it enters a forbidden zone, list the cut, and fly around the zone")
  func forbidden() throws {
    let plan = try plan([circle(.forbidden)])
    #expect(plan.gaps.map(\.reason) == [.zone])
    let gap = try #require(plan.gaps.first)
    // A circle of 200 m, the margin of 30 m and a metre more on both sides.
    #expect(abs(gap.length.metres - 462) < 2)
    #expect(gap.explanation.en.contains("考场"))
    let road = try #require(plan.roads.first)
    #expect(abs((road.length - road.covered).metres - 462) < 2)
    for flight in plan.flights {
      for leg in flight.legs {
        #expect(Geodesic(from: leg.end.position, to: middle).distance.metres > 229)
      }
    }
    #expect(plan.findings.allSatisfy { $0.severity != .error }, "\(plan.findings)")
  }

  @Test("fly over a zone that ends below, and say where a permission is needed")
  func other() throws {
    let below = try plan([circle(.forbidden, ceiling: 50)])
    #expect(below.gaps.isEmpty)
    let permission = try plan([circle(.permission)])
    #expect(permission.gaps.isEmpty)
    #expect(permission.findings.contains { $0.rule == "needs-permission" })
    #expect(!below.findings.contains { $0.rule == "needs-permission" })
  }

  @Test("leave a zone out only where it is active at no moment of the mission's time, and say so")
  func times() throws {
    var zone = circle(.forbidden)
    zone.times = [try #require(ActiveTime("Mo-Fr 07:00-09:00 +08:00"))]
    #expect(try plan([zone]).gaps.count == 1)
    // 1 May 2026 is a Friday.
    let during = try plan([zone], time: "2026-05-01T08:00+08:00/2026-05-01T11:00+08:00")
    #expect(during.gaps.count == 1)
    #expect(!during.findings.contains { $0.rule == "zones-not-active" })
    let after = try plan([zone], time: "2026-05-01T09:01+08:00/2026-05-01T11:00+08:00")
    #expect(after.gaps.isEmpty)
    let finding = try #require(after.findings.first { $0.rule == "zones-not-active" })
    #expect(finding.message.en.contains("考场") && finding.message.en.contains("2026-05-01T01:01"))
    let saturday = try plan([zone], time: "2026-05-02T08:00+08:00/2026-05-02T08:05+08:00")
    #expect(saturday.gaps.isEmpty)
    #expect(saturday.findings.contains { $0.rule == "longer-than-time" })
  }

  @Test("carry the zones in and around the planned area, and read them back")
  func carried() throws {
    var far = circle(.forbidden)
    far.id = "far"
    far.shape.points = [Coordinate(latitude: 38.86, longitude: 112.56)]
    let near = circle(.permission, ceiling: 120)
    let plan = try plan([far, near])
    #expect(plan.airspace == [near])
    #expect(try PatrolPlan(json: plan.json()).airspace == [near])
    #expect(try self.plan([]).airspace == nil)
  }

  @Test("name what a rule set allows")
  func rules() throws {
    let rules = try #require(RuleSet.named("cn-2024"))
    let plan = try plan([], rules: rules)
    #expect(plan.findings.contains { $0.rule == "beyond-visual-range" })
    #expect(!plan.findings.contains { $0.rule == "above-rule-height" })
  }

  @Test("are refused where every launch site lies inside a zone")
  func launchInside() throws {
    let zone = Zone(
      id: "z", name: "机场", kind: "airport", demand: .forbidden,
      shape: ZoneShape(points: [west], radius: .metres(800)))
    #expect(throws: PlanningError.self) { _ = try plan([zone]) }
  }
}

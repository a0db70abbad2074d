import Diagnostics
import FlightPerformance
import Geodesy
import MissionPlanning
import Terrain
import Testing
import Units

@Suite("What cannot be flown")
struct GapTests {
  @Test(
    "a road that runs farther than a battery reaches is flown as far as it does, the rest listed")
  func tooFar() throws {
    let start = SampleRequest.centre
    let line = (0...40).map {
      Geodesic.point(from: start, azimuth: .degrees(45), distance: .metres(Double($0) * 500))
    }
    let plan = try Planner.plan(
      SampleRequest.request(roads: [SampleRequest.road("long", line)]), effort: .quick)
    let gap = try #require(plan.gaps.first)
    #expect(plan.gaps.count == 1)
    #expect(gap.reason == .outOfReach)
    #expect(plan.coveredLength.kilometres > 4)
    #expect(abs((plan.coveredLength + gap.length - plan.askedLength).metres) < 1)
    #expect(gap.explanation.en.contains("Wh"))
    #expect(gap.explanation.zh.contains("超出航程"))
    let end = try #require(gap.line.last)
    #expect(Geodesic(from: end, to: line[40]).distance.metres < 2)
  }

  @Test("nothing in reach is no plan, with the numbers")
  func nothing() throws {
    let far = Geodesic.point(from: SampleRequest.centre, azimuth: .zero, distance: .kilometres(60))
    let line = [far, Geodesic.point(from: far, azimuth: .degrees(90), distance: .metres(300))]
    let request = try SampleRequest.request(roads: [SampleRequest.road("far", line)])
    let error = #expect(throws: PlanningError.self) { try Planner.plan(request, effort: .quick) }
    guard case .nothingCanBeFlown(let gaps) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(gaps.map(\.reason) == [.outOfReach])
  }

  @Test("what cannot be flown is told once for each road and reason, twenty at the most")
  func reasons() {
    func gap(_ name: String, _ reason: Gap.Reason) -> Gap {
      Gap(
        task: name, name: name, line: [], length: .zero, reason: reason,
        explanation: Text(en: "\(reason)", zh: "\(reason)"))
    }
    let pieces = (0..<45).map { _ in gap("B 37", .outOfReach) } + [gap("B 37", .zone)]
    let text = PlanningError.nothingCanBeFlown(pieces).text
    #expect(
      text.en == """
        nothing of this mission can be flown:
          B 37: outOfReach (and 44 more pieces)
          B 37: zone
        """)
    #expect(text.zh.contains("另有 44 段"))
    let roads = (0..<30).map { gap("road \($0)", .wind) }
    #expect(PlanningError.nothingCanBeFlown(roads).text.en.hasSuffix("\n  and 10 more"))
  }

  @Test("gusts above the aircraft's limit at take-off, or cold beyond it, are no plan")
  func weather() throws {
    let windy = try SampleRequest.random(seed: 1, wind: 12)
    let cold = try SampleRequest.random(seed: 1, temperature: -25)
    #expect(throws: PlanningError.self) { try Planner.plan(windy, effort: .quick) }
    #expect(throws: PlanningError.self) { try Planner.plan(cold, effort: .quick) }
  }

  @Test("a road asked for above the height limit is listed, the rest planned")
  func tooHigh() throws {
    var request = try SampleRequest.random(seed: 2)
    request.roads[0].height = Altitude(.metres(150), above: .ground)
    let plan = try Planner.plan(request, effort: .quick)
    #expect(Set(plan.gaps.map(\.task)) == ["r0"])
    #expect(Set(plan.gaps.map(\.reason)) == [.heightLimit])
    #expect(plan.gaps.first?.explanation.en.contains("120") == true)
  }

  @Test("in a wind that one road's height cannot be flown in, it says so and covers the rest")
  func tooWindy() throws {
    var request = try SampleRequest.random(seed: 5, roads: 6, nodes: 2)
    // 9.5 m/s with gusts of 11 at 10 m: 14.6 m/s at 100 m, the limit being 12 m/s.
    request.weather.wind.speed = .metresPerSecond(9.5)
    request.weather.wind.gust = .metresPerSecond(11)
    for index in request.roads.indices {
      request.roads[index].height = Altitude(.metres(index == 0 ? 100 : 10), above: .ground)
    }
    for index in request.nodes.indices {
      request.nodes[index].height = Altitude(.metres(10), above: .ground)
    }
    request.limits.returnClearance = .metres(10)
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.gaps.map(\.task) == ["r0"])
    #expect(plan.gaps.map(\.reason) == [.wind])
    #expect(plan.gaps.first?.explanation.en.contains("12.0 m/s") == true)
    #expect(plan.roads.dropFirst().allSatisfy { $0.covered == $0.length })
    #expect(plan.nodes.allSatisfy { $0.covered })
  }

  @Test("a void in the terrain is a gap, never height zero")
  func void() throws {
    let line = (0...20).map {
      Coordinate(latitude: 37.865, longitude: 112.575 + 0.0015 * Double($0))
    }
    var request = try SampleRequest.request(roads: [SampleRequest.road("r", line)])
    let columns = 200
    let heights = (0..<columns * columns).map { index -> Float in
      index % columns > 140 ? .nan : 800
    }
    request.terrain = ElevationGrid(
      crs: "EPSG:4326", originX: 112.48, originY: 37.94, stepX: 0.0008, stepY: -0.0008,
      columns: columns, rows: columns, heights: heights)
    let plan = try Planner.plan(request, effort: .quick)
    let gap = try #require(plan.gaps.first)
    #expect(plan.gaps.map(\.reason) == [.terrainUnknown])
    // The void begins at 112.592, 1.1 km before the end of the road; whole sections are left out.
    #expect((1100.0...1800).contains(gap.length.metres))
    for leg in plan.flights.flatMap(\.legs) { #expect(leg.end.ground == .metres(800)) }
  }

  @Test("a void under the way to a node is told with its own place, not as the node's")
  func voidUnderWay() throws {
    let node = HoverNode(
      id: "n", name: "路口", position: Coordinate(latitude: 37.86, longitude: 112.61),
      height: Altitude(.metres(90), above: .ground), dwell: .seconds(45), actions: [])
    let near = SampleRequest.road(
      "near", [SampleRequest.centre, Coordinate(latitude: 37.86, longitude: 112.57)])
    var request = try SampleRequest.request(roads: [near], nodes: [node])
    let columns = 200
    // From 112.5984 to 112.6 E, all the way from north to south.
    let heights = (0..<columns * columns).map { index -> Float in
      (148...150).contains(index % columns) ? .nan : 800
    }
    request.terrain = ElevationGrid(
      crs: "EPSG:4326", originX: 112.48, originY: 37.94, stepX: 0.0008, stepY: -0.0008,
      columns: columns, rows: columns, heights: heights)
    let plan = try Planner.plan(request, effort: .quick)
    #expect(plan.gaps.map(\.task) == ["n"])
    let gap = try #require(plan.gaps.first)
    #expect(gap.reason == .terrainUnknown)
    let found = try #require(gap.explanation.en.firstMatch(of: /at ([0-9.]+) N ([0-9.]+) E/))
    #expect(abs((Double(found.1) ?? 0) - 37.86) < 0.002)
    #expect((112.5984 - 1e-5...112.6 + 1e-5).contains(Double(found.2) ?? 0))
    #expect(gap.explanation.zh.contains("\(found.1) N \(found.2) E"))
  }
}

import Airspace
import Diagnostics
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("Plans within a flight area")
struct FlightAreaTests {
  private let west = Coordinate(latitude: 37.86, longitude: 112.545)
  private let east = Coordinate(latitude: 37.86, longitude: 112.575)
  private let site = Coordinate(latitude: 37.86, longitude: 112.5416)

  private func plan(_ corners: [(Double, Double)], roads: [Road]) throws -> PatrolPlan {
    var request = try SampleRequest.request(
      roads: roads, launch: [LaunchSite(name: "西", position: site)])
    request.flightArea = FlightArea(
      corners: corners.map { Coordinate(latitude: $0.0, longitude: $0.1) }, margin: .metres(10))
    return try Planner.plan(request, effort: .quick)
  }

  /// Every ten metres of every leg.
  private func track(_ plan: PatrolPlan) -> [Coordinate] {
    plan.flights.flatMap { flight -> [Coordinate] in
      var here = plan.launchSites[flight.launchSite].site.position
      return flight.legs.flatMap { leg -> [Coordinate] in
        defer { here = leg.end.position }
        let way = Geodesic(from: here, to: leg.end.position)
        let steps = Int(way.distance.metres / 10) + 1
        return (0...steps).map {
          Geodesic.point(
            from: here, azimuth: way.azimuth,
            distance: way.distance * (Double($0) / Double(steps)))
        }
      }
    }
  }

  @Test("a road is cut at the edge, less the margin, and the rest is a gap with its reason")
  func cut() throws {
    let plan = try plan(
      [(37.85, 112.53), (37.85, 112.56), (37.87, 112.56), (37.87, 112.53)],
      roads: [SampleRequest.road("a", [west, east])])
    #expect(plan.gaps.map(\.reason) == [.outsideFlightArea])
    let gap = try #require(plan.gaps.first)
    // From the edge, its margin of 10 m and a metre more to the road's end.
    let beyond = Geodesic(from: Coordinate(latitude: 37.86, longitude: 112.56), to: east).distance
    #expect(abs((gap.length - beyond).metres - 11) < 1.5, "\(gap.length) \(beyond)")
    #expect(gap.explanation.en.contains("outside the flight area"))
    #expect(gap.explanation.zh.contains("飞行区域"))
    #expect(track(plan).allSatisfy { $0.longitude.degrees < 112.56 })
    #expect(plan.findings.allSatisfy { $0.severity != .error }, "\(plan.findings)")
    #expect(plan.airspace == nil)
    #expect(try PatrolPlan(json: plan.json()).flightArea == plan.flightArea)
  }

  @Test("transits and ways home lead around a bay of the area, not across it")
  func around() throws {
    // A bay from the south between the launch site and the road, open below 37.858.
    let area = [
      (37.84, 112.53), (37.84, 112.55), (37.868, 112.55), (37.868, 112.56), (37.84, 112.56),
      (37.84, 112.59), (37.88, 112.59), (37.88, 112.53),
    ]
    let far = Coordinate(latitude: 37.86, longitude: 112.565)
    let plan = try plan(area, roads: [SampleRequest.road("a", [far, east])])
    #expect(plan.gaps.isEmpty, "\(plan.gaps)")
    let inBay = track(plan).filter {
      $0.latitude.degrees < 37.868 && (112.55...112.56).contains($0.longitude.degrees)
    }
    #expect(inBay.isEmpty, "\(inBay)")
    #expect(plan.findings.contains { $0.rule == "return-crosses-zone" })
    #expect(plan.findings.allSatisfy { $0.severity != .error }, "\(plan.findings)")
  }

  @Test("a launch site outside of it is an error that says so")
  func launch() throws {
    let error = #expect(throws: PlanningError.self) {
      try plan(
        [(37.85, 112.543), (37.85, 112.58), (37.87, 112.58), (37.87, 112.543)],
        roads: [SampleRequest.road("a", [west, east])])
    }
    #expect(error?.text.en.contains("lies outside the flight area") == true)
  }
}

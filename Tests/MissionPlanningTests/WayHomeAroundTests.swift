import Airspace
import Diagnostics
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("The way home among zones and obstacles")
struct WayHomeAroundTests {
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

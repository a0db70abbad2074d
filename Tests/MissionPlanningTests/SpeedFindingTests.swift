import Diagnostics
import Geodesy
import Testing
import Units

@testable import MissionPlanning

@Suite("Speeds that cannot be flown")
struct SpeedFindingTests {
  private func plan(speed: Double) throws -> PatrolPlan {
    let east = Geodesic.point(
      from: SampleRequest.centre, azimuth: .degrees(90), distance: .metres(900))
    var road = SampleRequest.road("r", [SampleRequest.centre, east])
    road.speed = .metresPerSecond(speed)
    return try Planner.plan(SampleRequest.request(roads: [road], nodes: [], wind: 3, from: 0))
  }

  @Test("a road flown slower than asked is told with both speeds, one flown as asked is not")
  func slower() throws {
    let fast = try plan(speed: 35)
    let flown = try #require(
      fast.flights.flatMap(\.legs).filter { $0.purpose == .patrol }.map(\.groundSpeed).min())
    #expect(flown < .metresPerSecond(34))
    let finding = try #require(fast.findings.first { $0.rule == "slower-than-asked" })
    #expect(finding.severity == .warning)
    #expect(finding.message.en.contains("35.0 m/s"))
    #expect(try !plan(speed: 8).findings.contains { $0.rule == "slower-than-asked" })
  }
}

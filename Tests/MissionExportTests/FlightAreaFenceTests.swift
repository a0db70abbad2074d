import Airspace
import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionExport

@Suite("A flight area in mission files")
struct FlightAreaFenceTests {
  /// The sample flight with an area from so many metres west and south to so many east and north.
  private func plan(east: Double = 1500, corners: [(Double, Double)]? = nil) throws -> PatrolPlan {
    var plan = try PlanBuilder.patrol()
    let site = plan.launchSites[0].site.position
    let places = corners ?? [(-2200, -200), (east, -200), (east, 900), (-2200, 900)]
    plan.flightArea = FlightArea(
      corners: places.map { east, north in
        let up = Geodesic.point(from: site, azimuth: .zero, distance: .metres(north))
        return Geodesic.point(from: up, azimuth: .degrees(90), distance: .metres(east))
      }, margin: .metres(10))
    return plan
  }

  private func exported(_ plan: PatrolPlan) throws -> (file: ExportedFile, fence: JSONValue) {
    let file = try #require(try MissionExporter.export(plan, as: .qgroundcontrol).first)
    return (file, try #require(try JSONReader.read([UInt8](file.bytes))["geoFence"]))
  }

  @Test("is the fence of a plan, in place of the circle, and the flight keeps inside")
  func fence() throws {
    let (file, fence) = try exported(plan())
    #expect(fence["circles"]?.array?.isEmpty == true)
    let polygon = try #require(fence["polygons"]?.array?.first)
    #expect(polygon["inclusion"]?.bool == true && polygon["polygon"]?.array?.count == 4)
    #expect(try RouteFile(reading: file.bytes, named: file.name).check().isEmpty)
  }

  @Test("with more corners than a fence holds is told, and a circle drawn")
  func corners() throws {
    let many = (0..<100).map { index in
      let angle = Angle.degrees(Double(index) * 3.6).radians
      return (2500 * cos(angle), 2500 * sin(angle))
    }
    let (file, fence) = try exported(plan(corners: many))
    #expect(fence["circles"]?.array?.count == 1 && fence["polygons"]?.array?.isEmpty == true)
    #expect(file.findings.contains { $0.rule == "flight-area-not-fenced" })
  }

  @Test(
    "that a file leaves with a leg is an error, whatever the format",
    arguments: MissionFormat.allCases.filter { $0 != .csv })
  func left(format: MissionFormat) throws {
    let plan = try plan(east: 1290)
    let file = try #require(try MissionExporter.export(plan, as: format).first)
    let read = try RouteFile(reading: file.bytes, named: file.name)
    let found = read.check(against: CheckContext(flightArea: plan.flightArea))
    let finding = try #require(found.first { $0.rule == "outside-flight-area" })
    #expect(finding.severity == .error && finding.message.zh.contains("飞行区域"))
    #expect(
      !read.check(against: CheckContext(flightArea: try self.plan().flightArea)).contains {
        $0.rule == "outside-flight-area"
      })
  }

  @Test(
    "is said to be left out by every other format",
    arguments: [MissionFormat.dji, .waypoints, .litchi])
  func leftOut(format: MissionFormat) throws {
    let file = try #require(try MissionExporter.export(plan(), as: format).first)
    #expect(
      file.findings.contains { $0.rule == "not-carried" && $0.message.en.contains("flight area") })
    #expect(
      try !exported(plan()).file.findings.contains { $0.message.en.contains("flight area") })
  }

  @Test("that a saved plan carries is checked without a mission")
  func saved() throws {
    #expect(try plan(east: 1290).check(named: "p").contains { $0.rule == "outside-flight-area" })
    #expect(try !plan().check(named: "p").contains { $0.rule == "outside-flight-area" })
  }

  @Test("a leg that cuts across a bay of the fence is found, though both its ends are inside")
  func bay() throws {
    // The bay comes from the north between the waypoints at 400 and 800 m east.
    let (file, _) = try exported(
      plan(corners: [
        (-2200, -200), (1500, -200), (1500, 900), (650, 900), (600, 50), (550, 900), (-2200, 900),
      ]))
    let found = try RouteFile(reading: file.bytes, named: file.name).check()
    #expect(!found.isEmpty && found.allSatisfy { $0.rule == "fence" }, "\(found)")
    #expect(found.contains { $0.message.en.contains("the leg to it leaves") })
  }

  @Test("PX4 takes any one of several areas to stay in, ArduPilot all of them")
  func union() throws {
    let (file, _) = try exported(plan())
    let text = try #require(String(data: file.bytes, encoding: .utf8))
    let far = #"{"circle":{"center":[10,10],"radius":50},"inclusion":true,"version":1}"#
    let both = text.replacing(/"circles": \[\s*\]/, with: "\"circles\": [\(far)]")
    #expect(both != text)
    let ardupilot = try RouteFile(reading: Data(both.utf8), named: "a.plan").check()
    #expect(ardupilot.contains { $0.rule == "fence" })
    let px4 = both.replacing(#""firmwareType": 3"#, with: #""firmwareType": 12"#)
    let found = try RouteFile(reading: Data(px4.utf8), named: "b.plan").check()
    #expect(!found.contains { $0.rule == "fence" }, "\(found)")
  }
}

import Airspace
import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionExport

@Suite("QGroundControl plans")
struct GroundControlTests {
  private func json(_ plan: PatrolPlan) throws -> JSONValue {
    let file = try #require(try MissionExporter.export(plan, as: .qgroundcontrol).first)
    return try JSONReader.read([UInt8](file.bytes))
  }

  private func items(_ plan: PatrolPlan) throws -> [JSONValue] {
    try #require(try json(plan)["mission"]?["items"]?.array)
  }

  @Test("take-off first, a landing at the launch site last, items numbered from 1")
  func order() throws {
    let items = try items(PlanBuilder.patrol(aircraft: "generic-arducopter"))
    #expect(items.first?["command"]?.integer == MAVLinkCommand.takeOff)
    #expect(items.last?["command"]?.integer == MAVLinkCommand.land)
    #expect(items.compactMap { $0["doJumpId"]?.integer } == Array(1...items.count))
  }

  @Test("the speed is set before the leg that it is for, and only where it changes")
  func speeds() throws {
    let items = try items(PlanBuilder.patrol())
    let speeds = items.filter { $0["command"]?.integer == MAVLinkCommand.changeSpeed }
      .compactMap { $0["params"]?.array?[1].number }
    #expect(speeds == [13, 10, 13])
  }

  @Test("every command is one that ArduCopter takes")
  func accepted() throws {
    let accepted: Set = [
      16, 17, 18, 19, 20, 21, 22, 31, 82, 85, 92, 93, 94, 112, 114, 115, 177, 178, 179, 181, 183,
      189, 195, 197, 201, 203, 205, 206, 211, 212, 215, 222, 531, 532, 534, 600, 1000, 2000, 2001,
      2500, 2501, 3000, 42600,
    ]
    for item in try items(PlanBuilder.patrol()) {
      let command = try #require(item["command"]?.integer)
      #expect(accepted.contains(command))
      let frame = item["frame"]?.integer
      #expect(frame == (MAVLinkCommand.isPlace(command) ? 3 : 2))
      let parameters = try #require(item["params"]?.array)
      #expect(parameters.count == 7)
      // ArduCopter takes a NaN in parameter 4 of a few commands, and nowhere else.
      for (index, value) in parameters.enumerated() where value == .null {
        #expect(index == 3 && [16, 21, 22].contains(command))
      }
    }
  }

  @Test("a fence holds the flight and all launch sites, which are the rally points")
  func fence() throws {
    let plan = try PlanBuilder.patrol()
    let json = try json(plan)
    let circle = try #require(json["geoFence"]?["circles"]?.array?.first?["circle"])
    let radius = try #require(circle["radius"]?.number)
    // The second launch site lies 2040 m away.
    #expect(radius > 2040 + 199 && radius < 2040 + 202)
    #expect(json["rallyPoints"]?["points"]?.array?.count == 2)
    #expect(json["geoFence"]?["version"]?.integer == 2)
    #expect(json["rallyPoints"]?["version"]?.integer == 2)
    #expect(json["mission"]?["plannedHomePosition"]?.array?.last?.number == 790)
  }

  @Test("the pilot is told which height of the way home to set")
  func returnHeight() throws {
    let files = try MissionExporter.export(PlanBuilder.patrol(), as: .qgroundcontrol)
    let finding = try #require(
      files.first?.findings.first { $0.rule == "return-height-not-carried" })
    #expect(finding.severity == .warning)
    // The parameter's name and unit changed with ArduCopter 4.7.
    #expect(finding.remedy?.en.contains("RTL_ALT_M = 110 (m)") == true)
    #expect(finding.remedy?.en.contains("RTL_ALT = 11000 (cm)") == true)
  }

  @Test("more items than ArduCopter takes become several files, each within the limit")
  func tooMany() throws {
    var builder = try PlanBuilder()
    builder.takeOff()
    for i in 1...700 { builder.transit(Double(i) * 2, 0) }
    builder.transit(0, 0)
    builder.land()
    let files = try MissionExporter.export(builder.plan(), as: .qgroundcontrol)
    #expect(files.map(\.name) == (1...3).map { "flight-01-part-\($0).plan" })
    for (number, file) in files.enumerated() {
      let json = try JSONReader.read([UInt8](file.bytes))
      let items = try #require(json["mission"]?["items"]?.array)
      #expect(items.count <= 649)
      // Each part is a whole mission: it takes off, and its end is said.
      #expect(items.first?["command"]?.integer == MAVLinkCommand.takeOff)
      let end = items.last?["command"]?.integer
      #expect(
        end == (number == 2 ? MAVLinkCommand.land : MAVLinkCommand.loiterUnlimited), "\(number)")
      let read = try RouteFile(reading: file.bytes, named: file.name)
      #expect(read.check().isEmpty, "\(read.check())")
    }
    let route = try MissionRoute(builder.plan().flights[0], of: builder.plan(), named: "long")
    let error = #expect(throws: ExportError.self) {
      try MissionExporter.file(of: route, as: .qgroundcontrol)
    }
    #expect(error?.text.en.contains("650") == true)
  }

  @Test(
    "a later part climbs to the height of the way home, then flies to where the part before ended",
    arguments: ExportSettings.Autopilot.allCases)
  func joints(autopilot: ExportSettings.Autopilot) throws {
    let plan = try PlanBuilder.patrol(aircraft: "generic-arducopter")
    let settings = ExportSettings(autopilot: autopilot, waypointBudget: 20)
    for format in [MissionFormat.qgroundcontrol, .waypoints] {
      let files = try MissionExporter.export(plan, as: format, settings: settings)
      #expect(files.count > 2)
      let routes = try files.map { file in
        try #require(try RouteFile(reading: file.bytes, named: file.name).routes.first)
      }
      for (before, after) in zip(routes, routes.dropFirst()) {
        let joint = try #require(before.points.last)
        #expect(before.finish == .hover)
        // Take-off and the way there at the height of the way home, then down to the joint.
        #expect(after.points.prefix(2).map(\.altitude.height) == [.metres(110), .metres(110)])
        #expect(after.points.prefix(3).allSatisfy { $0.distance(to: joint) <= .metres(20.001) })
        #expect(after.points.prefix(3).contains { $0.distance(to: joint) < .metres(0.01) })
        #expect(after.points.dropFirst().first?.speed != nil)
      }
      for file in files.dropFirst() {
        #expect(
          file.findings.contains { $0.rule == "joins-part" && $0.message.en.contains("110 m") })
        let found = try RouteFile(reading: file.bytes, named: file.name).check()
        #expect(found.isEmpty, "\(found)")
      }
    }
  }

  @Test("a route comes back from its file as it went in")
  func roundTrip() throws {
    let plan = try PlanBuilder.patrol()
    let route = try MissionRoute(plan.flights[0], of: plan, named: "flight-01")
    let file = try MissionExporter.file(of: route, as: .qgroundcontrol)
    let back = try #require(try RouteFile(reading: file.bytes, named: file.name).routes.first)
    #expect(back.points.count == route.points.count)
    for (a, b) in zip(route.points, back.points) {
      #expect(a.distance(to: b) < .metres(0.001))
      #expect(a.actions == b.actions)
    }
    #expect(back.points.dropFirst().map(\.speed) == route.points.dropFirst().map(\.speed))
    #expect(back.finish == .returnHome)
    #expect(back.home?.ground == route.home?.ground)
  }

  @Test("PX4: headings are left to it, no command that it refuses, no leg over 900 m")
  func px4() throws {
    var builder = try PlanBuilder()
    builder.takeOff()
    builder.transit(2500, 0)
    builder.patrol(2600, 100, stops: true)
    builder.hover(20)
    builder.transit(0, 0)
    builder.land()
    let plan = builder.plan()
    let settings = ExportSettings(autopilot: .px4)
    for format in [MissionFormat.qgroundcontrol, .waypoints] {
      let file = try #require(
        try MissionExporter.export(plan, as: format, settings: settings).first)
      let read = try RouteFile(reading: file.bytes, named: file.name)
      #expect(read.check().isEmpty, "\(read.check())")
      let route = try #require(read.routes.first)
      #expect(route.legLengths.allSatisfy { $0 <= .metres(900.1) })
      let items: [MAVLinkItem]
      switch read.content {
      case .plan(_, let all): items = all
      case .items(let reader): items = reader.items
      default: items = []
      }
      #expect(items.first?.command == MAVLinkCommand.takeOff)
      for item in items {
        #expect(MAVLinkVocabulary.acceptedByPX4.contains(item.command))
        if MAVLinkCommand.isPlace(item.command) { #expect(item.parameters[3].isNaN) }
      }
    }
  }

  @Test("zones that nobody may enter are in the fence, but for those that a fence cannot say")
  func exclusions() throws {
    let plan = try PlanBuilder.patrol()
    let site = plan.launchSites[0].site.position
    func near(_ east: Double, _ north: Double) -> Coordinate {
      Coordinate(
        latitude: site.latitude.degrees + north / 111_000,
        longitude: site.longitude.degrees + east / 87_900)
    }
    func zone(
      _ id: String, _ shape: ZoneShape, _ demand: Zone.Demand = .forbidden, floor: Altitude? = nil
    ) -> Zone { Zone(id: id, name: id, kind: "test", demand: demand, shape: shape, floor: floor) }
    let ring = [
      near(300, -300), near(500, -300), near(500, -500), near(300, -500), near(300, -300),
    ]
    var zoned = plan
    zoned.airspace = [
      zone("area", ZoneShape(polygons: [[ring]])),
      zone("mast", ZoneShape(points: [near(-500, 0)], radius: .metres(150))),
      zone("permit", ZoneShape(points: [near(-900, 0)], radius: .metres(150)), .permission),
      zone("line", ZoneShape(lines: [[near(0, -600), near(900, -600)]], radius: .metres(30))),
      zone(
        "high", ZoneShape(polygons: [[ring]]), floor: Altitude(.metres(150), above: .ground)),
      zone("crossed", ZoneShape(points: [near(800, 100)], radius: .metres(150))),
      zone("far", ZoneShape(points: [near(90_000, 0)], radius: .metres(150))),
    ]
    let file = try #require(try MissionExporter.export(zoned, as: .qgroundcontrol).first)
    let fence = try #require(try JSONReader.read([UInt8](file.bytes))["geoFence"])
    let polygons = fence["polygons"]?.array ?? []
    let circles = (fence["circles"]?.array ?? []).filter { $0["inclusion"]?.bool == false }
    #expect(polygons.count == 1 && circles.count == 1)
    #expect(polygons.first?["polygon"]?.array?.count == 4)
    #expect(circles.first?["circle"]?["radius"]?.number == 150)
    let told = file.findings.filter { $0.rule == "zone-not-fenced" }.map(\.message.en)
    #expect(told.count == 3, "\(told)")
    #expect(try RouteFile(reading: file.bytes, named: file.name).check().isEmpty)
  }

  @Test("a mission outside its own fence is found out")
  func outside() throws {
    let file = try #require(
      try MissionExporter.export(PlanBuilder.patrol(), as: .qgroundcontrol).first)
    let text = try #require(String(data: file.bytes, encoding: .utf8))
    let radius = try #require(text.firstMatch(of: /"radius": ([0-9.]+)/))
    let small = text.replacing(radius.output.0, with: "\"radius\": 300")
    let found = try RouteFile(reading: Data(small.utf8), named: "small.plan").check()
    #expect(Set(found.map(\.rule)) == ["fence", "rally-points"])
  }
}

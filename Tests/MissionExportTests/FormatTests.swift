import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionExport

@Suite("All formats")
struct FormatTests {
  @Test(
    "every aircraft in every format: no finding of the check", arguments: MissionFormat.allCases)
  func clean(format: MissionFormat) throws {
    for aircraft in AircraftCatalogue.all where format != .dji || aircraft.dji != nil {
      let plan = try PlanBuilder.patrol(aircraft: aircraft.id)
      for file in try MissionExporter.export(plan, as: format) {
        let read = try RouteFile(reading: file.bytes, named: file.name)
        #expect(read.format == format)
        let findings = read.check()
        #expect(findings.isEmpty, "\(aircraft.id): \(findings)")
      }
    }
  }

  @Test(
    "places and heights come back from every format with a reader",
    arguments: [
      MissionFormat.dji, .qgroundcontrol, .waypoints, .litchi, .kml, .gpx, .geojson, .csv,
    ])
  func places(format: MissionFormat) throws {
    var random = SplitMix(seed: 11)
    for _ in 0..<20 {
      let plan = try RandomFlight.plan(&random)
      var route = try MissionRoute(plan.flights[0], of: plan, named: "flight-01")
      let file = try MissionExporter.file(of: route, as: format)
      if format == .litchi { route = try route.withLegs(atMost: .metres(1999)) }
      let back = try #require(try RouteFile(reading: file.bytes, named: file.name).routes.first)
      #expect(back.points.count == route.points.count)
      for (a, b) in zip(route.points, back.points) {
        #expect(Geodesic(from: a.position, to: b.position).distance < .metres(0.001))
        let shift = b.altitude.datum == .meanSeaLevel ? Length.metres(790) : .zero
        #expect(abs((b.altitude.height - shift - a.altitude.height).metres) < 0.002)
      }
      if format.isFlown, format.carried.contains(.hovers) {
        #expect(
          back.points.map { $0.dwell.seconds.rounded(toDecimals: 3) }
            == route.points.map { $0.dwell.seconds.rounded(toDecimals: 3) })
      }
      if format.isFlown, format.carried.contains(.speeds) {
        for (a, b) in zip(route.points, back.points).dropFirst() {
          #expect(abs(((b.speed ?? .zero) - (a.speed ?? .zero)).metresPerSecond) < 0.001)
        }
      }
      if format.isFlown, format.carried.contains(.camera) {
        #expect(
          back.points.map { $0.actions.filter(\.isCamera) }
            == route.points.map { $0.actions.filter(\.isCamera) })
      }
    }
  }

  @Test(
    "all that is said of a waypoint comes back from files that are looked at",
    arguments: [MissionFormat.kml, .gpx, .geojson, .csv])
  func wholePoints(format: MissionFormat) throws {
    var random = SplitMix(seed: 12)
    for number in 0..<20 {
      let plan = try RandomFlight.plan(&random)
      var route = try MissionRoute(plan.flights[0], of: plan, named: "flight-01")
      if number.isMultiple(of: 2) { route.home?.ground = nil }
      for index in route.points.indices { RandomFlight.decorate(&route.points[index], &random) }
      let file = try MissionExporter.file(of: route, as: format)
      let read = try RouteFile(reading: file.bytes, named: file.name)
      let back = try #require(read.routes.first)
      #expect(back.points.count == route.points.count)
      for (a, b) in zip(route.points, back.points) {
        #expect(a.description == b.description)
        #expect(a.altitude.datum == b.altitude.datum)
        #expect(abs((a.altitude.height - b.altitude.height).metres) < 0.001)
        for name in RoutePoint.propertyNames { #expect(a.property(name) == b.property(name)) }
        #expect(Geodesic(from: a.position, to: b.position).distance < .metres(0.001))
      }
      let again = try RouteFile(reading: try read.written(), named: file.name)
      #expect(again.routes == read.routes)
      let errors = read.check().filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(errors)")
    }
  }

  @Test(
    "focus, aimed photos and panoramas come back from DJI's files, and are told where they do not")
  func cameraWork() throws {
    let plan = try PlanBuilder.patrol(aircraft: "dji-m30t")
    var route = try MissionRoute(plan.flights[0], of: plan, named: "camera")
    let actions: [RouteAction] = [
      .focus(.infinity), .focus(.point(x: 0.25, y: 0.75)),
      .focus(.region(x: 0.1, y: 0.2, width: 0.3, height: 0.4)), .zoom(focalLength: 96),
      .aimedPhoto(heading: .degrees(-113.059), tilt: .degrees(-81.443), focalLength: 24), .panorama,
    ]
    for index in route.points.indices { route.points[index].actions = [] }
    route.points[1].turn = .stop
    route.points[1].actions = actions
    let file = try MissionExporter.file(of: route, as: .dji)
    let read = try RouteFile(reading: file.bytes, named: file.name)
    #expect(read.routes[0].points[1].actions == actions)
    #expect(read.check().isEmpty, "\(read.check())")
    // An aircraft without such actions does the same by turning, tilting and zooming.
    let other = try read.converted(
      to: .dji, aircraft: RouteAircraft(droneEnum: 89, droneSubEnum: 0, payloadEnum: 43))
    let simple = try RouteFile(reading: other[0].bytes, named: "m350.kmz").routes[0].points[1]
    #expect(
      Array(simple.actions.suffix(4)) == [
        .turnNose(.degrees(-113.059)), .tiltCamera(.degrees(-81.443)), .zoom(focalLength: 24),
        .photo,
      ])
    #expect(other[0].findings.contains { $0.rule == "action-not-carried" })
    let flown = try MissionExporter.file(of: route, as: .qgroundcontrol)
    let left = flown.findings.filter { $0.rule == "action-not-carried" }.map(\.message.en)
    #expect(left.count == 3, "\(left)")
  }

  @Test("a format says what it leaves out, and looking formats that they are not for flying")
  func leftOut() throws {
    let plan = try PlanBuilder.patrol()
    let litchi = try #require(try MissionExporter.export(plan, as: .litchi).first)
    #expect(litchi.findings.contains { $0.rule == "return-height-not-carried" })
    #expect(
      litchi.findings.filter { $0.rule == "not-carried" && $0.severity == .warning }.count == 2)
    let kml = try #require(try MissionExporter.export(plan, as: .kml).first)
    #expect(kml.findings.map(\.severity) == [.note])
  }

  @Test(
    "long flights are cut at a hover into files that join",
    arguments: [
      MissionFormat.dji, .litchi, .qgroundcontrol, .waypoints,
    ])
  func splitting(format: MissionFormat) throws {
    var builder = try PlanBuilder()
    builder.takeOff()
    builder.transit(50, 0)
    for i in 1...60 {
      builder.patrol(50 + 20 * Double(i), Double(i % 7), stops: i % 10 == 0)
      if i % 20 == 0 { builder.hover(10) }
    }
    builder.transit(0, 0)
    builder.land()
    var settings = ExportSettings()
    settings.waypointBudget = 45
    let files = try MissionExporter.export(builder.plan(), as: format, settings: settings)
    #expect(files.count > 1)
    #expect(files[0].name.hasPrefix("flight-01-part-1"))
    let routes = try files.map {
      try #require(try RouteFile(reading: $0.bytes, named: $0.name).routes.first)
    }
    for (first, second) in zip(routes, routes.dropFirst()) {
      let end = try #require(first.points.last)
      // MAVLink's parts climb to the height of the way home first.
      let joints = second.points.prefix(format == .dji || format == .litchi ? 1 : 3)
      #expect(joints.contains { end.distance(to: $0) < .metres(0.01) })
      if format == .dji { #expect(first.finish == .hover) }
      var isFilming = false
      for action in first.points.flatMap(\.actions) {
        if action == .startRecording { isFilming = true }
        if action == .stopRecording { isFilming = false }
      }
      #expect(!isFilming)
    }
    for (file, route) in zip(files, routes) {
      #expect(route.points.count <= 46)
      let errors = try RouteFile(reading: file.bytes, named: file.name).check()
        .filter { $0.severity == .error }
      #expect(errors.isEmpty)
    }
  }

  @Test("legs are at most as long as asked, in every format", arguments: MissionFormat.allCases)
  func longestLeg(format: MissionFormat) throws {
    let settings = ExportSettings(longestLeg: .metres(120))
    let file = try #require(
      try MissionExporter.export(PlanBuilder.patrol(), as: format, settings: settings).first)
    let route = try #require(try RouteFile(reading: file.bytes, named: file.name).routes.first)
    #expect(route.legLengths.allSatisfy { $0 <= .metres(120.1) }, "\(route.legLengths)")
    #expect(route.points.count > 30)
  }

  @Test("differences are told in words")
  func difference() throws {
    let plan = try PlanBuilder.patrol()
    let route = try MissionRoute(plan.flights[0], of: plan, named: "a")
    #expect(RouteDifference(from: route, to: route).isEmpty)
    var other = route
    other.points[2].altitude = Altitude(.metres(100), above: .launch)
    other.points[3].position = Geodesic.point(
      from: other.points[3].position, azimuth: .degrees(40), distance: .metres(12))
    other.points[4].actions = [.photo]
    other.returnHeight = .metres(120)
    let words = RouteDifference(from: route, to: other).changes.map(\.en)
    #expect(words.count == 4)
    #expect(words[0] == "way home at: 110 m → 120 m")
    #expect(words[1] == "waypoint 2 raised by 10 m")
    #expect(words[2] == "waypoint 3 moved by 12 m")
    #expect(words[3].hasPrefix("waypoint 4 does [photo], not ["))
    other = route
    other.points.remove(at: 3)
    #expect(RouteDifference(from: route, to: other).changes.map(\.zh) == ["航点 3 已删除"])
  }

  @Test("findings as SARIF and JSON")
  func reports() throws {
    let finding = Finding(
      .error, rule: "turn-damping", place: "a.kmz: wpmz/waylines.wpml:12",
      message: Text(en: "too wide", zh: "过大"))
    let report = CheckReport([.init(file: "航线/a b.kmz", findings: [finding])])
    #expect(report.hasErrors)
    let sarif = try JSONReader.read([UInt8](report.sarif()))
    let result = try #require(sarif["runs"]?.array?.first?["results"]?.array?.first)
    #expect(result["ruleId"]?.string == "turn-damping")
    let json = try JSONReader.read([UInt8](report.json()))
    let first = json["files"]?.array?.first?["findings"]?.array?.first
    #expect(first?["dji_code"]?.integer == -8)
    #expect(report.text(.zh).contains("错误: 过大 [turn-damping]"))
  }
}

extension RouteAction {
  fileprivate var isCamera: Bool {
    switch self {
    case .photo, .startRecording, .stopRecording, .tiltCamera: true
    default: false
    }
  }
}

/// Flights of random roads and nodes.
enum RandomFlight {
  /// Gives a point anything that a file may say of it.
  static func decorate(_ point: inout RoutePoint, _ random: inout SplitMix) {
    let angle = Angle.degrees((random.next(in: -180...180)).rounded(toDecimals: 3))
    let place = Coordinate(
      latitude: (random.next(in: 37...38)).rounded(toDecimals: 6), longitude: 112.5)
    point.heading =
      [.alongRoute, .kept, .manual, .towards(angle), .at(place)][random.next(below: 5)]
    point.turn =
      [
        .stop, .curvedStop, .pass(cutting: nil), .pass(cutting: .metres(4.5)),
        .coordinated(cutting: .metres(7.125)),
      ][random.next(below: 5)]
    let all: [RouteAction] = [
      .hover(.seconds(2.125)), .photo, .startRecording, .stopRecording, .tiltCamera(angle),
      .turnNose(angle), .zoom(focalLength: 48.5), .panorama, .focus(.infinity),
      .focus(.point(x: 0.25, y: 0.5)), .focus(.region(x: 0.1, y: 0.2, width: 0.3, height: 0.4)),
      .aimedPhoto(heading: angle, tilt: .degrees(-45), focalLength: nil),
      .aimedPhoto(heading: angle, tilt: .degrees(-45), focalLength: 24),
      .other("orientedShoot, twice \"quoted\""),
    ]
    point.actions = (0..<random.next(below: 4)).map { _ in all[random.next(below: all.count)] }
    point.task = ["r1", "环城路, 北", "a\"b", nil][random.next(below: 4)]
    if random.next(below: 3) == 0 { point.speed = nil }
  }

  static func plan(_ random: inout SplitMix) throws -> PatrolPlan {
    var builder = try PlanBuilder()
    builder.takeOff(to: random.next(in: 40...110))
    for _ in 0..<(2 + random.next(below: 5)) {
      var place = (east: random.next(in: -2000...2000), north: random.next(in: -2000...2000))
      let height = random.next(in: 40...115)
      builder.transit(place.east, place.north, height, speed: random.next(in: 4...14.9))
      for _ in 0..<random.next(below: 5) {
        place.east += random.next(in: 20...300)
        place.north += random.next(in: -300...300)
        builder.patrol(
          place.east, place.north, height + random.next(in: -5...5),
          stops: random.next(below: 3) == 0)
      }
      if random.next(below: 2) == 0 {
        builder.hover(
          (random.next(in: 3...90)).rounded(toDecimals: 1),
          actions: random.next(below: 2) == 0 ? [.photo] : [.photo, .record])
      }
    }
    builder.transit(0, 0)
    builder.land()
    return builder.plan()
  }
}

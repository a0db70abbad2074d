import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionExport

@Suite("DJI's KMZ")
struct WPMLExportTests {
  private func archive(_ plan: PatrolPlan) throws -> WPMLArchive {
    let file = try #require(try MissionExporter.export(plan, as: .dji).first)
    return try WPMLArchive(reading: [UInt8](file.bytes), named: file.name)
  }

  private func placemarks(_ root: MarkupElement?) throws -> [MarkupElement] {
    try #require(root?["Document"]?["Folder"]).all("Placemark")
  }

  private func actions(_ placemark: MarkupElement) -> [String] {
    placemark.all("wpml:actionGroup").flatMap { $0.all("wpml:action") }
      .compactMap { $0.wpmlText("actionActuatorFunc") }
  }

  @Test("one file a flight, numbered, the same bytes each time")
  func deterministic() throws {
    var plan = try PlanBuilder.patrol()
    var second = plan.flights[0]
    second.number = 2
    plan.flights.append(second)
    let files = try MissionExporter.export(plan, as: .dji)
    #expect(files.map(\.name) == ["flight-01.kmz", "flight-02.kmz"])
    #expect(try MissionExporter.export(plan, as: .dji) == files)
  }

  @Test("both files say the same points, heights, speeds, turns and actions")
  func templateAndWaylinesAgree() throws {
    let archive = try archive(PlanBuilder.patrol())
    let template = try placemarks(archive.template)
    let waylines = try placemarks(archive.waylines)
    #expect(template.count == waylines.count)
    for (shown, flown) in zip(template, waylines) {
      #expect(shown.placemarkPosition == flown.placemarkPosition)
      #expect(shown.wpmlText("height") == flown.wpmlText("executeHeight"))
      for name in ["index", "waypointSpeed"] {
        #expect(shown.wpmlText(name) == flown.wpmlText(name))
      }
      #expect(shown.wpml("waypointTurnParam") == flown.wpml("waypointTurnParam"))
      #expect(actions(shown) == actions(flown))
    }
  }

  @Test("the aircraft stops at both ends and wherever something is done")
  func stops() throws {
    let placemarks = try placemarks(archive(PlanBuilder.patrol()).waylines)
    let modes = placemarks.map {
      $0.wpml("waypointTurnParam")?.wpmlText("waypointTurnMode") ?? ""
    }
    #expect(modes.first == "toPointAndStopWithDiscontinuityCurvature")
    #expect(modes.last == "toPointAndStopWithDiscontinuityCurvature")
    #expect(modes.contains("toPointAndPassWithContinuityCurvature"))
    for (placemark, mode) in zip(placemarks, modes) where !actions(placemark).isEmpty {
      #expect(mode == "toPointAndStopWithDiscontinuityCurvature")
    }
  }

  @Test("two neighbours' damping distances stay below the leg between them")
  func damping() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<50 {
      var builder = try PlanBuilder()
      builder.takeOff()
      builder.transit(50, 50)
      var place = (east: 50.0, north: 50.0)
      for _ in 0..<20 {
        place.east += random.next(in: 0.6...30)
        place.north += random.next(in: -30...30)
        builder.patrol(place.east, place.north)
      }
      builder.transit(0, 0)
      builder.land()
      let root = try archive(builder.plan()).waylines
      let points = try placemarks(root)
      let dampings = points.map {
        $0.wpml("waypointTurnParam")?.wpmlNumber("waypointTurnDampingDist") ?? -1
      }
      for i in 1..<points.count {
        let a = try #require(points[i - 1].placemarkPosition)
        let b = try #require(points[i].placemarkPosition)
        let leg = Geodesic(from: a, to: b).distance.metres
        #expect(dampings[i - 1] + dampings[i] < leg)
        #expect(leg >= 0.499)
      }
    }
  }

  @Test("points less than half a metre apart become one, with the actions of both")
  func merging() throws {
    var builder = try PlanBuilder()
    builder.takeOff()
    builder.transit(100, 0)
    builder.transit(100.2, 0.1)
    builder.hover(20, actions: [.photo])
    builder.transit(0, 0)
    builder.land()
    let points = try placemarks(archive(builder.plan()).waylines)
    #expect(points.count == 3)
    #expect(actions(points[1]) == ["gimbalRotate", "hover", "takePhoto", "hover"])
  }

  @Test("a hover looks down, settles, takes its picture, then films for the rest of the dwell")
  func hover() throws {
    let points = try placemarks(archive(PlanBuilder.patrol()).waylines)
    let node = try #require(points.first { actions($0).contains("takePhoto") })
    // The road's film ends first: DJI refuses pictures while one is running.
    #expect(
      actions(node) == [
        "stopRecord", "gimbalRotate", "hover", "takePhoto", "startRecord", "hover", "stopRecord",
        "gimbalRotate", "startRecord",
      ])
    let seconds = node.all("wpml:actionGroup").flatMap { $0.all("wpml:action") }
      .compactMap { $0.wpml("actionActuatorFuncParam")?.wpmlNumber("hoverTime") }
    #expect(seconds == [2, 43])
    let lenses = node.all("wpml:actionGroup").flatMap { $0.all("wpml:action") }
      .compactMap { $0.wpml("actionActuatorFuncParam")?.wpmlText("payloadLensIndex") }
    #expect(lenses == ["wide,zoom,ir", "wide,zoom,ir", "wide,zoom,ir"])
  }

  @Test("films begin where a road begins and end where it ends")
  func filming() throws {
    let points = try placemarks(archive(PlanBuilder.patrol()).waylines)
    var isFilming = false
    for point in points {
      for action in actions(point) {
        if action == "startRecord" {
          #expect(!isFilming)
          isFilming = true
        } else if action == "stopRecord" {
          #expect(isFilming)
          isFilming = false
        } else if action == "takePhoto" {
          #expect(!isFilming)
        }
      }
    }
    #expect(!isFilming)
  }

  @Test("no leg straight up follows its own direction")
  func verticalLegs() throws {
    var builder = try PlanBuilder()
    builder.takeOff(to: 60)
    builder.transit(0, 0, 90)
    builder.transit(300, 0, 90)
    builder.hover(10)
    builder.transit(0, 0, 90)
    builder.land()
    let points = try placemarks(archive(builder.plan()).waylines)
    let modes = points.map { $0.wpml("waypointHeadingParam")?.wpmlText("waypointHeadingMode") }
    #expect(modes == ["fixed", "followWayline", "followWayline", "followWayline"])
  }

  @Test("a waypoint carries the speed of the leg that begins there")
  func speeds() throws {
    let points = try placemarks(archive(PlanBuilder.patrol()).waylines)
    #expect(points.map { $0.wpmlNumber("waypointSpeed") } == [13, 10, 10, 10, 10, 13, 13, 13])
  }

  @Test("the way home and lost link stand in the mission's configuration")
  func configuration() throws {
    let archive = try archive(PlanBuilder.patrol())
    for root in [archive.waylines, try #require(archive.template)] {
      let config = try #require(root["Document"]?.wpml("missionConfig"))
      #expect(config.wpmlText("finishAction") == "goHome")
      #expect(config.wpmlText("exitOnRCLost") == "executeLostAction")
      #expect(config.wpmlText("executeRCLostAction") == "goBack")
      #expect(config.wpmlNumber("globalRTHHeight") == 110)
      #expect(config.wpmlNumber("takeOffSecurityHeight") == 20)
      #expect(config.wpml("droneInfo")?.wpmlInteger("droneEnumValue") == 67)
      #expect(config.wpml("payloadInfo")?.wpmlInteger("payloadEnumValue") == 53)
    }
    #expect(archive.waylines.attribute("xmlns:wpml") == "http://www.dji.com/wpmz/1.0.6")
    #expect(archive.template?["Document"]?.wpml("createTime") == nil)
  }

  @Test("a flight that lands elsewhere ends with a landing, not with a return")
  func landingElsewhere() throws {
    var builder = try PlanBuilder()
    builder.takeOff()
    builder.transit(-2000, 400)
    builder.land()
    let plan = builder.plan(landingSite: 1)
    let config = try archive(plan).waylines["Document"]?.wpml("missionConfig")
    #expect(config?.wpmlText("finishAction") == "autoLand")
  }

  @Test("legs longer than 5 km are cut into equal ones")
  func longLegs() throws {
    var builder = try PlanBuilder()
    builder.takeOff()
    builder.transit(11_000, 0, 100)
    builder.hover(10)
    builder.transit(0, 0)
    builder.land()
    let points = try placemarks(archive(builder.plan()).waylines)
    #expect(points.count == 3 + 4)
    #expect(points[1].wpmlNumber("executeHeight") == 93.333)
  }

  @Test("what cannot be flown safely is refused", arguments: Language.allCases)
  func refusals(language: Language) throws {
    var fast = try PlanBuilder()
    fast.takeOff()
    fast.transit(500, 0, speed: 17)
    fast.land()
    let error = #expect(throws: ExportError.self) {
      try MissionExporter.export(fast.plan(), as: .dji)
    }
    #expect(error?.text(language).contains("17") == true)

    var high = try PlanBuilder()
    high.takeOff()
    high.transit(500, 0)
    high.land()
    high.returnHeight = .metres(1600)
    let height = #expect(throws: ExportError.self) {
      try MissionExporter.export(high.plan(), as: .dji)
    }
    #expect(height?.text(language).contains("1600") == true)

    let other = #expect(throws: ExportError.self) {
      try MissionExporter.export(PlanBuilder.patrol(aircraft: "generic-arducopter"), as: .dji)
    }
    #expect(other?.text(language).contains("X500") == true)
  }

  @Test(
    "every aircraft with numbers has a file that reads back with its name and camera",
    arguments: AircraftCatalogue.all.filter { $0.dji != nil })
  func everyAircraft(aircraft: AircraftProfile) throws {
    let plan = try PlanBuilder.patrol(aircraft: aircraft.id)
    let file = try #require(try MissionExporter.export(plan, as: .dji).first)
    let read = try RouteFile(reading: file.bytes, named: file.name)
    #expect(read.findings.isEmpty)
    #expect(read.routes[0].aircraft?.dji == aircraft.dji)
    if aircraft.dji?.payloadEnum != nil {
      #expect(read.routes[0].aircraft?.name == aircraft.name)
    } else {
      #expect(
        file.findings.filter { $0.severity == .warning }.map(\.rule) == [
          "return-height-not-carried"
        ])
      #expect(read.dialect == "DJI Fly WPML 1.0.2")
    }
  }

  @Test("a route comes back from its file as it went in")
  func roundTrip() throws {
    let plan = try PlanBuilder.patrol()
    let route = try MissionRoute(plan.flights[0], of: plan, named: "flight-01")
    let file = try MissionExporter.file(of: route, as: .dji)
    let back = try #require(try RouteFile(reading: file.bytes, named: file.name).routes.first)
    #expect(back.points.count == route.points.count)
    for (a, b) in zip(route.points, back.points) {
      #expect(a.distance(to: b) < .metres(0.001))
      #expect(a.actions == b.actions)
      #expect(a.stops == b.stops)
      #expect(a.heading == b.heading)
    }
    #expect(back.finish == route.finish)
    #expect(back.lostLink == route.lostLink)
    #expect(back.returnHeight == route.returnHeight)
    // The way home from the last road has the plan's speed, and so has every other leg.
    #expect(back.points.dropFirst().map(\.speed) == route.points.dropFirst().map(\.speed))
  }
}

/// SplitMix64, for test input that is the same each time.
struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next(in range: ClosedRange<Double>) -> Double {
    let share = Double(next() >> 11) / Double(1 << 53)
    return range.lowerBound + (range.upperBound - range.lowerBound) * share
  }

  mutating func next(below count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
}

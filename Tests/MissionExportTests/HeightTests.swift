import Airspace
import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionExport

@Suite("Heights and zones")
struct HeightTests {
  /// A ridge of 80 m between two places at 790 m.
  private static let ridge: GroundHeights = { places in
    places.map { place in
      let east = (place.longitude.degrees - 112.58) * 87_900
      return .metres(790 + 80 * max(0, 1 - abs(east - 1000) / 400))
    }
  }

  private func route(_ datum: Altitude.Datum, _ height: Double) -> MissionRoute {
    let points = [0.0, 1000, 2000].map { east in
      RoutePoint(
        position: Coordinate(latitude: 37.86, longitude: 112.58 + east / 87_900),
        altitude: Altitude(.metres(height), above: datum), speed: .metresPerSecond(8))
    }
    return MissionRoute(
      name: "ridge", aircraft: RouteAircraft(droneEnum: 67, droneSubEnum: 1, payloadEnum: 53),
      home: RoutePlace(position: points[0].position, ground: .metres(790)),
      points: [points[0], points[2]], finish: .returnHome, lostLink: .returnHome)
  }

  @Test("a route above the ground follows it within 3 m when its heights are baked in")
  func aboveGround() throws {
    let flat = try route(.ground, 60).withHeights(above: .launch, ground: Self.ridge)
    #expect(flat.points.count > 3)
    #expect(flat.points.allSatisfy { $0.altitude.datum == .launch })
    for (start, end) in zip(flat.points, flat.points.dropFirst()) {
      for share in stride(from: 0.0, through: 1, by: 0.1) {
        let place = Coordinate(
          latitude: 37.86,
          longitude: start.position.longitude.degrees
            + (end.position.longitude - start.position.longitude).degrees * share)
        let height =
          start.altitude.height + (end.altitude.height - start.altitude.height) * share
        let ground = try #require(Self.ridge([place])[0]) - .metres(790)
        #expect(abs((height - ground).metres - 60) < 4)
      }
    }
  }

  @Test("without terrain heights above the ground are refused, with what would help")
  func refused() throws {
    let error = #expect(throws: ExportError.self) {
      try route(.ground, 60).withHeights(above: .launch)
    }
    #expect(error?.text.en.contains("--terrain") == true)
  }

  @Test("every datum leads to every other and back", arguments: Altitude.Datum.allCases)
  func roundTrip(datum: Altitude.Datum) throws {
    let start = route(datum, datum == .launch || datum == .ground ? 120 : 900)
    for other in Altitude.Datum.allCases {
      let there = try start.withHeights(above: other, ground: Self.ridge)
      let back = try there.withHeights(above: datum, ground: Self.ridge)
      for (a, b) in [
        (start.points[0], back.points[0]), (start.points[1], try #require(back.points.last)),
      ] {
        #expect(abs((a.altitude.height - b.altitude.height).metres) < 0.001)
        #expect(b.altitude.datum == datum)
      }
    }
  }

  @Test("heights above the ellipsoid: the aircraft's file by the geoid, Pilot's above the sea")
  func ellipsoid() throws {
    var settings = ExportSettings()
    settings.heights = .ellipsoid
    let plan = try PlanBuilder.patrol(aircraft: "dji-m30t")
    let file = try #require(
      try MissionExporter.export(plan, as: .dji, settings: settings).first)
    let read = try RouteFile(reading: file.bytes, named: file.name)
    #expect(read.check().isEmpty, "\(read.check())")
    #expect(read.routes[0].points.allSatisfy { $0.altitude.datum == .ellipsoid })
    guard case .wpml(let archive) = read.content else { return }
    let shown = try #require(archive.template?["Document"]?["Folder"])
    #expect(shown.wpml("waylineCoordinateSysParam")?.wpmlText("heightMode") == "EGM96")
    let height = try #require(shown["Placemark"]?.wpmlNumber("height"))
    let home = try #require(plan.launchSites[0].ground)
    let relative = try #require(plan.flights[0].legs.first?.end.heightAboveLaunch)
    #expect(abs(height - (home + relative).metres) < 0.01)
    // North China lies below the ellipsoid's sea level by 10 to 40 m.
    let ellipsoid = read.routes[0].points[0].altitude.height.metres
    #expect((-40.0...(-10)).contains(ellipsoid - height))
    let config = archive.template?["Document"]?.wpml("missionConfig")
    let takeOff = try #require(config?.wpmlText("takeOffRefPoint")).split(separator: ",")
      .compactMap { Double($0) }
    let site = plan.launchSites[0].site.position
    #expect(abs(takeOff[0] - site.latitude.degrees) < 1e-7)
    #expect(abs(takeOff[1] - site.longitude.degrees) < 1e-7)
    #expect(abs(takeOff[2] - home.metres - (ellipsoid - height)) < 0.1)
    #expect(archive.waylines["Document"]?.wpml("missionConfig")?.wpml("takeOffRefPoint") == nil)
  }

  @Test("where the ground is not known, DJI's files name no place of take-off")
  func unknownGround() throws {
    var plan = try PlanBuilder.patrol()
    for index in plan.launchSites.indices { plan.launchSites[index].ground = nil }
    let file = try #require(try MissionExporter.export(plan, as: .dji).first)
    let read = try RouteFile(reading: file.bytes, named: file.name)
    #expect(read.check().isEmpty)
    #expect(read.routes[0].home == nil)
  }

  @Test("zones that a route enters are found, with their demand")
  func zones() throws {
    func zone(_ demand: Zone.Demand, east: Double, floor: Altitude? = nil) -> Zone {
      Zone(
        id: "\(demand)", name: "\(demand)", kind: "test", demand: demand,
        shape: ZoneShape(
          points: [Coordinate(latitude: 37.86, longitude: 112.58 + east / 87_900)],
          radius: .metres(100)), floor: floor)
    }
    let zones = [
      zone(.forbidden, east: 500), zone(.permission, east: 1000),
      zone(.heightLimit, east: 1500, floor: Altitude(.metres(50), above: .ground)),
      zone(.forbidden, east: 5000),
    ]
    let bytes = try MissionExporter.file(of: route(.launch, 90), as: .dji).bytes
    let file = try RouteFile(reading: bytes, named: "zones.kmz")
    let rules = ["enters-forbidden-zone", "needs-permission", "above-zone-limit"]
    let found = file.check(against: CheckContext(airspace: zones)).filter {
      rules.contains($0.rule)
    }
    #expect(found.map(\.rule) == rules)
    #expect(found.map(\.severity) == [.error, .warning, .error])
    let low = try MissionExporter.file(of: route(.launch, 40), as: .dji).bytes
    let lower = try RouteFile(reading: low, named: "low.kmz")
      .check(against: CheckContext(airspace: zones)).map(\.rule).filter(rules.contains)
    #expect(lower == ["enters-forbidden-zone", "needs-permission"])
  }

  @Test(
    "the ways from and to home of DJI's files are checked where the ground at home is known",
    arguments: [790, nil] as [Double?])
  func waysHome(ground: Double?) throws {
    func place(east: Double) -> Coordinate {
      Coordinate(latitude: 37.86, longitude: 112.58 + east / 87_900)
    }
    var away = route(.launch, 90)
    away.home = RoutePlace(position: place(east: -1000), ground: ground.map { .metres($0) })
    let school = Zone(
      id: "school", name: "school", kind: "test", demand: .forbidden,
      shape: ZoneShape(points: [place(east: -500)], radius: .metres(100)))
    let file = try RouteFile(
      reading: try MissionExporter.file(of: away, as: .dji).bytes, named: "away.kmz")
    let found = file.check(against: CheckContext(airspace: [school])).map(\.rule)
    #expect(found.contains("enters-forbidden-zone") == (ground != nil))
  }
}

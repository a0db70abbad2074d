import Airspace
import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import Testing
import Units

@testable import MissionPlanning

/// Plans made by hand for the tests of what shows them.
enum PlanFixture {
  /// Two launch sites, three flights over hilly ground, roads, nodes, gaps, findings.
  static func rich() throws -> PatrolPlan {
    var plan = try empty(mission: "太原早高峰 · 迎泽东片")
    plan.launchSites = [
      site("东站广场停车场", 37.8590, 112.5803), site("汾河公园东岸 / Fenhe Park", 37.8660, 112.5318),
    ]
    plan.roads = [
      road("r1", "迎泽大街", [(37.8571, 112.5318), (37.8578, 112.5520), (37.8583, 112.5790)]),
      road("r2", "府东街", [(37.8722, 112.5610), (37.8718, 112.5700), (37.8715, 112.5880)]),
      road("r3", "五一路", [(37.8850, 112.5625), (37.8722, 112.5640), (37.8590, 112.5660)]),
      road("r4", "建设北路", [(37.8920, 112.5850), (37.8715, 112.5880), (37.8600, 112.5890)]),
      road("r5", "解放路 / Jiefang Lu", [(37.8900, 112.5480), (37.8575, 112.5520)]),
      road("r6", "东山支路", [(37.8640, 112.6500), (37.8700, 112.6700), (37.8610, 112.6790)]),
    ]
    plan.roads[5].covered = .zero
    plan.roads[3].covered = plan.roads[3].length * 0.64
    plan.nodes = [
      node("n1", "五一广场", 37.8583, 112.5660), node("n2", "府东街建设北路口", 37.8715, 112.5880),
      node("n3", "大南门", 37.8576, 112.5520), node("n4", "东山检查站", 37.8640, 112.6500),
    ]
    plan.nodes[3].covered = false
    plan.flights = [flight1(plan), flight2(plan), flight3(plan)]
    plan.airspace = zones
    plan.terrain = terrain
    plan.gaps = [
      Gap(
        task: "r6", name: "东山支路", line: plan.roads[5].line, length: plan.roads[5].length,
        reason: .outOfReach,
        explanation: Text(
          en: "needs 231.4 Wh with the way home; a battery gives 173.0 Wh above its reserve",
          zh: "含返航需 231.4 Wh；电池在储备之上只有 173.0 Wh")),
      Gap(
        task: "r4", name: "建设北路", line: [plan.roads[3].line[0], plan.roads[3].line[1]],
        length: plan.roads[3].length * 0.36, reason: .wind,
        explanation: Text(
          en: "gusts of 12.7 m/s at 90 m; the aircraft's limit is 12 m/s",
          zh: "90 m 处阵风 12.7 m/s；飞机限值 12 m/s")),
      Gap(
        task: "n4", name: "东山检查站", line: [plan.nodes[3].position], length: .zero,
        reason: .outOfReach,
        explanation: Text(en: "6.2 km from the nearest site", zh: "距最近起降点 6.2 km")),
    ]
    plan.findings = [
      Finding(
        .warning, rule: "gust-near-limit", place: "flight 2",
        message: Text(
          en: "gusts of 11.7 m/s at 90 m, limit 12 m/s", zh: "90 m 处阵风 11.7 m/s，限值 12 m/s"),
        remedy: Text(en: "fly at 70 m, or wait", zh: "改飞 70 m，或等待")),
      Finding(
        .note, rule: "cold-battery", place: "batteries",
        message: Text(
          en: "−5 °C: the capacity factor is assumed", zh: "−5 °C：容量系数为假定值")),
    ]
    return plan
  }

  /// Zones of each demand and shape, and obstacles; the last lies off all flights.
  private static var zones: [Zone] {
    func place(_ latitude: Double, _ longitude: Double) -> Coordinate {
      Coordinate(latitude: latitude, longitude: longitude)
    }
    let school = [(37.868, 112.583), (37.868, 112.593), (37.874, 112.593), (37.874, 112.583)]
    return [
      Zone(
        id: "z1", name: "考场限高区", kind: "zone", demand: .heightLimit,
        shape: ZoneShape(polygons: [[school.map { place($0.0, $0.1) }]]),
        floor: Altitude(.metres(100), above: .ground), times: [],
        margin: .init(horizontal: .metres(30), vertical: .zero), source: "公告"),
      Zone(
        id: "z2", name: "五一广场", kind: "public transport hub", demand: .permission,
        shape: ZoneShape(points: [place(37.8583, 112.5660)], radius: .metres(300)),
        ceiling: Altitude(.metres(1_000), above: .meanSeaLevel), source: "cn-2024 19(5)",
        isAssumed: true),
      Zone(
        id: "z3", name: "北营军事管理区", kind: "military area", demand: .forbidden,
        shape: ZoneShape(
          lines: [[place(37.884, 112.54), place(37.888, 112.535)]], radius: .metres(400))),
      Zone(
        id: "z4", name: "110 kV", kind: "power_line", demand: .forbidden,
        shape: ZoneShape(lines: [
          [place(37.865, 112.54), place(37.8655, 112.6), place(37.86, 112.65)]
        ]),
        ceiling: Altitude(.metres(60), above: .ground), source: "OpenStreetMap", isAssumed: true),
      Zone(
        id: "z5", name: "", kind: "mast", demand: .forbidden,
        shape: ZoneShape(points: [place(37.876, 112.61)]),
        ceiling: Altitude(.metres(45), above: .ground), source: "OpenStreetMap"),
    ]
  }

  /// The hills as posts every 300 m or so.
  private static var terrain: TerrainOverview {
    let (columns, rows) = (72, 56)
    let (north, west, step) = (37.915, 112.50, 0.003)
    return TerrainOverview(
      corner: Coordinate(latitude: north, longitude: west), eastStep: .degrees(step),
      southStep: .degrees(step / 2), columns: columns,
      heights: (0..<columns * rows).map { post in
        let (row, column) = post.quotientAndRemainder(dividingBy: columns)
        let place = Coordinate(
          latitude: north - Double(row) * step / 2, longitude: west + Double(column) * step)
        return ground(at: place).metres.rounded(toDecimals: 1)
      })
  }

  /// One of the rich plan's flights: two streets and two crossings from the eastern site.
  private static func flight1(_ plan: PatrolPlan) -> Flight {
    var flight = builder(plan, from: 0)
    flight.takeOff()
    flight.patrol(plan.roads[0], reversed: true)
    flight.watch(plan.nodes[2])
    flight.watch(plan.nodes[0])
    flight.land(at: plan.launchSites[0])
    return flight.flight(
      number: 1, launchSite: 0, landingSite: 0, reserve: plan.budget.reserve)
  }

  private static func flight2(_ plan: PatrolPlan) -> Flight {
    var flight = builder(plan, from: 0)
    flight.takeOff()
    flight.patrol(road("r4", "建设北路", [(37.8600, 112.5890), (37.8715, 112.5880)]))
    flight.watch(plan.nodes[1], seconds: 60)
    flight.patrol(plan.roads[1], reversed: true)
    flight.patrol(plan.roads[2])
    flight.land(at: plan.launchSites[0])
    return flight.flight(
      number: 2, launchSite: 0, landingSite: 0, reserve: plan.budget.reserve)
  }

  private static func flight3(_ plan: PatrolPlan) -> Flight {
    var flight = builder(plan, from: 1)
    flight.takeOff(to: .metres(100))
    flight.patrol(plan.roads[4], reversed: true)
    flight.land(at: plan.launchSites[1])
    return flight.flight(
      number: 3, launchSite: 1, landingSite: 1, reserve: plan.budget.reserve)
  }

  private static func builder(_ plan: PatrolPlan, from site: Int) -> FlightBuilder {
    FlightBuilder(
      from: plan.launchSites[site], usable: plan.budget.usable, ground: { ground(at: $0) })
  }

  /// Hills that rise towards the east.
  static func ground(at place: Coordinate) -> Length {
    let east = (place.longitude.degrees - 112.53) * 600
    return .metres(784 + max(0, east) + 9 * sin(place.latitude.degrees * 900))
  }

  /// A plan with everything but places.
  static func empty(mission: String) throws -> PatrolPlan {
    let aircraft = try #require(AircraftCatalogue.profile(id: "dji-m30t"))
    let weather = Weather(
      wind: Wind(
        from: .degrees(315), speed: .metresPerSecond(6), gust: .metresPerSecond(8),
        measuredAt: .metres(10), over: .suburb), temperature: .celsius(-5))
    let battery = BatteryState(
      of: aircraft, health: .percent(92), temperature: weather.temperature)
    return PatrolPlan(
      format: PatrolPlan.currentFormat, mission: mission,
      inputs: [
        InputDigest(
          path: "missions/taiyuan-morning-peak.yaml",
          sha256: "3b1f0c6d0a4e5f3f1b9c2d7e8a6f5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a"),
        InputDigest(
          path: "geodata/taiyuan/main-roads.geojson",
          sha256: "9f8e7d6c5b4a39281706f5e4d3c2b1a0987f6e5d4c3b2a190817263544536271"),
      ],
      defaults: [
        AppliedDefault(field: "limits.return clearance", value: "30 m"),
        AppliedDefault(field: "hover.actions", value: "[photo]"),
      ],
      aircraft: aircraft, batteries: Batteries(count: 4, health: .percent(92)), battery: battery,
      budget: BatteryBudget(battery, reserve: .percent(25)), weather: weather,
      limits: FlightLimits(
        reserve: .percent(25), height: Altitude(.metres(120), above: .ground), returnFactor: 1.3,
        returnClearance: .metres(30)),
      plane: PlaneSummary(crs: "EPSG:4547", scaleError: 0.00018), launchSites: [], roads: [],
      nodes: [], flights: [], gaps: [], findings: [])
  }

  static func site(_ name: String, _ latitude: Double, _ longitude: Double) -> PlannedLaunchSite {
    let position = Coordinate(latitude: latitude, longitude: longitude)
    return PlannedLaunchSite(
      site: LaunchSite(name: name, position: position), ground: ground(at: position))
  }

  static func road(_ id: String, _ name: String, _ line: [(Double, Double)]) -> PlannedRoad {
    let places = line.map { Coordinate(latitude: $0.0, longitude: $0.1) }
    let length = zip(places, places.dropFirst()).map { Geodesic(from: $0, to: $1).distance }.total()
    return PlannedRoad(id: id, name: name, line: places, length: length, covered: length)
  }

  static func node(
    _ id: String, _ name: String, _ latitude: Double, _ longitude: Double
  ) -> PlannedNode {
    PlannedNode(
      id: id, name: name, position: Coordinate(latitude: latitude, longitude: longitude),
      covered: true)
  }
}

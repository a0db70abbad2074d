import Airspace
import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import MissionInput
import MissionPlanning
import Testing
import Units

@Suite("A mission of a register")
struct RegisterPolicyTests {
  /// Ten roads of four kilometres one above the other, 330 m apart.
  private static let network =
    "{\"type\": \"FeatureCollection\", \"features\": ["
    + (0..<10).map { row in
      "{\"type\": \"Feature\", \"properties\": {\"id\": \"r\(row)\", \"class\": \"primary\"}, "
        + "\"geometry\": {\"type\": \"LineString\", \"coordinates\": "
        + "[[112.56, \(37.86 + 0.003 * Double(row))], [112.605, \(37.86 + 0.003 * Double(row))]]}}"
    }.joined(separator: ",") + "]}"

  /// What a mission says of its roads, and more of it below.
  private static func mission(_ roads: String, _ more: String = "") -> String {
    """
    kestrel: 1
    mission: 早高峰
    aircraft: dji-m30t
    batteries: {count: 8, health: 92 %}
    launch:
      - {name: 东站, at: 37.8590 N 112.5803 E}
    roads: {\(roads)}
    weather:
      wind: {from: 315°, speed: 4 m/s, measured at: 10 m, gust: 6 m/s, over: suburb}
      temperature: 5 °C
    \(more)
    """
  }

  private static let monday = "time: 2026-11-23T07:00+08:00/2026-11-23T09:30+08:00"

  /// Roads with properties of their own, as another program may write them.
  private static func features(_ properties: [String]) -> String {
    let roads = properties.enumerated().map { number, properties in
      "{\"type\": \"Feature\", \"properties\": {\"id\": \"r\(number)\", \(properties)}, "
        + "\"geometry\": {\"type\": \"LineString\", \"coordinates\": "
        + "[[112.57, \(37.86 + 0.002 * Double(number))], [112.58, \(37.86 + 0.002 * Double(number))]]}}"
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\(roads.joined(separator: ","))]}"
  }

  @Test("a road without a name goes by its number, one without either by its id")
  func numbered() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "roads.geojson",
      Self.features([
        "\"name\": \"解放路\", \"ref\": \"G208\"", "\"name\": \"\", \"ref\": \"S104\"",
        "\"name\": null, \"ref\": \"\"",
      ]))
    let path = try folder.write(
      "mission.yaml",
      Self.mission("from: roads.geojson, height: 90 m above ground, speed: 8 m/s"))
    #expect(try MissionFile.read(path).roads.map(\.name) == ["解放路", "S104", "r2"])
  }

  /// Imports the network with complaints, and writes the register.
  private func register(_ complaints: String, _ name: String, in folder: borrowing TemporaryFolder)
    throws
  {
    let roads = try folder.write("network.geojson", Self.network)
    let table = try folder.write("complaints.csv", "time,section\n\(complaints)\n")
    let register = try RoadImport(
      policy: PatrolPolicy(height: "90 m above ground", speed: "8 m/s"), complaints: table
    ).read([roads])
    try folder.write(
      name, name.hasSuffix("gpkg") ? register.geoPackage([.sections]) : register.geoJSON)
  }

  @Test(
    "flies the roads of most complaints first, as they were imported",
    arguments: ["register.geojson", "register.gpkg"])
  func priorities(_ file: String) throws {
    let folder = try TemporaryFolder()
    try register("2026-05-04,r7\n2026-05-05,r7\n2026-05-12,r7\n2026-05-18,r9", file, in: folder)
    let request = try folder.read(Self.mission("from: \(file)", "limits: {flights: 2}"))
    #expect(request.roads.map(\.priority) == [1, 1, 1, 1, 1, 1, 1, 5, 1, 3])
    #expect(request.roads.allSatisfy { $0.height.height == .metres(90) })
    #expect(request.roads.allSatisfy { $0.speed == .metresPerSecond(8) })
    #expect(request.defaults.contains { $0.field == "roads.priority" })
    let plan = try Planner.plan(request, effort: .quick)
    let missed = Set(plan.gaps.map(\.task))
    #expect(plan.flights.count == 2 && !missed.isEmpty)
    #expect(missed.isDisjoint(with: ["r7", "r9"]))
    // Without the register's word it would be the near ones that are flown.
    let same = try folder.read(
      Self.mission("from: \(file), priority: 2", "limits: {flights: 2}"))
    #expect(same.roads.allSatisfy { $0.priority == 2 })
    let unweighted = try Planner.plan(same, effort: .quick)
    #expect(unweighted.gaps.contains { $0.task == "r9" })
  }

  @Test(
    "flies a road of complaints in the hours of the week in which they came",
    arguments: ["register.geojson", "register.gpkg"])
  func windows(_ file: String) throws {
    let folder = try TemporaryFolder()
    try register(
      "2026-05-04 08:10,r7\n2026-05-11 08:50,r7\n2026-05-05 08:10,r9\n2026-05-12 08:50,r9", file,
      in: folder)
    let request = try folder.read(Self.mission("from: \(file)", Self.monday))
    let hours = try #require(ActiveTime("Mo 08:00-09:00 +08:00"))
    #expect(request.roads[7].hours == [hours] && request.roads[0].hours == [])
    let plan = try Planner.plan(request, effort: .quick)
    let slots = try #require(plan.timeline).slots
    var served = 0
    for slot in slots {
      var clock = slot.takeOff.minutes
      for leg in plan.flights[slot.flight].legs {
        if leg.task == "r7" {
          served += 1
          #expect(clock >= 60 - 1e-6 && clock + leg.time.minutes <= 120 + 1e-6)
        }
        clock += leg.time.minutes
      }
    }
    #expect(served > 0)
    // r9's hours are on Tuesday.
    #expect(Set(plan.gaps.map(\.task)) == ["r9"])
    #expect(plan.gaps.allSatisfy { $0.reason == .outsideHours })
    let anyTime = try folder.read(Self.mission("from: \(file), between: any time", Self.monday))
    #expect(anyTime.roads.allSatisfy { $0.hours.isEmpty })
  }

  @Test("is told by its blocks first: what they say holds for all of their features")
  func blocks() throws {
    let folder = try TemporaryFolder()
    let own =
      "\"height\": \"100 m above ground\", \"speed\": \"6 m/s\", \"priority\": 4, "
      + "\"windows\": \"07:00-08:00; Mo 08:30-09:00 +09:00\""
    // What is not asked is not read either.
    let unread =
      "\"height\": \"high\", \"speed\": \"fast\", \"priority\": 9, \"windows\": \"often\""
    try folder.write("own.geojson", Self.features([own]))
    try folder.write("unread.geojson", Self.features([unread]))
    let alone = try folder.read(Self.mission("from: own.geojson", Self.monday)).roads[0]
    #expect(alone.height.height == .metres(100) && alone.speed == .metresPerSecond(6))
    #expect(alone.priority == 4)
    #expect(
      alone.hours
        == [ActiveTime("07:00-08:00 +08:00"), ActiveTime("Mo 08:30-09:00 +09:00")].compactMap { $0 }
    )
    let all =
      "height: 90 m above ground, speed: 10 m/s, priority: 2, between: \"07:10-08:10; 08:30-09:00\""
    for file in ["own", "unread"] {
      let road = try folder.read(Self.mission("from: \(file).geojson, \(all)", Self.monday)).roads[
        0]
      #expect(road.height.height == .metres(90) && road.speed == .metresPerSecond(10))
      #expect(road.priority == 2)
      #expect(road.hours.map(\.description) == ["07:10-08:10 +08:00", "08:30-09:00 +08:00"])
    }
  }

  @Test(
    "has hours on the clock of its time",
    arguments: [
      ("2026-11-23T07:00+08:00/2026-11-23T09:30+08:00", "+08:00"),
      ("2026-11-22T23:00Z/2026-11-23T01:30Z", "+00:00"),
      ("2026-11-23T07:00:00-03:30/2026-11-23T09:30:00-03:30", "-03:30"),
    ])
  func clocks(_ time: String, _ offset: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("own.geojson", Self.features(["\"windows\": \"Mo,Tu 08:00-09:00\""]))
    let request = try folder.read(
      Self.mission(
        "from: own.geojson, height: 90 m above ground, speed: 8 m/s", "time: \(time)"))
    #expect(request.roads[0].hours.map(\.description) == ["Mo,Tu 08:00-09:00 \(offset)"])
  }

  @Test("tells all that is missing and cannot be read at once, each with its place")
  func faults() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "own.geojson",
      Self.features([
        "\"height\": \"90 m above grund\", \"speed\": \"60 m/s\", \"priority\": 7, "
          + "\"windows\": \"Mo 07:00-09:00; often\"",
        "\"height\": 4.5, \"speed\": \"8 m/s\", \"windows\": \"Mo 07:00-09:00\"",
        "\"name\": \"五一路\", \"speed\": \"8 m/s\"",
      ]))
    let faults = try folder.faults(Self.mission("from: own.geojson"))
    let wanted = [
      ["roads.height: 2 of 3 roads have no “height” of their own: r1, 五一路 (r2)", "“4.5” of r1"],
      ["roads.between: 1 of 3 roads have “windows” of their own (r1)", "“time:”", "any time"],
      ["own.geojson: r0.height: ", "90 m above ground"], ["own.geojson: r0.speed: ", "≤ 40 m/s"],
      ["own.geojson: r0.priority: ", "1 … 5"], ["own.geojson: r0.windows: ", "often"],
    ]
    #expect(faults.count == wanted.count, "\(faults)")
    for parts in wanted {
      let isTold = faults.contains { fault in parts.allSatisfy { fault.contains($0) } }
      #expect(isTold, "\(parts) in \(faults)")
    }
    // Nothing of its own at all: the key is missing, as ever.
    try folder.write("none.geojson", Self.features(["\"lanes\": 2"]))
    let none = try folder.faults(Self.mission("from: none.geojson"))
    #expect(none.count == 2)
    #expect(none.contains { $0.contains("height: 90 m above ground") })
    #expect(none.contains { $0.contains("speed: 10 m/s") })
  }

  @Test("has nodes that say their own heights, priorities and hours, where their block does not")
  func nodes() throws {
    let folder = try TemporaryFolder()
    let node = { (name: String, properties: String, x: Double) in
      "{\"type\": \"Feature\", \"properties\": {\"name\": \"\(name)\"\(properties)}, "
        + "\"geometry\": {\"type\": \"Point\", \"coordinates\": [\(x), 37.86]}}"
    }
    try folder.write(
      "nodes.geojson",
      "{\"type\": \"FeatureCollection\", \"features\": ["
        + node(
          "a", ", \"height\": \"80 m above ground\", \"priority\": 5, \"windows\": \"08:00-09:00\"",
          112.57) + "," + node("b", ", \"height\": \"70 m above ground\"", 112.58) + "]}")
    func mission(_ block: String) -> String {
      Self.mission("ROADS", Self.monday).replacing(
        "roads: {ROADS}", with: "hover: {from: nodes.geojson, dwell: 45 s\(block)}")
    }
    let nodes = try folder.read(mission("")).nodes
    #expect(nodes.map(\.priority) == [5, 1])
    #expect(nodes.map(\.height.height) == [.metres(80), .metres(70)])
    #expect(nodes.map { $0.hours.map(\.description) } == [["08:00-09:00 +08:00"], []])
    let same = try folder.read(
      mission(", height: 60 m above ground, priority: 3, between: any time")
    ).nodes
    #expect(same.allSatisfy { $0.priority == 3 && $0.height.height == .metres(60) })
    #expect(same.allSatisfy { $0.hours.isEmpty })
  }
}

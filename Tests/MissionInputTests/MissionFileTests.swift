import FlightPerformance
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@testable import MissionInput

@Suite("A mission file")
struct MissionFileTests {
  @Test("gives the request that it describes")
  func complete() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let request = try folder.read(SampleMission.yaml)
    #expect(request.mission == "早高峰")
    #expect(request.aircraft.id == "dji-m30t")
    #expect(request.batteries == Batteries(count: 4, health: .percent(92)))
    #expect(
      request.launchSites == [
        LaunchSite(name: "东站", position: Coordinate(latitude: 37.8590, longitude: 112.5803))
      ])
    #expect(request.roads.map(\.name) == ["迎泽大街", "五一路", "五一路"])
    #expect(request.roads.allSatisfy { $0.height == Altitude(.metres(90), above: .ground) })
    #expect(request.roads.allSatisfy { $0.speed == .metresPerSecond(10) && $0.passes == .one })
    #expect(
      request.weather
        == Weather(
          wind: Wind(
            from: .degrees(315), speed: .metresPerSecond(6), gust: .metresPerSecond(9),
            measuredAt: .metres(10), over: .suburb), temperature: .celsius(5)))
    #expect(
      request.limits
        == FlightLimits(
          reserve: .percent(25), height: Altitude(.metres(120), above: .ground), returnFactor: 1.3,
          returnClearance: .metres(30)))
    #expect(request.terrain == nil)
    #expect(
      request.defaults == [
        AppliedDefault(field: "batteries.turnaround", value: "3 min"),
        AppliedDefault(field: "batteries.charging", value: "none"),
        AppliedDefault(field: "terrain", value: "none (level ground)"),
      ])
    #expect(request.inputs.map(\.path) == ["mission.yaml", "roads.geojson"])
    #expect(request.inputs.allSatisfy { $0.sha256.count == 64 })
  }

  @Test("carries the SHA-256 of its inputs")
  func digest() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write("abc.json", "abc")
    // FIPS 180-2, B.1: the digest of “abc”.
    let file = try InputFile(path: folder.url.appendingPathComponent("abc.json").path)
    #expect(file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("says which values it left out")
  func defaults() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let text = SampleMission.yaml.replacing("  passes: one\n", with: "")
      .replacing(", measured at: 10 m, gust: 9 m/s, over: suburb", with: "")
      .split(separator: "\n").dropLast().joined(separator: "\n")
    let request = try folder.read(text)
    let expected = [
      ("roads.passes", "one"), ("weather.wind.measured at", "10 m"),
      ("weather.wind.over", "country"),
      // 6 m/s and three standard deviations of 14 %.
      ("weather.wind.gust", "none (8.5 m/s assumed from “over”)"),
      ("batteries.turnaround", "3 min"), ("batteries.charging", "none"), ("limits.reserve", "25 %"),
      ("limits.height", "120 m above ground"), ("limits.return factor", "1.3"),
      ("limits.return clearance", "30 m"), ("terrain", "none (level ground)"),
    ]
    #expect(request.defaults == expected.map { AppliedDefault(field: $0, value: $1) })
    #expect(request.limits.reserve == .percent(25))
    #expect(request.weather.wind.gust == nil)
  }

  @Test(
    "keeps a fifth in reserve where it says nothing, and a quarter in frost and gusts",
    arguments: [(5, 8, 20.0), (5, 8.1, 25), (-0.5, 7, 25), (0, 7, 20)])
  func reserve(celsius: Double, gust: Double, percent: Double) throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let text = SampleMission.with("5 °C", "\(celsius) °C").replacing("reserve: 25 %, ", with: "")
      .replacing("gust: 9 m/s", with: "gust: \(gust) m/s")
    #expect(try folder.read(text).limits.reserve == .percent(percent))
  }

  @Test("may be JSON, which gives the same request")
  func json() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let json = """
      {
      \t"kestrel": 1, "mission": "早高峰", "aircraft": "dji-m30t",
      \t"batteries": {"count": 4, "health": "92 %"},
      \t"launch": [{"name": "东站", "at": "37.8590 N 112.5803 E"}],
      \t"roads": {"from": "roads.geojson", "height": "90 m above ground", "speed": "10 m/s",
      \t\t"passes": "one"},
      \t"weather": {"wind": {"from": "315°", "speed": "6 m/s", "measured at": "10 m",
      \t\t"gust": "9 m/s", "over": "suburb"}, "temperature": "5 °C"},
      \t"limits": {"reserve": "25 %", "height": "120 m above ground", "return factor": 1.3,
      \t\t"return clearance": "30 m"}
      }
      """
    let one = try folder.read(SampleMission.yaml)
    let other = try folder.read(json, as: "mission.json")
    #expect(one.mission == other.mission && one.aircraft == other.aircraft)
    #expect(one.batteries == other.batteries && one.launchSites == other.launchSites)
    #expect(one.roads == other.roads && one.nodes == other.nodes)
    #expect(one.weather == other.weather && one.limits == other.limits)
    #expect(one.defaults == other.defaults)
    let faults = try folder.faults(json.replacing("\"92 %\"", with: "92"), as: "mission.json")
    #expect(
      faults == ["3:38: batteries.health: “92” has no unit; write it with one, such as “92 %”"])
  }

  @Test("may begin with a byte order mark and end its lines as Windows does")
  func windows() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let windows = "\u{FEFF}" + SampleMission.yaml.replacing("\n", with: "\r\n")
    #expect(try folder.read(windows).roads.count == 3)
    let wrong = windows.replacing("92 %", with: "92").replacing(
      "speed: 10", with: "count: 1\r\n  speed: 10")
    #expect(try folder.faults(wrong).map { String($0.prefix(5)) } == ["4:31:", "10:3:"])
    #expect(try folder.faults("\u{FEFF}kestrel: 3").last?.hasPrefix("1:10: kestrel") == true)
  }

  @Test("may hold several blocks of roads and nodes, whose ids stay unique")
  func lists() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let text = SampleMission.yaml.replacing(
      "roads:\n  from: roads.geojson\n  height: 90 m above ground\n  speed: 10 m/s\n  passes: one",
      with: """
        roads:
          - {from: roads.geojson, select: {id: r1}, height: 90 m above ground, speed: 10 m/s, passes: 双向}
          - {from: roads.geojson, select: {id: r1}, height: 60 m above launch, speed: 5 m/s, passes: one}
        hover:
          - nodes:
              - {name: 五一路口, at: 37.86 N 112.56 E}
              - {name: 五一路口, at: 37.87 N 112.56 E}
              - {name: r1, at: 37.88 N 112.56 E}
            height: 110 m above ground
            dwell: 45 s
            actions: [record, photo]
        """)
    let request = try folder.read(text)
    #expect(request.roads.map(\.id) == ["r1", "r1-2"])
    #expect(request.roads.map(\.passes) == [.bothDirections, .one])
    #expect(request.nodes.map(\.id) == ["五一路口", "五一路口-2", "r1-3"])
    #expect(request.nodes.map(\.name) == ["五一路口", "五一路口", "r1"])
    #expect(
      request.nodes.allSatisfy { $0.dwell == .seconds(45) && $0.actions == [.record, .photo] })
    #expect(request.inputs.count == 2)
  }

  @Test("may take its aircraft from a profile of one's own")
  func profile() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    var aircraft = try #require(AircraftCatalogue.profile(id: "dji-m30t"))
    aircraft.id = "ours"
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(aircraft), as: UTF8.self)
    try folder.write("ours.json", json)
    let text = SampleMission.with("dji-m30t", "./ours.json")
    let request = try folder.read(text)
    #expect(String(decoding: try encoder.encode(request.aircraft), as: UTF8.self) == json)
    #expect(request.inputs.map(\.path) == ["mission.yaml", "roads.geojson", "./ours.json"])
    try folder.write("ours.json", json.replacing("\"id\":\"ours\"", with: "\"id\":7"))
    #expect(
      try folder.faults(text) == [
        "./ours.json: id: found a value of another kind; a text is due here"
      ])
    try folder.write("ours.json", json.replacing("\"id\":\"ours\",", with: ""))
    #expect(
      try folder.faults(text) == ["./ours.json: id: missing; write, for instance, “\"id\": …”"])
  }
}

@Suite("A table of places")
struct TextTableTests {
  private func request(_ csv: String, crs: String = "") throws -> PatrolRequest {
    let folder = try TemporaryFolder()
    try folder.write("nodes.csv", csv)
    return try folder.read(Self.mission(crs))
  }

  private static func mission(_ crs: String) -> String {
    SampleMission.with(
      "roads:\n  from: roads.geojson\n  height: 90 m above ground\n  speed: 10 m/s\n  passes: one",
      "hover: {from: nodes.csv\(crs), height: 90 m above ground, dwell: 45 s, actions: photo}")
  }

  @Test(
    "is read by its columns of longitude and latitude",
    arguments: [
      ("name,lon,lat\n路口,112.5,37.8\n", ", crs: EPSG:4326"),
      ("name,lat_wgs84,lon_wgs84\n路口,37.8,112.5\n", ""),
      ("名称,经度,纬度\n路口,112.5,37.8\n", ", crs: \"EPSG:4326\""),
      ("name,WKT\n路口,POINT (112.5 37.8)\n", ", crs: CGCS2000"),
    ])
  func read(csv: String, crs: String) throws {
    let crs = crs.replacing("CGCS2000", with: "EPSG:4490")
    let nodes = try request(csv, crs: crs).nodes
    #expect(nodes.map(\.name) == ["路口"])
    #expect(nodes.map(\.position) == [Coordinate(latitude: 37.8, longitude: 112.5)])
  }

  @Test("may be in the encoding that spreadsheets in China write")
  func spreadsheet() throws {
    let folder = try TemporaryFolder()
    // 五一路口 in GB 18030.
    let name: [UInt8] = [0xCE, 0xE5, 0xD2, 0xBB, 0xC2, 0xB7, 0xBF, 0xDA]
    try folder.write("nodes.csv", Data("name,lon,lat\r\n".utf8 + name + ",112.5,37.8\r\n".utf8))
    #expect(try folder.read(Self.mission(", crs: EPSG:4326")).nodes.map(\.name) == ["五一路口"])
  }

  @Test(
    "is refused without them, or without its reference system",
    arguments: [
      ("name,east,north\n路口,112.5,37.8\n", "the file holds no places; a table needs columns"),
      ("name,lon_gcj02,lat_gcj02\n路口,112.5,37.8\n", "the file holds no places; a table needs"),
      (
        "name,lon,lat\n路口,112.5,37.8\n",
        "“nodes.csv” does not say which coordinate reference system"
      ),
    ])
  func refused(csv: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("nodes.csv", csv)
    let faults = try folder.faults(Self.mission(""))
    #expect(faults.count == 1 && faults[0].contains(message), "\(faults)")
  }
}

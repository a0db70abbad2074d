import Airspace
import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import SharedData
import Testing
import Units

@Suite("Airspace of a mission")
struct AirspaceTests {
  private func zones(_ features: String, rules: String = "") throws -> [Zone] {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write("zones.geojson", Self.collection(features))
    return try folder.read(
      SampleMission.with("limits:", "airspace: zones.geojson\n\(rules)limits:")
    ).airspace
  }

  private static func collection(_ features: String) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\(features)]}"
  }

  private static func feature(_ properties: String, _ geometry: String) -> String {
    "{\"type\": \"Feature\", \"properties\": {\(properties)}, \"geometry\": \(geometry)}"
  }

  private static let square = """
    {"type": "Polygon", "coordinates": [[[112.54, 37.81], [112.56, 37.81], [112.56, 37.83],
     [112.54, 37.83], [112.54, 37.81]]]}
    """
  private static let point = "{\"type\": \"Point\", \"coordinates\": [112.55, 37.82]}"
  private static let line = """
    {"type": "LineString", "coordinates": [[112.54, 37.81], [112.56, 37.83]]}
    """

  @Test("a mission's time is two moments; seconds may be left out")
  func time() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let text = SampleMission.with(
      "limits:", "time: 2026-05-01T07:00+08:00/2026-05-01T10:30:00+08:00\nlimits:")
    let time = try #require(try folder.read(text).time)
    #expect(time.lowerBound.timeIntervalSince1970 == 1_777_590_000)
    #expect(time.upperBound.timeIntervalSince(time.lowerBound) == 12_600)
    let faults = try folder.faults(
      SampleMission.with("limits:", "time: 2026-05-01T07:00+08:00\nlimits:"))
    #expect(faults.count == 1 && faults[0].contains("two moments"), "\(faults)")
  }

  @Test("reads areas and circles with floor, ceiling, times and demand")
  func described() throws {
    let zones = try zones(
      [
        Self.feature(
          """
          "name": "考场", "demand": "permission", "floor": "30 m above ground",
          "ceiling": "1200 m above sea level", "times": "Mo-Fr 07:00-09:00 +08:00", "margin": "50 m"
          """, Self.square),
        Self.feature("\"name\": \"塔台\", \"radius\": \"500 m\"", Self.point),
        Self.feature(
          "\"demand\": \"限高\", \"limit\": \"60 m above ground\"", Self.square),
        Self.feature("", Self.square),
      ].joined(separator: ","))
    #expect(zones.map(\.demand) == [.permission, .forbidden, .heightLimit, .forbidden])
    #expect(zones[0].name == "考场")
    #expect(zones[0].floor == Altitude(.metres(30), above: .ground))
    #expect(zones[0].ceiling == Altitude(.metres(1200), above: .meanSeaLevel))
    #expect(zones[0].times == [try #require(ActiveTime("Mo-Fr 07:00-09:00 +08:00"))])
    #expect(zones[0].margin.horizontal == .metres(50))
    #expect(zones[1].shape.radius == .metres(500) && zones[1].shape.points.count == 1)
    #expect(zones[2].floor == Altitude(.metres(60), above: .ground))
    #expect(zones[3].shape.polygons.count == 1 && zones[3].floor == nil)
    #expect(Set(zones.map(\.id)).count == 4)
  }

  @Test("tells all faults of a zone file at once, each with its feature and key")
  func faults() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write(
      "zones.geojson",
      Self.collection(
        [
          Self.feature("\"name\": \"a\", \"floor\": \"30 m\"", Self.square),
          Self.feature("\"name\": \"b\", \"radius\": \"500\"", Self.point),
          Self.feature("\"name\": \"c\", \"times\": \"sometimes\"", Self.square),
          Self.feature("\"name\": \"d\", \"demand\": \"permision\"", Self.square),
          Self.feature("\"name\": \"e\"", Self.line),
        ].joined(separator: ",")))
    let faults = try folder.faults(
      SampleMission.with(
        "limits:", "airspace: [zones.geojson, none.geojson]\nrules: cn-2042\nlimits:"))
    #expect(faults.count == 7)
    for (key, fault) in zip(
      ["floor", "radius", "times", "demand"], ["“30 m”", "“500”", "some", "permission"])
    {
      #expect(faults.contains { $0.contains(".\(key): ") && $0.contains(fault) }, "\(key)")
    }
    #expect(faults.contains { $0.contains("radius") && $0.contains("encloses nothing") })
    #expect(faults.contains { $0.contains("none.geojson") })
    #expect(
      faults.contains {
        $0.contains("rules: there is no rule set “cn-2042”; did you mean “cn-2024”?")
      })
  }

  @Test("tells all faults of one zone at once")
  func severalFaults() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write(
      "zones.geojson",
      Self.collection(
        Self.feature(
          """
          "name": "a", "demand": "height limit", "margin": "-3 m", "times": "now", "ceiling": "9",
          "radius": "0 m"
          """, Self.point)))
    let faults = try folder.faults(
      SampleMission.with("limits:", "airspace: zones.geojson\nlimits:"))
    #expect(faults.count == 5, "\(faults)")
    for key in ["limit", "margin", "times", "ceiling", "radius"] {
      #expect(faults.count { $0.contains(".\(key): ") } == 1, "\(key)")
    }
  }

  @Test("makes obstacles of power lines and cableways, and screens for what a law protects")
  func objects() throws {
    let features = [
      Self.feature("\"power\": \"line\"", Self.line),
      Self.feature("\"man_made\": \"mast\", \"height\": \"45\"", Self.point),
      Self.feature("\"highway\": \"motorway\", \"name\": \"G5\"", Self.line),
      Self.feature("\"amenity\": \"cafe\"", Self.point),
    ].joined(separator: ",")
    let plain = try zones(features)
    #expect(plain.map(\.kind) == ["power_line", "mast"])
    #expect(plain[0].isAssumed && !plain[1].isAssumed)
    #expect(plain[1].ceiling == Altitude(.metres(45), above: .ground))
    let screened = try zones(features, rules: "rules: cn-2024\n")
    #expect(screened.map(\.kind) == ["power_line", "mast", "expressway"])
    #expect(screened[2].demand == .permission && screened[2].source == "cn-2024 19(5)")
  }

  @Test("makes zones of the tables of airports by the rule set, and says what has no place")
  func airports() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write(
      "runways.csv",
      """
      id,airport_ref,airport_ident,closed,le_ident,le_latitude_deg,le_longitude_deg,he_ident,he_latitude_deg,he_longitude_deg
      1,27,ZBYN,0,13,37.7523,112.6174,31,37.7411,112.6402
      2,27,ZBYN,1,12,37.7523,112.6174,30,37.7411,112.6402
      3,28,ZBXX,0,09,,,27,,

      """)
    try folder.write(
      "aids.csv",
      "id,ident,name,type,frequency_khz,latitude_deg,longitude_deg\n9,TYN,Taiyuan,VOR-DME,116100,37.75,112.63\n"
    )
    let text = SampleMission.with(
      "limits:", "airspace: [runways.csv, aids.csv]\nrules: cn-2024\nlimits:")
    let request = try folder.read(text)
    #expect(request.airspace.map(\.name) == ["ZBYN 13/31", "Taiyuan VOR-DME"])
    #expect(request.airspace.map(\.source) == ["cn-2024 19(1)", "cn-2024 19(6)"])
    #expect(request.airspace[0].shape.radius == .metres(5000) && request.airspace[0].isAssumed)
    let told = request.findings.filter { $0.rule == "airports-without-place" }
    #expect(told.count == 1 && told[0].message.en.contains("ZBXX 09/27"))
    let faults = try folder.faults(text.replacing("rules: cn-2024\n", with: ""))
    #expect(faults.count == 2 && faults[0].contains("rules: cn-2024"))
  }

  @Test("finds Taiyuan's airport in the world's table of runways")
  func realAirports() throws {
    guard let table = SharedData.file("geodata/airspace/ourairports_runways_china.csv") else {
      return
    }
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let request = try folder.read(
      SampleMission.with("limits:", "airspace: [\(table.path)]\nrules: cn-2024\nlimits:"))
    #expect(request.airspace.contains { $0.name.hasPrefix("ZBYN") && $0.demand == .permission })
  }

  @Test("refuses areas that enclose nothing and ceilings below their floor")
  func senseless() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let flat = "{\"type\": \"Polygon\", \"coordinates\": [[[112.54, 37.81], [112.56, 37.83]]]}"
    try folder.write(
      "zones.geojson",
      Self.collection(
        [
          Self.feature("\"name\": \"a\", \"demand\": \"forbidden\"", flat),
          Self.feature(
            "\"name\": \"b\", \"floor\": \"100 m above ground\", \"ceiling\": \"50 m above ground\"",
            Self.square),
        ].joined(separator: ",")))
    let text = SampleMission.with("limits:", "airspace: zones.geojson\nlimits:")
    let faults = try folder.faults(text)
    #expect(faults.count == 2, "\(faults)")
    #expect(faults.contains { $0.contains("a (0): its outline has fewer than three places") })
    #expect(faults.contains { $0.contains("b (1).ceiling: 50 m") && $0.contains("> 100 m") })
    let layer = SampleMission.with(
      "limits:", "airspace: {from: zones.geojson, layer: zoons}\nlimits:")
    #expect(
      try folder.faults(layer).contains {
        $0.contains("airspace.layer: there is no layer “zoons”; did you mean “zones”?")
      })
  }

  @Test("says which files of zones test nothing: they hold none, or all of them are far away")
  func nothingNear() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write("near.geojson", Self.collection(Self.feature("", Self.square)))
    let text = SampleMission.with(
      "limits:",
      "airspace: [near.geojson, {from: near.geojson, crs: EPSG:32649}, empty.geojson]\nlimits:")
    try folder.write("empty.geojson", Self.collection(""))
    let request = try folder.read(text)
    #expect(request.airspace.count == 1)
    let told = request.findings.filter { $0.rule == "airspace-without-zones" }
    #expect(told.map(\.place) == ["near.geojson", "empty.geojson"])
    #expect(told.first?.message.en.contains("none of its 1 zones") == true)
  }

  @Test("reads a rule set of the user's own, and says where it is wrong")
  func ownRules() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let rules = """
      {"id": "city", "name": {"en": "City", "zh": "市"}, "source": "order 5",
       "max_height_above_ground_m": 90, "surroundings": []}
      """
    try folder.write("rules.json", rules)
    let text = SampleMission.with("limits:", "rules: rules.json\nlimits:")
    #expect(try folder.read(text).rules?.greatestHeight == .metres(90))
    try folder.write("rules.json", rules.replacing("90", with: "\"high\""))
    #expect(try folder.faults(text).count == 1)
    // A limit under a misspelt key would not be tested.
    try folder.write(
      "rules.json",
      rules.replacing("max_height", with: "mxa_height").replacing(
        "[]",
        with:
          "[{\"article\": \"1\", \"name\": {\"en\": \"x\", \"zh\": \"x\"}, \"tags\": {}, \"distance\": 5}]"
      ))
    let faults = try folder.faults(text)
    #expect(faults.count == 2, "\(faults)")
    for part in [
      "mxa_height_above_ground_m: unknown key", "did you mean “max_height_above_ground_m”",
      "surroundings[0].distance: ",
    ] {
      #expect(faults.contains { $0.contains(part) }, "\(faults)")
    }
  }

  @Test("reads the real obstacles of Liechtenstein, from a table and from the map itself")
  func liechtenstein() throws {
    guard let table = SharedData.file("geodata/airspace/liechtenstein-2015_obstacles.geojson"),
      let map = SharedData.file("geodata/liechtenstein/liechtenstein-2015.osm.pbf")
    else { return }
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let launch = SampleMission.with("37.8590 N 112.5803 E", "47.14 N 9.52 E")
    let roads = launch.replacing(
      "roads.geojson", with: "\(map.path)\n  select: {highway: primary}")
    let text = roads.replacing("limits:", with: "airspace: [\(table.path)]\nlimits:")
    let fromTable = try folder.read(text).airspace
    #expect(fromTable.contains { $0.kind == "power_line" })
    #expect(fromTable.contains { $0.kind == "cableway" })
    let fromMap = try folder.read(
      roads.replacing("limits:", with: "airspace: \(map.path)\nrules: cn-2024\nlimits:")
    ).airspace
    #expect(fromMap.filter { $0.kind == "power_line" }.count > 100)
    #expect(fromMap.contains { $0.kind == "substation" })
  }
}

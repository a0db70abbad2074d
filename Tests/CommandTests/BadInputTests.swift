import Testing

@Suite("Bad input")
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var replace: [(String, String)] = []
    var roads: String?
    var status: Int32 = 3
    /// What the message must say, in this order of importance: the place, what was found, what is right.
    var says: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "not YAML", replace: [("batteries: {count: 4,", "batteries: {count: 4,,")],
      says: ["mission.yaml:4"]),
    Case(
      testDescription: "a tab", replace: [("  from: roads", "\tfrom: roads")],
      says: ["mission.yaml:8:1", "tab", "spaces"]),
    Case(
      testDescription: "a wrong type", replace: [("count: 4", "count: [4]")],
      says: ["mission.yaml:4", "batteries.count", "list", "value"]),
    Case(
      testDescription: "a bare number", replace: [("speed: 10 m/s", "speed: 10")],
      says: ["mission.yaml:11:10", "roads.speed", "“10”", "unit", "m/s"]),
    Case(
      testDescription: "a wrong unit", replace: [("dwell: 45 s", "dwell: 45 m")],
      says: ["mission.yaml:15:10", "hover.dwell", "“45 m”", "min"]),
    Case(
      testDescription: "an unknown key", replace: [("  speed: 10 m/s", "  speeed: 10 m/s")],
      says: ["mission.yaml:11:3", "speeed", "did you mean “speed”"]),
    Case(
      testDescription: "an unknown aircraft", replace: [("dji-m30t", "dji-m30x")],
      says: ["mission.yaml:3:11", "aircraft", "dji-m30x", "dji-m30t"]),
    Case(
      testDescription: "latitude 95", replace: [("37.8590 N 112.5803 E", "95 N 191 E")],
      says: ["mission.yaml:6", "launch[0].at", "95", "90"]),
    Case(
      testDescription: "swapped coordinates",
      replace: [("37.8590 N 112.5803 E", "112.5803 N 37.8590 E")],
      says: ["mission.yaml:6", "launch[0].at", "swapped", "37.859 N 112.5803 E"]),
    Case(
      testDescription: "swapped coordinates in a data file",
      roads: Workplace.collection([
        Workplace.line("迎泽大街", "[[37.859,112.558],[37.86,112.579]]"),
        Workplace.line("建设北路", "[[112.57,37.86],[112.58,37.87]]"),
      ]),
      says: ["roads.geojson", "迎泽大街", "swapped"]),
    Case(
      testDescription: "a CRS without transformation",
      replace: [("from: roads.geojson", "from: roads.geojson\n  crs: EPSG:5806")],
      says: ["roads.crs", "EPSG:5806"]),
    Case(
      testDescription: "an empty geometry",
      roads: Workplace.collection([
        Workplace.line("迎泽大街", "[]"), Workplace.line("建设北路", "[[112.57,37.86],[112.58,37.87]]"),
      ]),
      says: ["roads.geojson", "迎泽大街", "geometry"]),
    Case(
      testDescription: "a road of one point",
      roads: Workplace.collection([
        Workplace.line("迎泽大街", "[[112.57,37.86]]"),
        Workplace.line("建设北路", "[[112.57,37.86],[112.58,37.87]]"),
      ]),
      says: ["roads.geojson", "迎泽大街", "point"]),
    Case(
      testDescription: "a road of one point, repeated",
      roads: Workplace.collection([
        Workplace.line("迎泽大街", "[[112.57,37.86],[112.57,37.86]]"),
        Workplace.line("建设北路", "[[112.57,37.86],[112.58,37.87]]"),
      ]),
      says: ["roads.geojson", "迎泽大街", "point"]),
    Case(
      testDescription: "a road with NaN",
      roads: Workplace.collection([
        Workplace.line("迎泽大街", "[[112.57,NaN],[112.58,37.86]]"),
        Workplace.line("建设北路", "[[112.57,37.86],[112.58,37.87]]"),
      ]),
      says: ["roads.geojson"]),
    Case(
      testDescription: "no road of that name",
      replace: [("[迎泽大街, 建设北路]", "[迎泽大接]")],
      says: ["mission.yaml:9", "roads.select.name", "迎泽大接", "迎泽大街"]),
    Case(
      testDescription: "a missing data file", replace: [("roads.geojson", "raods.geojson")],
      says: ["mission.yaml:8", "raods.geojson", "did you mean “roads.geojson”"]),
    Case(
      testDescription: "a wind above the aircraft's limit",
      replace: [("speed: 4 m/s", "speed: 9 m/s"), ("gust: 6 m/s", "gust: 14 m/s")], status: 4,
      says: ["m/s", "limit", "12"]),
    Case(
      testDescription: "all out of reach",
      replace: [("37.8590 N 112.5803 E", "38.2 N 113.2 E")], status: 4,
      says: ["迎泽大街", "Wh"]),
  ]

  @Test("is answered with its place, what was found and what is right", arguments: cases)
  func answered(bad: Case) throws {
    let place = try Workplace.prepared(replacing: bad.replace)
    if let roads = bad.roads { try place.write(roads, to: "roads.geojson") }
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out")
    #expect(outcome.status == bad.status, "\(outcome.complaint)")
    for part in bad.says {
      #expect(outcome.complaint.contains(part), "\(part) is not in: \(outcome.complaint)")
    }
    #expect(outcome.output.isEmpty)
    #expect(try !place.files().contains("out"))
  }

  @Test("is answered in Chinese where that is asked for")
  func chinese() throws {
    let place = try Workplace.prepared(replacing: [("speed: 10 m/s", "speed: 10")])
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out", "--lang", "zh")
    #expect(outcome.status == 3)
    #expect(outcome.complaint.contains("缺少单位"))
  }

  @Test("is answered with all its faults at once")
  func allAtOnce() throws {
    let place = try Workplace.prepared(replacing: [
      ("speed: 10 m/s", "speed: 10"), ("dwell: 45 s", "dwell: 45 kg"),
      ("dji-m30t", "dji-m30x"), ("count: 4", "count: -4"), ("[迎泽大街, 建设北路]", "[迎泽大接]"),
    ])
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out")
    #expect(outcome.status == 3)
    for line in [
      "mission.yaml:3:", "mission.yaml:4:", "mission.yaml:9:", "mission.yaml:11:",
      "mission.yaml:15:",
    ] {
      #expect(outcome.complaint.contains(line), "\(line) is not in: \(outcome.complaint)")
    }
  }

  @Test("includes a mission file that is not there")
  func missing() throws {
    let place = try Workplace()
    let outcome = try place.kestrel("plan", "mission.yaml", "-o", "out")
    #expect(outcome.status == 3)
    #expect(outcome.complaint.contains("mission.yaml: there is no such file"))
  }

  @Test("includes usage: status 2, and the usage line")
  func usage() throws {
    let place = try Workplace()
    let outcome = try place.kestrel("plan")
    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("Usage: kestrel plan"))
  }
}

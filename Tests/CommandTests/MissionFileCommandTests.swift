import Foundation
import SharedData
import Testing

@Suite("Mission files on the command line")
struct MissionFileCommandTests {
  /// A plan of two roads and two nodes, exported in a format into `files`.
  private func exported(_ formats: String...) throws -> Workplace {
    let place = try Workplace.prepared()
    let planned = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    #expect(planned.status == 0, "\(planned.complaint)")
    for format in formats {
      let outcome = try place.kestrel("export", "out/plan.json", "--as", format, "-o", "files")
      #expect(outcome.status == 0, "\(format): \(outcome.complaint)")
    }
    return place
  }

  @Test("every format is exported, checked without a finding, and inspected")
  func allFormats() throws {
    let place = try exported("kmz", "plan", "waypoints", "litchi", "kml", "gpx", "geojson", "csv")
    for name in ["kmz", "plan", "waypoints", "kml", "gpx"].map({ "files/flight-01.\($0)" })
      + ["files/flight-01-litchi.csv", "files/flight-01.geojson", "files/flight-01.csv"]
    {
      let checked = try place.kestrel(
        "check", name, "--aircraft", "dji-m30t", "--roads", "roads.geojson")
      #expect(checked.status == 0, "\(checked.complaint)")
      #expect(checked.output == "\(name): nothing found\n")
      let told = try place.kestrel("inspect", name, "--lang", "zh")
      #expect(told.status == 0 && told.output.contains("航点"), "\(told.complaint)")
    }
  }

  @Test("an error ends check with status 5, in text, JSON and SARIF")
  func errors() throws {
    let place = try exported("plan")
    let text = try #require(
      String(data: place.read("files/flight-01.plan"), encoding: .utf8))
    try place.write(
      text.replacingOccurrences(of: "\"command\": 178", with: "\"command\": 60178"), to: "bad.plan")
    let checked = try place.kestrel("check", "bad.plan")
    #expect(checked.status == 5)
    #expect(checked.output.contains("[command]") && checked.output.contains("60178"))
    let json = try place.kestrel("check", "bad.plan", "--format", "json")
    #expect(json.status == 5)
    let files = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [[String: Any]]]
    )["files"]
    let findings = try #require(files?.first?["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "command" })
    let sarif = try place.kestrel("check", "bad.plan", "files/flight-01.plan", "--format", "sarif")
    let root = try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any]
    #expect(root?["version"] as? String == "2.1.0")
    let run = try #require((root?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == findings.count)
    #expect(results.allSatisfy { $0["level"] as? String != nil })
  }

  @Test("a plan whose way home was edited away is found out")
  func plan() throws {
    let place = try exported()
    let good = try place.kestrel("check", "out/plan.json")
    #expect(good.status == 0, "\(good.output)")
    let text = try #require(String(data: place.read("out/plan.json"), encoding: .utf8))
    try place.write(
      text.replacingOccurrences(of: "\"return_factor\" : 1.3", with: "\"return_factor\" : 9.3"),
      to: "edited.json")
    let edited = try place.kestrel("check", "edited.json")
    #expect(edited.status == 5)
    #expect(edited.output.contains("[way-home]"))
  }

  @Test("a plan with a leg's end moved, or a leg's energy changed, no longer adds up")
  func planSums() throws {
    let place = try exported()
    let text = try #require(String(data: place.read("out/plan.json"), encoding: .utf8))
    let legs = try #require(text.range(of: "\"legs\" : ["))
    for (name, key, added) in [("moved", "latitude_deg", 0.01), ("drained", "energy_wh", 30)] {
      let value = try #require(
        text[legs.upperBound...].firstMatch(of: try Regex("\"\(key)\" : ([0-9.]+)")))
      let old = try #require(value[1].substring.flatMap { Double($0) })
      let edited = text.replacingCharacters(in: value.range, with: "\"\(key)\" : \(old + added)")
      try place.write(edited, to: "\(name).json")
      let checked = try place.kestrel("check", "\(name).json")
      #expect(checked.status == 5, "\(name): \(checked.output)")
      #expect(checked.output.contains("[plan-sums]"), "\(name): \(checked.output)")
    }
  }

  @Test("one flight's file is compared with the plan's flight that it is")
  func differenceOfOne() throws {
    let place = try exported("kmz")
    let flights = try place.files().filter { $0.hasPrefix("files/") && $0.hasSuffix(".kmz") }
    for flight in flights {
      let told = try place.kestrel("diff", "out/plan.json", flight, "--lang", "en")
      #expect(!told.output.contains("waypoint"), "\(flight): \(told.output)")
    }
  }

  @Test("a file converted for the aircraft that it is for comes back as it is")
  func sameAircraft() throws {
    let place = try exported("kmz", "plan")
    let summary = try place.kestrel(
      "convert", "files/flight-01.kmz", "same.kmz", "--aircraft", "dji-m30t")
    #expect(summary.status == 0 && summary.complaint.isEmpty, "\(summary.complaint)")
    #expect(try place.kestrel("diff", "files/flight-01.kmz", "same.kmz").status == 0)
    let plan = try place.kestrel(
      "convert", "files/flight-01.plan", "same.plan", "--aircraft", "dji-m3e")
    #expect(plan.status == 0 && plan.complaint.isEmpty, "\(plan.complaint)")
    #expect(try place.read("files/flight-01.plan") == place.read("same.plan"))
    let other = try place.kestrel(
      "convert", "files/flight-01.kmz", "other.kmz", "--aircraft", "dji-m3e", "--lang", "en")
    #expect(other.complaint.contains("made anew"), "\(other.complaint)")
  }

  @Test("what cannot be read ends with status 3, whatever else was found")
  func unreadable() throws {
    let place = try exported("kmz")
    try place.write("{\"fileType\": \"Plan\"}", to: "empty.plan")
    let checked = try place.kestrel("check", "empty.plan", "files/flight-01.kmz", "none.kmz")
    #expect(checked.status == 3)
    #expect(checked.complaint.contains("empty.plan") && checked.complaint.contains("none.kmz"))
    #expect(checked.output.contains("files/flight-01.kmz"))
    let unknown = try place.kestrel("check", "files/flight-01.kmz", "--aircraft", "dji-m30x")
    #expect(unknown.status == 2)
    #expect(
      unknown.complaint.contains("there is no aircraft “dji-m30x”; did you mean “dji-m30"),
      "\(unknown.complaint)")
    #expect(try place.kestrel("check", "files/flight-01.kmz", "--roads", "no.geojson").status == 3)
  }

  @Test("a refused file is a finding for programs, with its rule")
  func refused() throws {
    let place = try Workplace.prepared()
    try place.write("{\"fileType\": \"Plan\"}", to: "empty.plan")
    let checked = try place.kestrel("check", "empty.plan", "none.kmz", "--format", "json")
    #expect(checked.status == 3)
    let root = try JSONSerialization.jsonObject(with: Data(checked.output.utf8))
    let files = try #require(root as? [String: [[String: Any]]])["files"] ?? []
    let rules = files.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
      .compactMap { $0["rule"] as? String }
    #expect(rules == ["plan-structure", "file-missing"])
    let told = try place.kestrel("check", "empty.plan", "--lang", "en")
    #expect(told.complaint == "empty.plan: the plan has no “mission” [plan-structure]\n")
    let folder = try place.kestrel("check", ".", "--lang", "en")
    #expect(folder.complaint == ".: this is a folder, not a file [unreadable]\n")
  }

  @Test("legs through a zone are found, by a file of zones or the mission's own")
  func zones() throws {
    let place = try exported("kmz")
    try place.write(
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature",
        "properties": {"name": "禁飞区", "demand": "forbidden"},
        "geometry": {"type": "Polygon", "coordinates": [[[112.570, 37.855], [112.575, 37.855],
          [112.575, 37.865], [112.570, 37.865], [112.570, 37.855]]]}}]}
      """, to: "zones.geojson")
    let checked = try place.kestrel(
      "check", "files/flight-01.kmz", "--airspace", "zones.geojson")
    #expect(checked.status == 5, "\(checked.complaint)")
    #expect(checked.output.contains("[enters-forbidden-zone]") && checked.output.contains("禁飞区"))
    let missing = try place.kestrel("check", "files/flight-01.kmz", "--airspace", "no.geojson")
    #expect(missing.status == 3 && missing.complaint.contains("no.geojson"))
    let mission = try #require(String(data: place.read("mission.yaml"), encoding: .utf8))
    try place.write(mission + "\nairspace: zones.geojson\n", to: "zoned.yaml")
    let against = try place.kestrel(
      "check", "files/flight-01.kmz", "--mission", "zoned.yaml", "--lang", "en")
    #expect(against.status == 5, "\(against.complaint)")
    #expect(against.output.contains("nobody may enter"))
  }

  @Test("converted files say what was assumed and left out, and fly the same way")
  func converted() throws {
    let place = try exported("kmz")
    let there = try place.kestrel(
      "convert", "files/flight-01.kmz", "a.waypoints", "--lang", "en")
    #expect(there.status == 0, "\(there.complaint)")
    #expect(there.output == "a.waypoints\n")
    #expect(there.complaint.contains("assumed: it takes off below its first waypoint"))
    #expect(there.complaint.contains("RTL_ALT"))
    let same = try place.kestrel("diff", "files/flight-01.kmz", "files/flight-01.kmz")
    #expect(same.status == 0 && same.output.isEmpty)
    let across = try place.kestrel("diff", "files/flight-01.kmz", "a.waypoints", "--lang", "en")
    #expect(!across.output.contains("moved by") && !across.output.contains("raised by"))
    let back = try place.kestrel("convert", "a.waypoints", "b.kmz", "--aircraft", "dji-m30t")
    #expect(back.status == 0, "\(back.complaint)")
    #expect(try place.kestrel("check", "b.kmz").status == 0)
    let nobody = try place.kestrel("convert", "a.waypoints", "c.kmz")
    #expect(nobody.status == 3)
    #expect(try !place.files().contains("c.kmz"))
    #expect(try place.kestrel("convert", "a.waypoints", "d.csv").status == 2)
    #expect(try place.kestrel("convert", "a.waypoints", "d.csv", "--as", "litchi").status == 0)
    #expect(
      try place.kestrel("convert", "a.waypoints", "b.kmz", "--aircraft", "dji-m30t").status == 3)
  }

  @Test("a waypoint that was moved is said in words, with status 10")
  func difference() throws {
    let place = try exported("csv", "waypoints")
    let text = try #require(
      String(data: place.read("files/flight-01.waypoints"), encoding: .utf8))
    var lines = text.split(separator: "\n").map(String.init)
    // The first waypoint after home.
    let at = try #require(lines.indices.dropFirst(2).first { lines[$0].contains("\t3\t16\t") })
    var fields = lines[at].split(separator: "\t").map(String.init)
    fields[8] = String(try #require(Double(fields[8])) + 0.001)
    lines[at] = fields.joined(separator: "\t")
    try place.write(lines.joined(separator: "\n"), to: "moved.waypoints")
    let told = try place.kestrel(
      "diff", "files/flight-01.waypoints", "moved.waypoints", "--lang", "en")
    #expect(told.status == 10)
    #expect(told.output.contains("moved by 111"), "\(told.output)")
  }
}

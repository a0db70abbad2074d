import Foundation
import SharedData
import Testing

@Suite("Exported flights")
struct ExportTests {
  /// A planned mission in a workplace: `plan.json` in `out`.
  private func planned(_ name: String) throws -> Workplace {
    let place = try Workplace()
    let mission = SharedData.projectFolder.appendingPathComponent("missions/\(name).yaml").path
    let outcome = try place.kestrel("plan", mission, "-o", "out", "--effort", "quick")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    return place
  }

  @Test("are one QGroundControl plan each, which MAVSDK imports", arguments: MissionTests.missions)
  func groundControl(name: String) throws {
    let place = try planned(name)
    let exported = try place.kestrel("export", "out/plan.json", "--as", "plan", "-o", "files")
    #expect(exported.status == 0, "\(exported.complaint)")
    let files = try place.files(in: "files")
    #expect(!files.isEmpty && files.allSatisfy { $0.hasSuffix(".plan") })
    let paths = (["out/plan.json"] + files.map { "files/\($0)" })
      .map { place.folder.appendingPathComponent($0).path }
    let verdict = try PythonOracle.run(
      "mavsdk_import.py", paths, needing: ["mavsdk", "pymavlink"])
    if let verdict { #expect(verdict.status == 0, "\(verdict.output)") }
  }

  @Test(
    "are one DJI archive each: OGC KML without DJI's elements, where GDAL sees them over the roads",
    arguments: MissionTests.missions)
  func dji(name: String) throws {
    let place = try planned(name)
    let exported = try place.kestrel("export", "out/plan.json", "--as", "kmz", "-o", "files")
    #expect(exported.status == 0, "\(exported.complaint)")
    let files = try place.files(in: "files")
    #expect(!files.isEmpty && files.allSatisfy { $0.hasSuffix(".kmz") })
    let paths = files.map { place.folder.appendingPathComponent("files/\($0)").path }
    let verdict = try PythonOracle.run("kml_schema.py", paths, needing: ["fastkml", "lxml"])
    guard let verdict else { return }
    #expect(verdict.status == 0, "\(verdict.output)")
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/ogrinfo") else {
      print("skipped: no ogrinfo; see .ci/packages-test")
      return
    }
    let plan = try JSONSerialization.jsonObject(with: place.read("out/plan.json")) as? [String: Any]
    let flights = try #require(plan?["flights"] as? [[String: Any]])
    for (flight, path) in zip(flights, paths) {
      let kml = path.replacingOccurrences(of: ".kmz", with: ".kml")
      let report = try PythonOracle.execute(
        URL(fileURLWithPath: "/usr/bin/ogrinfo"), ["-ro", "-so", "-al", kml])
      let extent = try #require(Extent(ofReport: report.output))
      let expected = try #require(Extent(ofLegs: flight["legs"] as? [[String: Any]] ?? []))
      #expect(extent.isClose(to: expected), "\(path): \(extent), planned \(expected)")
    }
  }

  @Test("are written nowhere where one of them stands already")
  func existing() throws {
    let place = try planned("taiyuan-node-watch")
    let first = try place.kestrel("export", "out/plan.json", "--as", "kmz")
    #expect(first.status == 0, "\(first.complaint)")
    #expect(try place.files(in: "out").contains("flight-01.kmz"))
    let again = try place.kestrel("export", "out/plan.json", "--as", "kmz")
    #expect(again.status == 3)
    #expect(again.complaint.contains("out/flight-01.kmz"))
    #expect(again.complaint.contains("--force"))
  }

  @Test("are told back by inspect; what is no mission file is refused with its reason")
  func inspected() throws {
    let place = try planned("taiyuan-node-watch")
    let plan = try JSONSerialization.jsonObject(with: place.read("out/plan.json")) as? [String: Any]
    let flights = try #require(plan?["flights"] as? [[String: Any]])
    let legs = try #require(flights[0]["legs"] as? [[String: Any]])
    // A waypoint over the launch site, one over each node, one over the launch site again.
    let photos = legs.filter { $0["purpose"] as? String == "hover" }.count
    for (format, title) in [("kmz", "DJI WPML"), ("plan", "QGroundControl")] {
      _ = try place.kestrel("export", "out/plan.json", "--as", format, "-o", format)
      let told = try place.kestrel("inspect", "\(format)/flight-01.\(format)")
      #expect(told.status == 0, "\(told.complaint)")
      #expect(told.output.contains(title))
      #expect(told.output.contains("waypoints: \(photos + 2)"))
      #expect(told.output.contains("photo × \(photos)"))
    }
    try place.write("{}", to: "empty.plan")
    try place.write("PK", to: "broken.kmz")
    let refused = try place.kestrel("inspect", "empty.plan", "broken.kmz", "missing.kmz")
    #expect(refused.status == 3)
    for name in ["empty.plan", "broken.kmz", "missing.kmz"] {
      #expect(refused.complaint.contains(name))
    }
  }

  @Test("come only from a plan that can be read")
  func badPlan() throws {
    let place = try planned("taiyuan-node-watch")
    let text = try #require(String(data: place.read("out/plan.json"), encoding: .utf8))
    try place.write(
      text.replacingOccurrences(of: "\"kestrel_plan\" : 1", with: "\"kestrel_plan\" : 9"),
      to: "newer.json")
    try place.write(String(text.prefix(2000)), to: "cut.json")
    try place.write(
      text.replacingOccurrences(of: "\"launch_site\" : 0", with: "\"launch_site\" : 7"),
      to: "site.json")
    for name in ["newer.json", "cut.json", "site.json", "none.json"] {
      let outcome = try place.kestrel("export", name, "--as", "plan", "-o", "files")
      #expect(outcome.status == 3, "\(name): \(outcome.complaint)")
      #expect(outcome.complaint.contains(name))
      #expect(try !place.files().contains("files"))
    }
    let simulated = try place.kestrel("simulate", "site.json")
    #expect(simulated.status == 3)
    #expect(simulated.complaint.contains("flights[0].launch_site"))
  }
}

/// A rectangle of degrees.
private struct Extent {
  var west: Double
  var south: Double
  var east: Double
  var north: Double

  /// From ogrinfo's line `Extent: (112.03, 37.91) - (112.09, 37.92)`.
  init?(ofReport report: String) {
    guard
      let line = report.split(whereSeparator: \.isNewline).first(where: { $0.hasPrefix("Extent:") })
    else { return nil }
    let numbers = line.split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
    guard numbers.count == 4 else { return nil }
    (west, south, east, north) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }

  init?(ofLegs legs: [[String: Any]]) {
    let ends = legs.compactMap { ($0["end"] as? [String: Any])?["position"] as? [String: Double] }
    let longitudes = ends.compactMap { $0["longitude_deg"] }
    let latitudes = ends.compactMap { $0["latitude_deg"] }
    guard let west = longitudes.min(), let east = longitudes.max(),
      let south = latitudes.min(), let north = latitudes.max()
    else { return nil }
    (self.west, self.south, self.east, self.north) = (west, south, east, north)
  }

  func isClose(to other: Extent) -> Bool {
    zip([west, south, east, north], [other.west, other.south, other.east, other.north])
      .allSatisfy { abs($0 - $1) < 1e-5 }
  }
}

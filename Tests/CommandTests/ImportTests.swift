import Foundation
import SharedData
import Testing

@Suite("Imports by the command")
struct ImportTests {
  private static let roads = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"id": "a", "class": "primary", "name": "迎泽大街"},
     "geometry": {"type": "LineString", "coordinates": [[112.5, 37.8], [112.51, 37.8]]}},
    {"type": "Feature", "properties": {"id": "b", "class": "primary", "name": "建设路"},
     "geometry": {"type": "LineString", "coordinates": [[112.51, 37.8], [112.53, 37.81]]}},
    {"type": "Feature", "properties": {"id": "c", "class": "secondary", "name": "五一路"},
     "geometry": {"type": "LineString", "coordinates": [[112.51, 37.8], [112.51, 37.81]]}}]}
    """

  private func prepared() throws -> Workplace {
    let place = try Workplace()
    try place.write(Self.roads, to: "roads.geojson")
    return place
  }

  @Test("write a GeoPackage with both layers, or two files, by the names that they are given")
  func formats() throws {
    let place = try prepared()
    let package = try place.kestrel("import", "roads.geojson", "-o", "r.gpkg", "--lang", "en")
    #expect(package.status == 0, "\(package.complaint)")
    #expect(package.output.contains("3 sections") && package.output.contains("1 crossings"))
    #expect(try place.read("r.gpkg").prefix(15) == Data("SQLite format 3".utf8))
    let two = try place.kestrel(
      "import", "r.gpkg", "-o", "out/s.geojson", "--nodes", "out/n.gpkg", "--owner", "三大队")
    #expect(two.status == 0, "\(two.complaint)")
    #expect(try place.files(in: "out") == ["n.gpkg", "s.geojson"])
    #expect(String(decoding: try place.read("out/s.geojson"), as: UTF8.self).contains("三大队"))
    let wrong = try place.kestrel("import", "roads.geojson", "-o", "r.shp", "--lang", "en")
    #expect(wrong.status == 2 && wrong.complaint.contains(".gpkg"))
  }

  @Test("write all of their files or none")
  func whole() throws {
    let place = try prepared()
    try place.write("mine", to: "n.geojson")
    let taken = try place.kestrel(
      "import", "roads.geojson", "-o", "s.geojson", "--nodes", "n.geojson")
    #expect(taken.status == 3 && taken.complaint.contains("n.geojson"))
    let faulty = try place.kestrel(
      "import", "roads.geojson", "-o", "s.geojson", "--nodes", "m.geojson", "--height", "90",
      "--windows", "always", "--lang", "en")
    #expect(faulty.status == 3, "\(faulty.complaint)")
    #expect(faulty.complaint.contains("--height") && faulty.complaint.contains("--windows"))
    let nowhere = try place.kestrel(
      "import", "roads.geojson", "-o", "s.geojson", "--nodes", "n.geojson/below.geojson")
    #expect(nowhere.status == 3)
    #expect(try place.files() == ["n.geojson", "roads.geojson"])
  }

  @Test("give a plan with zones and ground that is valid by the JSON Schema")
  func zones() throws {
    let project = SharedData.projectFolder
    let place = try Workplace()
    try place.write(
      """
      {"type": "FeatureCollection", "features": [{"type": "Feature",
       "properties": {"name": "训练场", "demand": "permission", "radius": "400 m",
         "ceiling": "300 m above ground", "times": "Mo-Fr 07:00-09:00 +08:00"},
       "geometry": {"type": "Point", "coordinates": [112.06, 37.925]}},
       {"type": "Feature", "properties": {"power": "line"},
       "geometry": {"type": "LineString", "coordinates": [[112.07, 37.90], [112.08, 37.94]]}}]}
      """, to: "zones.geojson")
    let mission = try String(
      contentsOf: project.appendingPathComponent("missions/remote-mountain-road.yaml"),
      encoding: .utf8
    ).replacing("../geodata", with: project.appendingPathComponent("geodata").path)
    try place.write(mission + "\nairspace: zones.geojson\nrules: cn-2024\n", to: "mission.yaml")
    let planned = try place.kestrel("plan", "mission.yaml", "-o", "out", "--effort", "quick")
    #expect([0, 5].contains(planned.status), "\(planned.complaint)")
    let plan = place.folder.appendingPathComponent("out/plan.json").path
    let text = String(decoding: try place.read("out/plan.json"), as: UTF8.self)
    #expect(text.contains("\"airspace\"") && text.contains("\"heights_m\""))
    #expect(text.contains("\"ground_below\""))
    let schema = project.appendingPathComponent("Documentation/plan.schema.json").path
    let verdict = try PythonOracle.run("plan_schema.py", [schema, plan], needing: ["jsonschema"])
    if let verdict { #expect(verdict.status == 0, "\(verdict.output)") }
  }
}

import Diagnostics
import Foundation
import MissionPlanning
import Testing

@testable import MissionInput

@Suite("A geometry that cannot be flown")
struct GeometryFaultTests {
  private func faults(_ geometries: String...) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.geoJSON(geometries))
    return try folder.faults(SampleMission.yaml)
  }

  @Test(
    "is a fault that names its feature",
    arguments: [
      ("null", "a (0): it has no geometry"),
      (#"{"type": "LineString", "coordinates": []}"#, "a (0): it has no geometry"),
      (
        #"{"type": "LineString", "coordinates": [[112.5, 37.8]]}"#,
        "a (0): it has one point only; a road has two at least"
      ),
      (
        #"{"type": "LineString", "coordinates": [[112.5, 37.8], [112.5, 37.8], [112.5, 37.8]]}"#,
        "a (0): all its points are the same"
      ),
      (
        #"{"type": "LineString", "coordinates": [[112.5, NaN], [112.6, 37.8]]}"#,
        "a (0): a coordinate is not a number"
      ),
      (
        #"{"type": "LineString", "coordinates": [[112.5, 1e999], [112.6, 37.8]]}"#,
        "a (0): a coordinate is not a number"
      ),
      (
        #"{"type": "LineString", "coordinates": [[37.8, 112.5], [37.9, 112.5]]}"#,
        "a (0): latitude 112.5 and longitude 37.8 look swapped; did you mean “37.8 N 112.5 E”?"
      ),
      (
        #"{"type": "LineString", "coordinates": [[512345, 4187654], [512345, 4187754]]}"#,
        "a (0): y 4187654 is no longitude and latitude in degrees; if the file is in metres, name "
          + "its reference system with “crs:”"
      ),
      (
        #"{"type": "Point", "coordinates": [112.5, 37.8]}"#,
        "a (0): it is a point; a road is a line"
      ),
      (
        #"{"type": "Polygon", "coordinates": [[[112, 37], [112, 38], [113, 38], [112, 37]]]}"#,
        "a (0): it is an area; a road is a line"
      ),
    ])
  func road(geometry: String, message: String) throws {
    #expect(try faults(geometry) == ["roads.geojson: \(message)"])
  }

  @Test("is told together with all others of its file, up to ten")
  func many() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.geoJSON(Array(repeating: "null", count: 13)))
    let faults = try folder.faults(SampleMission.yaml)
    #expect(faults.count == 11)
    #expect(faults.last == "roads.geojson: 3 more features cannot be used")
  }

  @Test("is no fault where it is not selected")
  func notSelected() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "roads.geojson",
      SampleMission.geoJSON([
        "null", #"{"type": "LineString", "coordinates": [[112.5, 37.8], [112.6, 37.8]]}"#,
      ]))
    let text = SampleMission.with("roads.geojson", "roads.geojson\n  select: {name: b}")
    #expect(try folder.read(text).roads.map(\.name) == ["b"])
  }

  @Test("is not a neighbour that is repeated: that is left out")
  func repeated() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let roads = try folder.read(SampleMission.yaml).roads
    #expect(roads.map(\.line.count) == [2, 2, 2])
  }

  @Test("is a line where a node is due, and a point where a road is due")
  func node() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let text = SampleMission.with(
      "weather:",
      "hover: {from: roads.geojson, height: 90 m above ground, dwell: 45 s, actions: photo}\nweather:"
    )
    let faults = try folder.faults(text)
    #expect(
      faults == [
        "roads.geojson: 迎泽大街 (r1): it is a line; a node is a point",
        "roads.geojson: 五一路 (r2): it is a line; a node is a point",
      ])
  }

  @Test("is an empty file, and a file that breaks off")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", #"{"type": "FeatureCollection", "features": []}"#)
    #expect(try folder.faults(SampleMission.yaml) == ["8:9: roads.from: the file holds no road"])
    try folder.write("roads.geojson", String(SampleMission.roads.prefix(300)))
    let faults = try folder.faults(SampleMission.yaml)
    #expect(faults.count == 1 && faults[0].hasPrefix("8:9: roads.from: this is not "), "\(faults)")
    try folder.write("roads.geojson", "not a map")
    #expect(
      try folder.faults(SampleMission.yaml).first?.hasPrefix("8:9: roads.from: this is not ")
        == true)
  }
}

@Suite("Launch sites whose latitude and longitude were exchanged")
struct ExchangedCoordinateTests {
  /// A road near Ürümqi, where both numbers are possible latitudes.
  private func faults(launch: String, road: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let line = #"{"type": "LineString", "coordinates": \#(road)}"#
    try folder.write("roads.geojson", SampleMission.geoJSON([line]))
    return try folder.faults(SampleMission.with("37.8590 N 112.5803 E", launch))
  }

  @Test("are recognised by where the roads are")
  func launch() throws {
    let faults = try faults(launch: "87.6 N 43.8 E", road: "[[87.6, 43.8], [87.7, 43.8]]")
    #expect(
      faults == [
        "6:20: launch[0].at: “东站” is 4960 km from every road and node, but only 0 km once latitude "
          + "and longitude change places; one side is swapped"
      ])
  }

  @Test("or the roads'")
  func roads() throws {
    let faults = try faults(launch: "43.8 N 87.6 E", road: "[[43.8, 87.6], [43.8, 87.7]]")
    #expect(faults.count == 1 && faults[0].contains("one side is swapped"), "\(faults)")
  }

  @Test("are not suspected where they are merely far away, or near")
  func innocent() throws {
    #expect(try faults(launch: "30 N 80 E", road: "[[87.6, 43.8], [87.7, 43.8]]").isEmpty)
    #expect(try faults(launch: "43.81 N 87.61 E", road: "[[87.6, 43.8], [87.7, 43.8]]").isEmpty)
  }
}

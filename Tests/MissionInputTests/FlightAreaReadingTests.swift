import Airspace
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("The flight area of a mission")
struct FlightAreaReadingTests {
  private static let square = """
    {"type": "Polygon", "coordinates": [[[112.4, 37.7], [112.7, 37.7], [112.7, 38.0],
     [112.4, 38.0], [112.4, 37.7]]]}
    """

  private func folder(_ geometries: [String] = [square]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write("area.geojson", SampleMission.geoJSON(geometries))
    return folder
  }

  private func mission(_ area: String) -> String {
    SampleMission.with("limits:", "flight area: \(area)\nlimits:")
  }

  @Test(
    "is a path, a block, or corners in their order, the margin 10 m unless it says another",
    arguments: [
      ("area.geojson", 10.0), ("{from: area.geojson, margin: 25 m}", 25),
      ("{from: area.geojson, select: {name: a}, margin: 0 m}", 0),
      (
        "{corners: [37.7 N 112.4 E, 37.7 N 112.7 E, 38.0 N 112.7 E, 38.0 N 112.4 E]}", 10
      ),
    ])
  func read(area: String, margin: Double) throws {
    let request = try folder().read(mission(area))
    let read = try #require(request.flightArea)
    #expect(read.corners.map(\.latitude.degrees) == [37.7, 37.7, 38, 38])
    #expect(read.corners.map(\.longitude.degrees) == [112.4, 112.7, 112.7, 112.4])
    #expect(read.margin == .metres(margin))
    let isDefault = request.defaults.contains { $0.field == "flight area.margin" }
    #expect(isDefault == !area.contains("margin"))
    #expect(request.inputs.contains { $0.path == "area.geojson" } == area.contains("area.geojson"))
  }

  @Test("is nil where the mission names none")
  func none() throws {
    #expect(try folder().read(SampleMission.yaml).flightArea == nil)
  }

  @Test(
    "is refused where it is none, with the reason",
    arguments: [
      ("{margin: 10 m}", "flight area.from: missing"),
      ("{from: area.geojson, corners: [1 N 1 E]}", "exclude each other"),
      ("{corners: [37.7 N 112.4 E, 37.7 N 112.7 E]}", "three corners at least; there are 2"),
      (
        "{corners: [37.7 N 112.4 E, 38.0 N 112.7 E, 37.7 N 112.7 E, 38.0 N 112.4 E]}",
        "cross each other"
      ),
      ("{corners: [95 N 112.4 E, 38.0 N 112.7 E, 37.7 N 112.7 E]}", "−90° … 90°"),
      ("{from: area.geojson, margin: 5}", "5"),
      ("areas.geojson", "area.geojson"),
    ])
  func refused(area: String, reason: String) throws {
    let faults = try folder().faults(mission(area))
    #expect(faults.count == 1 && faults[0].contains(reason), "\(faults)")
  }

  @Test(
    "of a file is one area without holes",
    arguments: [
      ([square, square], "a flight area is one area; the file has 2"),
      (["{\"type\": \"Point\", \"coordinates\": [112.5, 37.8]}"], "a flight area is one"),
      (
        [
          """
          {"type": "Polygon", "coordinates": [[[112, 37], [113, 37], [113, 38], [112, 37]],
           [[112.6, 37.1], [112.7, 37.1], [112.7, 37.2], [112.6, 37.1]]]}
          """
        ], "has holes"
      ),
    ])
  func shapes(geometries: [String], reason: String) throws {
    let faults = try folder(geometries).faults(mission("area.geojson"))
    #expect(faults.count == 1 && faults[0].contains(reason), "\(faults)")
  }
}

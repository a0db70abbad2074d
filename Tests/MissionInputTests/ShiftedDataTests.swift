import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("Data in Chinese map coordinates")
struct ShiftedDataTests {
  private func json(_ places: [(Double, Double)]) -> String {
    SampleMission.geoJSON(
      places.map { "{\"type\": \"Point\", \"coordinates\": [\($0.0), \($0.1)]}" })
  }

  private let places = (0..<7).map {
    // Along the north-south road: the shift is mostly to the east.
    Coordinate(latitude: 37.81 + Double($0) * 0.005, longitude: 112.55)
  }

  private func shown(_ system: ShiftedSystem) -> [(Double, Double)] {
    places.map { system.degrees(of: $0) }.map { ($0.longitude, $0.latitude) }
  }

  private func hover(_ crs: String) -> String {
    SampleMission.with(
      "weather:",
      "hover: {from: nodes.geojson, \(crs)height: 90 m above ground, dwell: 30 s}\nweather:")
  }

  @Test("comes to its place where it says so", arguments: ["GCJ-02", "gcj02", "BD-09", "百度"])
  func named(crs: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    let system: ShiftedSystem = crs.lowercased().hasPrefix("g") ? .gcj02 : .bd09
    try folder.write("nodes.geojson", json(shown(system)))
    let request = try folder.read(hover("crs: \(crs), "))
    for (node, place) in zip(request.nodes, places) {
      #expect(Geodesic(from: node.position, to: place).distance.metres < 0.01)
    }
    #expect(request.findings.isEmpty)
    let launch = SampleMission.with(
      "37.8590 N 112.5803 E", "37.8590 N 112.5803 E, crs: \(crs)")
    let site = try folder.read(launch).launchSites[0].position
    let shift = Geodesic(
      from: site, to: Coordinate(latitude: 37.859, longitude: 112.5803)
    ).distance.metres
    #expect(shift > 400)
  }

  @Test(
    "is found out where it does not, with the measured shift", arguments: ShiftedSystem.allCases)
  func silent(system: ShiftedSystem) throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write("nodes.geojson", json(shown(system)))
    let findings = try folder.read(hover("")).findings
    #expect(findings.map(\.rule) == ["looks-shifted"])
    #expect(findings.first?.message.en.contains(system.rawValue) == true)
    try folder.write(
      "nodes.geojson", json(places.map { ($0.longitude.degrees, $0.latitude.degrees) }))
    #expect(try folder.read(hover("")).findings.isEmpty)
  }
}

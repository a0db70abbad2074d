import Foundation
import Geodesy
import MissionInput
import MissionPlanning
import SharedData
import Terrain
import Testing
import Units

@Suite("Real files")
struct RealDataTests {
  private func request(_ path: String, _ roads: String) throws -> PatrolRequest? {
    guard let file = SharedData.file(path) else { return nil }
    let folder = try TemporaryFolder()
    return try folder.read(
      SampleMission.with("from: roads.geojson", "from: \(file.path)\n\(roads)"))
  }

  private func kilometres(_ roads: [Road]) -> Double {
    roads.map {
      zip($0.line, $0.line.dropFirst()).map { Geodesic(from: $0, to: $1).distance }.total()
    }
    .total().kilometres
  }

  @Test("of Taiyuan's roads are selected by class")
  func classes() throws {
    let select = "  select: {highway: [trunk, primary, secondary]}"
    guard let request = try request("geodata/taiyuan/roads.geojson", select) else { return }
    #expect(request.roads.count == 1033)
    #expect(abs(kilometres(request.roads) - 700) < 35)
    #expect(Set(request.roads.map(\.id)).count == 1033)
  }

  @Test("of Taiyuan's roads are selected by name, and misspelt names find their neighbours")
  func names() throws {
    let select = "  select: {name: [迎泽大街, 建设北路, 五一路]}"
    guard let request = try request("geodata/taiyuan/roads.geojson", select) else { return }
    #expect(Set(request.roads.map(\.name)) == ["迎泽大街", "建设北路", "五一路"])
    guard let file = SharedData.file("geodata/taiyuan/roads.geojson") else { return }
    let folder = try TemporaryFolder()
    let faults = try folder.faults(
      SampleMission.with("roads.geojson", "\(file.path)\n  select: {name: [迎泽大接, 五一路]}"))
    #expect(faults.count == 1 && faults[0].hasSuffix("there is “迎泽大桥”, “迎泽大街”"), "\(faults)")
  }

  @Test("of OpenStreetMap give roads only, with their tags")
  func openStreetMap() throws {
    let path = "geodata/liechtenstein/liechtenstein-2015.osm.pbf"
    guard let all = try request(path, ""), let file = SharedData.file(path) else { return }
    // Counted by: ogrinfo -sql "select count(*) from lines where highway is not null"
    #expect(all.roads.count == 4658)
    let bridges = try request(path, "  select: {highway: [primary, secondary], bridge: yes}")
    #expect(bridges?.roads.isEmpty == false)
    let folder = try TemporaryFolder()
    let rivers = try folder.faults(
      SampleMission.with("roads.geojson", "\(file.path)\n  select: {name: Rhein}"))
    #expect(rivers.count == 1 && rivers[0].contains("nothing has name “Rhein”"), "\(rivers)")
  }

  @Test("of terrain tiles are read from their archive")
  func tile() throws {
    guard let tile = SharedData.file("geodata/bayreuth/N49E011.hgt.zip"),
      let roads = SharedData.file("geodata/bayreuth/north-bayreuth-2014.osm.pbf")
    else { return }
    let folder = try TemporaryFolder()
    let text = SampleMission.with("limits:", "terrain: \(tile.path)\nlimits:")
      .replacing("roads.geojson", with: "\(roads.path)\n  select: {highway: motorway}")
      .replacing("37.8590 N 112.5803 E", with: "49.96 N 11.6 E")
    let terrain = try #require(try folder.read(text).terrain)
    // SRTM3 has 1201 posts a degree; Bayreuth lies at 340 m.
    #expect(abs(terrain.stepX - 1.0 / 1200) < 1e-9 && terrain.columns < 1201)
    let height = try #require(terrain.height(x: 11.578, y: 49.946))
    #expect(abs(height - 345) < 20)
  }
}

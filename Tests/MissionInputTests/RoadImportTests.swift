import Diagnostics
import Foundation
import MissionInput
import SharedData
import Testing
import Units

@Suite("Imported roads")
struct RoadImportTests {
  private func road(_ properties: String, _ coordinates: String) -> String {
    "{\"type\": \"Feature\", \"properties\": {\(properties)}, \"geometry\": "
      + "{\"type\": \"LineString\", \"coordinates\": \(coordinates)}}"
  }

  private func register(
    _ roads: [String], _ reader: RoadImport = RoadImport()
  ) throws -> RoadRegister {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "roads.geojson",
      "{\"type\": \"FeatureCollection\", \"features\": [\(roads.joined(separator: ","))]}")
    return try reader.read([path])
  }

  private let main = "\"highway\": \"primary\", \"name\": \"迎泽大街\""

  @Test("are cut at junctions, and joined where only the map cut them")
  func joined() throws {
    let register = try register([
      road("\(main), \"id\": \"a\"", "[[112.5, 37.8], [112.51, 37.8]]"),
      road("\(main), \"id\": \"b\"", "[[112.52, 37.8], [112.51, 37.8]]"),
      road("\(main), \"id\": \"c\"", "[[112.52, 37.8], [112.53, 37.8], [112.54, 37.8]]"),
      road(
        "\"highway\": \"secondary\", \"name\": \"五一路\", \"id\": \"d\"",
        "[[112.53, 37.79], [112.53, 37.8], [112.53, 37.81]]"),
    ])
    #expect(register.sections.map(\.id) == ["a", "c/2", "d", "d/2"])
    #expect(register.sections[0].line.count == 4)
    #expect(register.nodes.map(\.name) == ["五一路 × 迎泽大街"])
    #expect(register.nodes[0].degree == 4)
  }

  @Test("keep tunnels and bridges apart, and mark them")
  func tunnels() throws {
    let register = try register([
      road(main, "[[112.5, 37.8], [112.51, 37.8]]"),
      road("\(main), \"tunnel\": \"yes\"", "[[112.51, 37.8], [112.52, 37.8]]"),
      road("\(main), \"bridge\": \"viaduct\"", "[[112.52, 37.8], [112.53, 37.8]]"),
    ])
    #expect(register.sections.map(\.isTunnel) == [false, true, false])
    #expect(register.sections.map(\.isBridge) == [false, false, true])
  }

  @Test("know the other carriageway, and no third road")
  func pairs() throws {
    let oneWay = "\(main), \"oneway\": \"yes\""
    let register = try register([
      road("\(oneWay), \"id\": \"e\"", "[[112.5, 37.8], [112.51, 37.8]]"),
      road("\(oneWay), \"id\": \"w\"", "[[112.51, 37.8002], [112.5, 37.8002]]"),
      road(
        "\"highway\": \"primary\", \"name\": \"辅路\", \"oneway\": \"yes\", \"id\": \"s\"",
        "[[112.51, 37.8003], [112.5, 37.8003]]"),
    ])
    #expect(register.sections.map(\.pair) == ["w", "e", nil])
  }

  @Test("take priorities and hours from complaints")
  func complaints() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write(
      "complaints.csv",
      """
      time,lon,lat,section,text
      2026-05-04 07:40,112.505,37.8001,,拥堵
      2026-05-11 07:50,112.506,37.8001,,拥堵
      2026-05-12 18:10,,,五一路,违停
      2026-05-12 18:10,120.5,30.1,,远

      """)
    let register = try register(
      [
        road(main, "[[112.5, 37.8], [112.51, 37.8]]"),
        road("\"highway\": \"secondary\", \"name\": \"五一路\"", "[[112.6, 37.8], [112.6, 37.9]]"),
        road("\"highway\": \"secondary\", \"name\": \"建设路\"", "[[112.7, 37.8], [112.7, 37.9]]"),
      ], RoadImport(complaints: table))
    // Nine days: two complaints are more than one a week, one is more than one in two.
    #expect(register.sections.map(\.policy.priority) == [5, 4, 1])
    #expect(register.sections[0].policy.windows == ["Mo 07:00-08:00"])
  }

  @Test("take complaints without a time as seldom, and say so")
  func undated() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write(
      "complaints.csv",
      "time,lon,lat\n,112.505,37.8\n,112.505,37.8\n,112.505,37.8\n2026-05-12 18:10,112.6,37.85\n")
    let register = try register(
      [
        road(main, "[[112.5, 37.8], [112.51, 37.8]]"),
        road("\"highway\": \"secondary\", \"name\": \"五一路\"", "[[112.6, 37.8], [112.6, 37.9]]"),
      ], RoadImport(complaints: table))
    #expect(register.sections.map(\.policy.priority) == [2, 5])
    #expect(register.sections.allSatisfy { $0.policy.windows.isEmpty })
    #expect(register.findings.map(\.rule) == ["complaints-without-time"])
    #expect(register.findings.allSatisfy { $0.message.en.contains("3 of 4") })
  }

  @Test("of Heidelberg are sections of which a mission can be made")
  func heidelberg() throws {
    guard let map = SharedData.file("geodata/heidelberg/heidelberg-2024.osm.pbf") else { return }
    let register = try RoadImport().read([map.path])
    let length = register.sections.reduce(0) { $0 + $1.length.kilometres }
    print("Heidelberg: \(register.sections.count) sections, \(length) km")
    #expect(register.sections.count > 2000)
    #expect(Set(register.sections.map(\.id)).count == register.sections.count)
    #expect(register.sections.contains { $0.pair != nil })
    #expect(register.sections.contains { $0.isTunnel })
    #expect(register.nodes.contains { $0.source == "signals" })
    let again = try RoadImport().read([map.path])
    #expect(again.geoJSON == register.geoJSON && again.nodesGeoJSON == register.nodesGeoJSON)
  }
}

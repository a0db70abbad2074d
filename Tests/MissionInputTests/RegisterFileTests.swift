import Diagnostics
import Foundation
import Geodesy
import MissionInput
import SharedData
import Testing
import Units

@Suite("A register's files")
struct RegisterFileTests {
  private static let roads = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"id": "a", "class": "primary", "name": "迎泽\\"大街\\"", "ref": "G307",
      "owner": "三大队", "height": "90 m above ground", "speed": "10 m/s", "priority": 4,
      "windows": "Mo-Fr 07:00-09:00; Sa 10:00-12:00", "oneway": true},
     "geometry": {"type": "LineString", "coordinates": [[112.5, 37.8], [112.51, 37.8]]}},
    {"type": "Feature", "properties": {"id": "b", "class": "primary", "name": "迎泽\\"大街\\"", "ref": "G307",
      "owner": "四大队", "tunnel": "yes"},
     "geometry": {"type": "LineString", "coordinates": [[112.51, 37.8], [112.52, 37.801], [112.53, 37.8]]}},
    {"type": "Feature", "properties": {"id": "c", "class": "secondary", "name": "五一路", "height": 4.5},
     "geometry": {"type": "LineString", "coordinates": [[112.51, 37.8], [112.51, 37.81]]}}
    ]}
    """

  private func register(in folder: borrowing TemporaryFolder) throws -> RoadRegister {
    let path = try folder.write("source.geojson", Self.roads)
    return try RoadImport(
      owner: "一大队", policy: PatrolPolicy(height: "120 m above ground", priority: 2)
    ).read([path])
  }

  @Test("keep owner and policy of the source, and take the import's own where it has none")
  func policy() throws {
    let register = try register(in: TemporaryFolder())
    #expect(register.sections.map(\.owner) == ["三大队", "四大队", "一大队"])
    let first = register.sections[0].policy
    #expect(first.height == "90 m above ground" && first.speed == "10 m/s" && first.priority == 4)
    #expect(first.windows == ["Mo-Fr 07:00-09:00", "Sa 10:00-12:00"])
    // A bare 4.5 is a survey's height, and no patrol's.
    #expect(register.sections[2].policy.height == "120 m above ground")
    #expect(register.sections[2].policy.priority == 2)
  }

  @Test(
    "are read back as what was written, as GeoJSON and as GeoPackage",
    arguments: ["geojson", "gpkg"])
  func roundTrip(_ ending: String) throws {
    let folder = try TemporaryFolder()
    let register = try register(in: folder)
    let data = try ending == "gpkg" ? register.geoPackage([.sections]) : register.geoJSON
    let path = folder.url.appendingPathComponent("register.\(ending)").path
    try data.write(to: URL(fileURLWithPath: path))
    let again = try RoadImport().read([path])
    #expect(again.sections == register.sections)
  }

  @Test("are the same bytes for the same register")
  func deterministic() throws {
    let register = try register(in: TemporaryFolder())
    let first = try register.geoPackage([.sections, .nodes])
    #expect(try register.geoPackage([.sections, .nodes]) == first)
  }

  @Test("are a GeoPackage in which ogrinfo finds every section, node and property")
  func ogrinfo() throws {
    guard GDALCommand.isInstalled("ogrinfo") else { return }
    let folder = try TemporaryFolder()
    let register = try register(in: folder)
    let path = folder.url.appendingPathComponent("register.gpkg").path
    try register.geoPackage([.sections, .nodes]).write(to: URL(fileURLWithPath: path))
    let text = try GDALCommand.output("ogrinfo", ["-ro", "-al", path], in: folder.url)
    #expect(text.contains("Layer name: sections") && text.contains("Layer name: nodes"))
    #expect(text.contains("Feature Count: \(register.sections.count)\n"))
    #expect(text.contains("ID[\"EPSG\",4326]"))
    for line in [
      "id (String) = b", "owner (String) = 三大队", "name (String) = 迎泽\"大街\"",
      "tunnel (Integer(Boolean)) = 1", "priority (Integer64) = 4",
      "height (String) = 90 m above ground", "LINESTRING (112.5 37.8,112.51 37.8)",
      "POINT (112.51 37.8)",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test("tell all faults of sources, tables and options at once")
  func faults() throws {
    let folder = try TemporaryFolder()
    let roads = try folder.write(
      "roads.geojson",
      Self.roads.replacing("\"90 m above ground\"", with: "\"90 m above grund\"")
        .replacing("\"priority\": 4", with: "\"priority\": 7"))
    let complaints = try folder.write(
      "complaints.csv",
      "time,lon,lat,section,text\nyesterday,112.505,37.8,,a\n2026-05-04 07:40,,,,b\n"
        + "2026-05-04,200,37.8,,c\n")
    let nodes = try folder.write("nodes.csv", "name,lon_wgs84,lat_wgs84\nx,112.5,37.8\ny,,\n")
    let reader = RoadImport(
      policy: PatrolPolicy(speed: "10", windows: ["always"]), complaints: complaints,
      nodeTables: [nodes])
    let none = folder.url.appendingPathComponent("none.geojson").path
    let error = try #require(throws: InputErrors.self) { _ = try reader.read([roads, none]) }
    let messages = error.all.map { $0.message(.en) }
    for part in [
      "--speed", "--windows", "a.height: ", "a.priority: ", "none.geojson", "nodes.csv:3",
      "complaints.csv:2: time: ", "complaints.csv:3: ", "complaints.csv:4: lon, lat: ",
    ] {
      #expect(messages.contains { $0.contains(part) }, "\(part) in \(messages)")
    }
    #expect(messages.count == 9)
  }

  @Test("take located addresses as nodes, and say which complaints are nobody's")
  func tables() throws {
    let folder = try TemporaryFolder()
    let roads = try folder.write("roads.geojson", Self.roads)
    let complaints = try folder.write(
      "complaints.csv",
      """
      time,lon,lat,section,text
      2026-05-04 07:40,112.505,37.8001,,拥堵
      2026-05-04 07:40,120.5,30.1,,远
      2026-05-04 07:40,,,无名路,?

      """)
    let nodes = try folder.write(
      "nodes.csv", "crossing,lon_wgs84,lat_wgs84\n迎泽西大街×和平路,112.5045,37.857\n")
    let register = try RoadImport(complaints: complaints, nodeTables: [nodes]).read([roads])
    #expect(register.nodes.last?.name == "迎泽西大街×和平路")
    #expect(
      register.findings.map(\.rule) == [
        "complaints-far-from-roads", "complaints-of-unknown-sections",
      ])
    #expect(register.findings.allSatisfy { $0.message.en.contains("1 of 3") })
    let error = try #require(throws: InputErrors.self) {
      _ = try RoadImport(classes: ["motorway"]).read([roads])
    }
    #expect(error.all[0].message(.en).contains("the file has primary (2), secondary (1)"))
  }

  @Test("take tables with “lon” and “lat” as WGS 84, those of metres only with --crs")
  func degrees() throws {
    let folder = try TemporaryFolder()
    let roads = try folder.write("roads.geojson", Self.roads)
    let degrees = try folder.write("degrees.csv", "name,lon,lat\n甲,112.54,37.82\n")
    let register = try RoadImport(complaints: degrees, nodeTables: [degrees]).read([roads])
    let place = try #require(register.nodes.last?.position)
    #expect(place.longitude.degrees == 112.54 && place.latitude.degrees == 37.82)
    let metres = try folder.write("metres.csv", "name,x,y\n甲,636000,4187000\n")
    for reader in [RoadImport(nodeTables: [metres]), RoadImport(complaints: metres)] {
      let error = try #require(throws: InputErrors.self) { _ = try reader.read([roads]) }
      let message = error.all[0].message(.en)
      #expect(message.contains("“--crs EPSG:4326”") && !message.contains("write it here"))
    }
  }

  @Test("name the column of a place that is no number, what stands there, and what is due")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let roads = try folder.write("roads.geojson", Self.roads)
    let table = try folder.write(
      "table.csv",
      "time,section,lon,lat\n2026-05-04,,abc,37.8\n2026-05-04,,112.5,\n2026-05-04,,112.5,37.8 N\n"
        + "2026-05-04,b,112.5,north\n2026-05-04,,112.5,37.8\n")
    for reader in [RoadImport(nodeTables: [table]), RoadImport(complaints: table)] {
      let error = try #require(throws: InputErrors.self) { _ = try reader.read([roads]) }
      let messages = error.all.map { $0.message(.en) }
      let wanted = [
        "table.csv:2: lon: cannot read “abc”; a longitude, a number such as 112.5612",
        "table.csv:3: lat: cannot read “”; a latitude", "table.csv:4: lat: cannot read “37.8 N”",
        "table.csv:5: lat: cannot read “north”",
      ]
      #expect(messages.count == wanted.count, "\(messages)")
      for part in wanted { #expect(messages.contains { $0.contains(part) }, "\(messages)") }
    }
    // None of them a number: still told row by row.
    let none = try folder.write("none.csv", "name,lon,lat\nx,abc,def\n")
    let error = try #require(throws: InputErrors.self) {
      _ = try RoadImport(nodeTables: [none]).read([roads])
    }
    #expect(error.all.map { $0.message(.en) }.contains { $0.contains("none.csv:2: lon: ") })
  }

  @Test("refuse nodes and complaints at 0, 0")
  func nowhere() throws {
    let folder = try TemporaryFolder()
    let roads = try folder.write("roads.geojson", Self.roads)
    let table = try folder.write(
      "table.csv", "time,lon,lat\n2026-05-04,0,0\n2026-05-04,112.5,37.8\n")
    for reader in [RoadImport(nodeTables: [table]), RoadImport(complaints: table)] {
      let error = try #require(throws: InputErrors.self) { _ = try reader.read([roads]) }
      let messages = error.all.map { $0.message(.en) }
      #expect(messages.count == 1)
      #expect(messages.contains { $0.contains("table.csv:2: lon, lat: ") && $0.contains("0, 0") })
    }
  }
}

import Foundation
import Geodesy
import MissionPlanning
import Testing
import Units

@Suite("Vector files", .enabled(if: GDALCommand.isInstalled("ogr2ogr")))
struct VectorFormatTests {
  /// The sample roads in another format, read back.
  private func roads(_ name: String, _ options: [String], crs: String? = nil) throws -> [Road] {
    let folder = try TemporaryFolder()
    try folder.write("sample.geojson", SampleMission.roads)
    try GDALCommand.run("ogr2ogr", options + [name, "sample.geojson"], in: folder.url)
    let source = crs.map { "\(name)\n  crs: \($0)" } ?? name
    return try folder.read(SampleMission.with("roads.geojson", source)).roads
  }

  private func expectSample(_ roads: [Road], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(roads.map(\.id).sorted() == ["r1", "r2", "r2-2"], sourceLocation: sourceLocation)
    #expect(Set(roads.map(\.name)) == ["迎泽大街", "五一路"], sourceLocation: sourceLocation)
    guard let first = roads.first(where: { $0.id == "r1" }) else { return }
    let expected = [(37.8, 112.5), (37.8, 112.6)]
    for (point, place) in zip(first.line, expected) {
      #expect(abs(point.latitude.degrees - place.0) < 1e-7, sourceLocation: sourceLocation)
      #expect(abs(point.longitude.degrees - place.1) < 1e-7, sourceLocation: sourceLocation)
    }
  }

  @Test(
    "of every common format give the same roads",
    arguments: [
      ("roads.gpkg", ["-f", "GPKG"]), ("roads.kml", ["-f", "KML"]),
      ("roads.fgb", ["-f", "FlatGeobuf"]),
      ("roads.shp", ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8"]),
      // Shapefiles of Chinese offices.
      ("gbk.shp", ["-f", "ESRI Shapefile", "-lco", "ENCODING=GBK"]),
      ("roads.gml", ["-f", "GML"]), ("roads.geojsonl", ["-f", "GeoJSONSeq"]),
      // A geodatabase is a folder, a Shapefile often comes in an archive.
      ("roads.gdb", ["-f", "OpenFileGDB", "-nlt", "MULTILINESTRING"]),
      ("roads.shp.zip", ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8"]),
      // Heights and measures are left out.
      ("z.gpkg", ["-f", "GPKG", "-dim", "XYZM"]),
    ])
  func formats(name: String, options: [String]) throws {
    expectSample(try roads(name, options))
  }

  @Test(
    "in another reference system are brought to WGS 84",
    arguments: [
      // Gauss–Krüger of CGCS2000, without and with the zone's number in the easting.
      ("gk.gpkg", ["-f", "GPKG", "-t_srs", "EPSG:4547"]),
      ("gk38.gpkg", ["-f", "GPKG", "-t_srs", "EPSG:4526"]),
      ("gk.shp", ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", "-t_srs", "EPSG:4547"]),
      ("utm.gpkg", ["-f", "GPKG", "-t_srs", "EPSG:32649"]),
      ("web.gpkg", ["-f", "GPKG", "-t_srs", "EPSG:3857"]),
      ("cgcs.gpkg", ["-f", "GPKG", "-t_srs", "EPSG:4490"]),
      // Files whose own axes are north, east.
      ("gk.gml", ["-f", "GML", "-dsco", "FORMAT=GML3.2", "-t_srs", "EPSG:4547"]),
      ("wgs.gml", ["-f", "GML", "-dsco", "FORMAT=GML3.2", "-t_srs", "EPSG:4326"]),
    ])
  func systems(name: String, options: [String]) throws {
    expectSample(try roads(name, options))
  }

  @Test("without a reference system take the one that the mission names")
  func named() throws {
    let options = ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", "-t_srs", "EPSG:4547"]
    let folder = try TemporaryFolder()
    try folder.write("sample.geojson", SampleMission.roads)
    try GDALCommand.run("ogr2ogr", options + ["roads.shp", "sample.geojson"], in: folder.url)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("roads.prj"))
    #expect(
      try folder.faults(SampleMission.with("roads.geojson", "roads.shp")) == [
        "8:3: roads.crs: “roads.shp” does not say which coordinate reference system it is in; write "
          + "it here, such as “crs: EPSG:4326”"
      ])
    let text = SampleMission.with("roads.geojson", "roads.shp\n  crs: EPSG:4547")
    expectSample(try folder.read(text).roads)
  }

  @Test("without a way to WGS 84 are refused")
  func noTransformation() throws {
    // PROJ knows shifts of Beijing 1954 for some basins and seas, but none for Shanxi.
    let folder = try TemporaryFolder()
    try folder.write("sample.geojson", SampleMission.roads)
    for (name, system) in [("beijing54", "EPSG:4214"), ("xian80", "EPSG:4610")] {
      try GDALCommand.run(
        "ogr2ogr", ["-f", "GPKG", "-a_srs", system, "\(name).gpkg", "sample.geojson"],
        in: folder.url)
      let faults = try folder.faults(SampleMission.with("roads.geojson", "\(name).gpkg"))
      #expect(
        faults.count == 1 && faults[0].contains("no transformation from “\(system)"), "\(faults)")
    }
    try folder.write("roads.geojson", SampleMission.roads)
    for (system, message) in [
      ("EPSG:99999", "PROJ does not know it"), ("GCJ-02", "not in this version"),
    ] {
      let faults = try folder.faults(
        SampleMission.with("roads.geojson", "roads.geojson\n  crs: \(system)"))
      #expect(faults.count == 1 && faults[0].contains(message), "\(faults)")
    }
  }

  @Test("of Beijing 1954 are read in the Ordos basin, where its shift is known")
  func beijing1954() throws {
    let folder = try TemporaryFolder()
    let line = #"{"type": "LineString", "coordinates": [[108.5, 37.8], [108.6, 37.8]]}"#
    try folder.write("sample.geojson", SampleMission.geoJSON([line]))
    try GDALCommand.run(
      "ogr2ogr", ["-f", "GPKG", "-a_srs", "EPSG:4214", "roads.gpkg", "sample.geojson"],
      in: folder.url)
    let roads = try folder.read(SampleMission.with("roads.geojson", "roads.gpkg")).roads
    let shift = Geodesic(from: roads[0].line[0], to: Coordinate(latitude: 37.8, longitude: 108.5))
    #expect((30...150).contains(shift.distance.metres))
  }

  @Test("with several layers give the one that fits, or the one that is named")
  func layers() throws {
    let folder = try TemporaryFolder()
    try folder.write("sample.geojson", SampleMission.roads)
    try folder.write(
      "nodes.geojson", SampleMission.geoJSON([#"{"type": "Point", "coordinates": [112.5, 37.8]}"#]))
    let make = ["-f", "GPKG", "-nlt", "PROMOTE_TO_MULTI"]
    try GDALCommand.run(
      "ogr2ogr", make + ["-nln", "streets", "all.gpkg", "sample.geojson"], in: folder.url)
    try GDALCommand.run(
      "ogr2ogr", ["-update", "-nln", "crossings", "all.gpkg", "nodes.geojson"], in: folder.url)
    let text = SampleMission.with("roads.geojson", "all.gpkg").replacing(
      "weather:",
      with:
        "hover: {from: all.gpkg, height: 90 m above ground, dwell: 45 s, actions: [photo]}\nweather:"
    )
    let request = try folder.read(text)
    expectSample(request.roads)
    #expect(request.nodes.map(\.name) == ["a"])
    #expect(
      try folder.faults(SampleMission.with("roads.geojson", "all.gpkg\n  layer: street"))
        == ["9:10: roads.layer: there is no layer “street”; did you mean “streets”?"])
    #expect(
      try folder.read(SampleMission.with("roads.geojson", "all.gpkg\n  layer: streets")).roads.count
        == 3)
  }

  @Test("in a Chinese encoding that they do not state keep their names")
  func unstatedEncoding() throws {
    let folder = try TemporaryFolder()
    try folder.write("sample.geojson", SampleMission.roads)
    try GDALCommand.run(
      "ogr2ogr", ["-f", "ESRI Shapefile", "-lco", "ENCODING=GBK", "roads.shp", "sample.geojson"],
      in: folder.url)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("roads.cpg"))
    let select = "roads.shp\n  select: {name: [五一路, 迎泽大街]}"
    expectSample(try folder.read(SampleMission.with("roads.geojson", select)).roads)
  }

  @Test("in an archive of any name are read")
  func archive() throws {
    let folder = try TemporaryFolder()
    try folder.write("sample.geojson", SampleMission.roads)
    try GDALCommand.run(
      "ogr2ogr",
      ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", "roads.shp.zip", "sample.geojson"],
      in: folder.url)
    let plain = folder.url.appendingPathComponent("data.zip")
    try FileManager.default.moveItem(
      at: folder.url.appendingPathComponent("roads.shp.zip"), to: plain)
    let request = try folder.read(SampleMission.with("roads.geojson", "data.zip"))
    expectSample(request.roads)
    #expect(request.inputs.map(\.path) == ["mission.yaml", "data.zip"])
  }

  @Test("of several parts are all among the inputs")
  func parts() throws {
    let folder = try TemporaryFolder()
    try folder.write("sample.geojson", SampleMission.roads)
    try GDALCommand.run(
      "ogr2ogr", ["-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", "roads.shp", "sample.geojson"],
      in: folder.url)
    let request = try folder.read(SampleMission.with("roads.geojson", "./roads.shp"))
    #expect(
      Set(request.inputs.map(\.path)) == [
        "mission.yaml", "./roads.shp", "./roads.shx", "./roads.dbf", "./roads.prj", "./roads.cpg",
      ])
  }
}

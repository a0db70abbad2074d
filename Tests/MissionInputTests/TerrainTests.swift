import Foundation
import Geodesy
import MissionPlanning
import Terrain
import Testing
import Units

@Suite("Terrain", .enabled(if: GDALCommand.isInstalled("gdal_translate")))
struct TerrainTests {
  /// A raster of 60 × 40 posts a hundredth of a degree apart, whose middles begin at 112.305 E
  /// 38.095 N; the height of a post is its column and a thousandth of its row.
  private static let ascii: String = {
    let rows = (0..<40).map { row in
      (0..<60).map { column in
        row == 3 && column == 4 ? "-9999" : "\(column).\(String(row + 100).suffix(2))"
      }
      .joined(separator: " ")
    }
    return """
      ncols 60
      nrows 40
      xllcorner 112.3
      yllcorner 37.7
      cellsize 0.01
      NODATA_value -9999

      """ + rows.joined(separator: "\n") + "\n"
  }()

  private func mission(
    _ folder: borrowing TemporaryFolder, options: [String], ascii: String = Self.ascii
  ) throws -> String {
    try folder.write("terrain.asc", ascii)
    try folder.write("roads.geojson", SampleMission.roads)
    try GDALCommand.run(
      "gdal_translate", ["-a_srs", "EPSG:4326"] + options + ["terrain.asc", "terrain.tif"],
      in: folder.url)
    return SampleMission.with("limits:", "terrain: terrain.tif\nlimits:")
  }

  private func grid(_ options: [String] = []) throws -> ElevationGrid {
    let folder = try TemporaryFolder()
    let text = try mission(folder, options: options)
    let request = try folder.read(text)
    #expect(request.inputs.map(\.path) == ["mission.yaml", "roads.geojson", "terrain.tif"])
    return try #require(request.terrain)
  }

  @Test("has its posts in the middles of pixels")
  func posts() throws {
    let grid = try grid()
    for (x, y, height) in [
      (112.505, 37.895, 20.20), (112.515, 37.895, 21.20), (112.51, 37.895, 20.70),
    ] {
      #expect(abs(try #require(grid.height(x: x, y: y)) - height) < 1e-4)
    }
  }

  @Test("may be tiles of one system that is written down in two ways")
  func oneSystem() throws {
    let folder = try TemporaryFolder()
    let text = try mission(folder, options: ["-srcwin", "0", "0", "30", "40"])
    // WGS 84 as one datum, as tiles of SRTM have it; else it is the ensemble of its realisations.
    try folder.write(
      "srtm.wkt",
      """
      GEOGCRS["WGS 84",DATUM["World Geodetic System 1984",ELLIPSOID["WGS 84",6378137,298.257223563]],\
      CS[ellipsoidal,2],AXIS["latitude",north],AXIS["longitude",east],\
      ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",4326]]
      """)
    try GDALCommand.run(
      "gdal_translate",
      ["-a_srs", "srtm.wkt", "-srcwin", "30", "0", "30", "40", "terrain.asc", "east.tif"],
      in: folder.url)
    let tiles = text.replacing(
      "terrain: terrain.tif", with: "terrain: [terrain.tif, east.tif]")
    let terrain = try #require(try folder.read(tiles).terrain)
    // A place in each of them.
    for (x, height) in [(112.505, 20.20), (112.615, 31.20)] {
      let found = try #require(terrain.height(x: x, y: 37.895))
      #expect(abs(found - height) < 1e-4)
    }
  }

  @Test("is read around the mission only, with a margin of five kilometres")
  func window() throws {
    let grid = try grid()
    // Roads from 112.5 to 112.6 E, 37.8 to 37.9 N; 5 km are 0.057° E and 0.045° N.
    #expect(grid.columns < 60 && grid.rows < 40)
    #expect(grid.originX <= 112.5 - 0.057 && grid.originX > 112.4)
    #expect(grid.originY >= 37.9 + 0.045 && grid.originY < 38)
    #expect(grid.originX + Double(grid.columns - 1) * grid.stepX >= 112.6 + 0.057)
    #expect(grid.originY + Double(grid.rows - 1) * grid.stepY <= 37.8 - 0.045)
  }

  @Test("applies scale and offset, and knows where there is none")
  func scaled() throws {
    let plain = try grid()
    let scaled = try grid(["-a_scale", "2", "-a_offset", "100"])
    let height = try #require(plain.height(x: 112.505, y: 37.895))
    #expect(abs(try #require(scaled.height(x: 112.505, y: 37.895)) - (height * 2 + 100)) < 1e-3)
    let holed = try grid(["-a_nodata", "20.20"])
    #expect(holed.height(x: 112.505, y: 37.895) == nil)
    #expect(holed.height(x: 112.525, y: 37.895) != nil)
  }

  @Test(
    "heights that no ground has are voids, told with their place",
    arguments: [
      ("-32768", true), ("-9999", true), ("9999", true), ("-430", false), ("8849", false),
    ])
  func impossible(height: String, isVoid: Bool) throws {
    let folder = try TemporaryFolder()
    let text = try mission(
      folder, options: ["-a_nodata", "none"],
      ascii: Self.ascii.replacing("24.20 ", with: "\(height) "))
    guard isVoid else {
      let grid = try #require(try folder.read(text).terrain)
      let found = try #require(grid.height(x: 112.545, y: 37.895))
      #expect(abs(found - (Double(height) ?? .nan)) < 1e-6)
      return
    }
    #expect(
      try folder.faults(text) == [
        "15:10: terrain: the terrain has a void at 37.9 N 112.55 E; fill it "
          + "(gdal_fillnodata.py), or name another terrain"
      ])
  }

  @Test("is refused where it lies elsewhere than the mission")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let text = try mission(folder, options: ["-a_ullr", "10", "50", "11", "49"])
    #expect(
      try folder.faults(text) == [
        "15:10: terrain: the terrain lies elsewhere than the mission: it covers 49…50 N 10…11 E, the mission "
          + "lies at 37.8…37.9 N 112.5…112.6 E"
      ])
  }

  @Test(
    "is refused where its rows are turned, or where it does not say where it lies",
    arguments: [
      (
        "<SRS>EPSG:4326</SRS><GeoTransform>112.3, 0.01, 0.002, 38.1, 0.002, -0.01</GeoTransform>",
        "the terrain's rows are turned; warp it to north up first (gdalwarp)"
      ),
      ("<SRS>EPSG:4326</SRS>", "the terrain does not say where it lies"),
      (
        "<GeoTransform>112.3, 0.01, 0, 38.1, 0, -0.01</GeoTransform>",
        "the terrain does not say its reference system"
      ),
    ])
  func turned(placement: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("roads.geojson", SampleMission.roads)
    try folder.write(
      "terrain.vrt",
      """
      <VRTDataset rasterXSize="60" rasterYSize="40">\(placement)
      <VRTRasterBand dataType="Float32" band="1"/></VRTDataset>
      """)
    let faults = try folder.faults(SampleMission.with("limits:", "terrain: terrain.vrt\nlimits:"))
    #expect(faults == ["15:10: terrain: \(message)"])
  }
}

import CGDAL
import Diagnostics
import Terrain

/// A terrain file, of any raster format that GDAL reads.
struct RasterDataset: ~Copyable {
  private let handle: DatasetHandle
  private let band: GDALRasterBandH
  let system: ReferenceSystem
  let placement: RasterPlacement
  /// Metres in a unit of height.
  private let unit: Double

  /// Opens one file, or several tiles of one reference system and spacing as one raster.
  ///
  /// - Parameter system: What the user says the system is; nil to take the file's own.
  init(paths: [String], system named: ReferenceSystem? = nil) throws(Fault) {
    let opened = try Self.open(paths)
    guard let first = GDALGetRasterBand(opened.raw, 1) else {
      throw .malformed(format: "GeoTIFF, HGT …", reason: "no band")
    }
    guard let known = named ?? ReferenceSystem(GDALGetSpatialRef(opened.raw)) else {
      throw .other(
        Text(en: "the terrain does not say its reference system", zh: "地形文件未说明坐标参考系"))
    }
    let place = try RasterPlacement(opened.raw)
    let metres = try Self.metres(inUnitOf: first)
    placement = place
    unit = metres
    band = first
    system = known
    handle = opened
  }

  private static let formats = "GeoTIFF, HGT …"

  private static func open(_ paths: [String]) throws(Fault) -> DatasetHandle {
    if paths.count == 1 {
      return try DatasetHandle(path: paths[0], flags: GDAL_OF_RASTER, formats: formats)
    }
    // Each is opened by itself first: a mosaic would leave out what it cannot read.
    var systems: [ReferenceSystem?] = []
    for path in paths {
      let tile = try DatasetHandle(path: path, flags: GDAL_OF_RASTER, formats: formats)
      systems.append(ReferenceSystem(GDALGetSpatialRef(tile.raw)))
    }
    func isLikeFirst(_ system: ReferenceSystem?) -> Bool {
      guard let system, let first = systems[0] else { return system == systems[0] }
      return system.isSame(as: first)
    }
    if let other = systems.first(where: { !isLikeFirst($0) }) {
      let names = [systems[0]?.name ?? "?", other?.name ?? "?"]
      throw .other(
        Text(
          en: "the tiles are in different systems, “\(names[0])” and “\(names[1])”; warp them to "
            + "one first (gdalwarp)",
          zh: "各地形分幅的坐标系不同：“\(names[0])”与“\(names[1])”；请先统一（gdalwarp）"))
    }
    return try DatasetHandle(mosaic: paths, formats: formats)
  }

  /// What ground can be as high as, in metres. Lower or higher are voids that the file does not declare, such
  /// as −32768 of SRTM tiles whose tag was lost.
  ///
  /// Source: the lowest land is the Dead Sea's shore, −430 m, and the highest Mount Everest, 8,849 m (NOAA and
  /// the Survey of Nepal, 2020); the ellipsoid lies within 110 m of the geoid.
  private static let possible: ClosedRange<Float> = -500...9000

  /// Reads the heights of some pixels, in metres; NaN where there are no data, or no ground can be.
  func grid(_ window: RasterWindow) throws(Fault) -> ElevationGrid {
    var heights = [Float](repeating: 0, count: window.columns * window.rows)
    let problem: String? = GDALLibrary.quietly {
      let result = GDALRasterIO(
        band, GF_Read, Int32(window.column), Int32(window.row), Int32(window.columns),
        Int32(window.rows), &heights, Int32(window.columns), Int32(window.rows), GDT_Float32, 0, 0)
      return result == CE_None ? nil : GDALLibrary.reason()
    }
    if let problem { throw .malformed(format: "GeoTIFF, HGT …", reason: problem) }
    var isKnown: Int32 = 0
    let noData = GDALGetRasterNoDataValue(band, &isKnown)
    let hole: Float? = isKnown != 0 ? Float(noData) : nil
    let scale = GDALGetRasterScale(band, nil)
    let offset = GDALGetRasterOffset(band, nil)
    for index in heights.indices {
      let raw = heights[index]
      let height = Float((Double(raw) * scale + offset) * unit)
      heights[index] = raw != hole && Self.possible.contains(height) ? height : .nan
    }
    let origin = placement.centre(column: window.column, row: window.row)
    return ElevationGrid(
      crs: system.definition, originX: origin.x, originY: origin.y, stepX: placement.stepX,
      stepY: placement.stepY, columns: window.columns, rows: window.rows, heights: heights)
  }

  private static func metres(inUnitOf band: GDALRasterBandH) throws(Fault) -> Double {
    let unit = GDALGetRasterUnitType(band).map { String(cString: $0) } ?? ""
    switch unit.lowercased() {
    case "", "m", "metre", "metres", "meter", "meters": return 1
    case "ft", "foot", "feet": return 0.3048
    case "us-ft", "ft_us", "us survey foot", "us_survey_foot": return 1200.0 / 3937
    default: throw .wrongUnit(found: unit, allowed: ["m", "ft"])
    }
  }
}

import CGDAL
import Diagnostics

/// Where a raster's pixels lie in its reference system; its rows run along the x axis.
struct RasterPlacement: Hashable {
  /// The outer corner of the first pixel.
  let originX: Double
  let originY: Double
  /// From a pixel to the next in its row, and from a row to the next.
  let stepX: Double
  let stepY: Double
  /// How many pixels it has.
  let columns: Int
  let rows: Int

  init(_ dataset: GDALDatasetH) throws(Fault) {
    var transform = [Double](repeating: 0, count: 6)
    guard GDALGetGeoTransform(dataset, &transform) == CE_None else {
      throw .other(Text(en: "the terrain does not say where it lies", zh: "地形文件没有地理参考"))
    }
    guard transform[2] == 0, transform[4] == 0, transform[1] != 0, transform[5] != 0 else {
      throw .other(
        Text(
          en: "the terrain's rows are turned; warp it to north up first (gdalwarp)",
          zh: "地形栅格的行是旋转的；请先转为正北向（gdalwarp）"))
    }
    (originX, stepX) = (transform[0], transform[1])
    (originY, stepY) = (transform[3], transform[5])
    (columns, rows) = (Int(GDALGetRasterXSize(dataset)), Int(GDALGetRasterYSize(dataset)))
  }

  /// The middle of a pixel: a post. GDAL has already moved the corner of files whose pixels are points.
  func centre(column: Int, row: Int) -> Position {
    Position(
      x: originX + (Double(column) + 0.5) * stepX, y: originY + (Double(row) + 0.5) * stepY)
  }
}

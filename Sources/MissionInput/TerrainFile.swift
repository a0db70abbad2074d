public import Diagnostics
import Foundation
public import Geodesy
import Terrain
public import Units

/// A terrain file by itself: the ground around some places.
public struct TerrainFile: Sendable {
  private let grid: ElevationGrid
  private let system: ReferenceSystem

  /// Reads the part of a terrain file, of any raster format that GDAL reads, around some places and a
  /// kilometre more.
  ///
  /// - Throws: the fault of a file that is absent, cannot be read, or lies elsewhere.
  public init(_ path: String, around places: [Coordinate]) throws(InputErrors) {
    do throws(Fault) {
      guard FileManager.default.fileExists(atPath: path) else { throw .fileMissing }
      let raster = try RasterDataset(paths: [path])
      let window = try RasterWindow(
        around: places, margin: .kilometres(1), of: raster.placement, in: raster.system)
      grid = try raster.grid(window)
      system = raster.system
    } catch {
      throw InputErrors(InputError(error, at: SourceLocation(file: path)))
    }
  }

  /// The ground at some places, above mean sea level, in their order; nil where the file has none.
  ///
  /// Between the file's posts the ground is bilinear.
  public func heights(at places: [Coordinate]) -> [Length?] {
    let positions = (try? WGS84Transformation.positions(of: places, in: system)) ?? []
    guard positions.count == places.count else { return places.map { _ in nil } }
    return positions.map { grid.height(x: $0.x, y: $0.y).map { .metres($0) } }
  }
}

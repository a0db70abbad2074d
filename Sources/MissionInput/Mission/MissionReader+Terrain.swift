import Diagnostics
import Geodesy
import MissionPlanning
import Terrain
import Units

extension MissionReader {
  /// Reads the part of `terrain` around some places.
  mutating func terrain(_ root: Section, around places: [Coordinate]) -> ElevationGrid? {
    guard let field = root["terrain"] else {
      noteDefault("none (level ground)", for: "terrain", of: root)
      return nil
    }
    guard let path = value(of: field, { $0 }) else { return nil }
    do throws(Fault) {
      let file = try paths.open(path)
      let raster = try RasterDataset(path: file.path)
      note(file, named: path)
      if places.isEmpty { return nil }
      let window = try RasterWindow(around: places, margin: .kilometres(5), of: raster)
      return try raster.grid(window)
    } catch {
      note(error, at: field)
      return nil
    }
  }
}

import Diagnostics
import Geodesy
import MissionPlanning
import Terrain
import Units

extension MissionReader {
  /// Reads the part of `terrain` around some places: one file, several tiles, or a block that says what
  /// their heights are counted from.
  mutating func terrain(_ root: Section, around places: [Coordinate]) -> ElevationGrid? {
    guard let field = root["terrain"] else {
      noteDefault("none (level ground)", for: "terrain", of: root)
      return nil
    }
    var source = field
    var datum: HeightDatum?
    var system: ReferenceSystem?
    if case .section = field.content {
      guard let section = section(field, keys: MissionKeys.terrain) else { return nil }
      guard let from = section["from"] else {
        noteMissing("from", of: section, example: "[N37E112.hgt.zip, N38E112.hgt.zip]")
        return nil
      }
      source = from
      if let named = section["datum"] {
        datum = value(of: named, WordLiteral.heightDatum.value)
        if datum == nil { return nil }
      }
      if let named = section["crs"] {
        system = value(of: named, ReferenceSystem.init(named:))
        if system == nil { return nil }
      }
    }
    let names = texts(source)
    var files: [String] = []
    for (path, field) in names {
      do throws(Fault) {
        let file = try paths.open(path)
        note(file, named: path)
        files.append(file.path)
      } catch {
        note(error, at: field)
      }
    }
    guard files.count == names.count, !files.isEmpty, !places.isEmpty else { return nil }
    do throws(Fault) {
      let raster = try RasterDataset(paths: files, system: system)
      let window = try RasterWindow(
        around: places, margin: .kilometres(5), of: raster.placement, in: raster.system)
      var grid = try raster.grid(window)
      if let datum, datum != .egm96 {
        grid = try grid.counted(from: datum)
      }
      noteVoids(of: grid, under: places, at: field)
      return grid
    } catch {
      note(error, at: field)
      return nil
    }
  }

  /// Notes places of the mission whose ground the terrain does not know: a void is no ground at sea
  /// level.
  private mutating func noteVoids(
    of grid: ElevationGrid, under places: [Coordinate], at field: Field
  ) {
    var x = places.map(\.longitude.degrees)
    var y = places.map(\.latitude.degrees)
    do throws(TransformationError) {
      try CoordinateTransformation(from: "EPSG:4326", to: grid.crs).transform(&x, &y)
    } catch {
      note(.noTransformation(crs: error.crs, reason: error.reason), at: field)
      return
    }
    let unknown = zip(places, zip(x, y)).filter { grid.isVoid(x: $0.1.0, y: $0.1.1) }
    guard let first = unknown.first?.0 else { return }
    let place = "\(first.latitude.degrees.shortText) N \(first.longitude.degrees.shortText) E"
    let more = unknown.count - 1
    note(
      .other(
        Text(
          en: "the terrain has a void at \(place)"
            + (more > 0 ? " and at \(more) more points of the mission" : "")
            + "; fill it (gdal_fillnodata.py), or name another terrain",
          zh: "地形在 \(place)" + (more > 0 ? " 等 \(more + 1) 处" : "")
            + "没有数据；请先填补（gdal_fillnodata.py）或换用其他地形")), at: field)
  }
}

extension ElevationGrid {
  /// Heights above another datum made into heights above mean sea level after EGM96.
  fileprivate func counted(from datum: HeightDatum) throws(Fault) -> ElevationGrid {
    var x: [Double] = []
    var y: [Double] = []
    for row in 0..<rows {
      for column in 0..<columns {
        x.append(originX + Double(column) * stepX)
        y.append(originY + Double(row) * stepY)
      }
    }
    do throws(TransformationError) {
      try CoordinateTransformation(from: crs, to: "EPSG:4326").transform(&x, &y)
      let converted = try datum.convert(
        heights.map(Double.init),
        at: zip(x, y).map { Coordinate(latitude: $1, longitude: $0) }, to: .egm96)
      return ElevationGrid(
        crs: crs, originX: originX, originY: originY, stepX: stepX, stepY: stepY,
        columns: columns, rows: rows,
        heights: zip(heights, converted).map { $0.isNaN ? .nan : Float($1) })
    } catch {
      throw .noTransformation(crs: error.crs, reason: error.reason)
    }
  }
}

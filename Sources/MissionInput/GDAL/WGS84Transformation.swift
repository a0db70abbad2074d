import Diagnostics
import Geodesy
import Units

/// Between a file's reference system and the degrees of ``Coordinate``.
enum WGS84Transformation {
  /// Brings positions to degrees, in their order; those that have no image become infinite.
  ///
  /// - Throws: the fault of a system without a way to WGS 84 where the positions are.
  static func degrees(
    _ positions: [Position], from system: ReferenceSystem
  ) throws(Fault) -> [Position] {
    let x = positions.map { system.northingFirst ? $0.y : $0.x }
    let y = positions.map { system.northingFirst ? $0.x : $0.y }
    do throws(TransformationError) {
      var roughly = (x: x, y: y)
      try CoordinateTransformation(from: system.definition, to: "EPSG:4326")
        .transform(&roughly.x, &roughly.y)
      // The place is known to some hundred metres now, which is enough to tell which way is meant for it.
      guard let region = Region(longitudes: roughly.x, latitudes: roughly.y) else {
        return zip(roughly.x, roughly.y).map { Position(x: $0, y: $1) }
      }
      var exactly = (x: x, y: y)
      try CoordinateTransformation(
        from: system.definition, to: "EPSG:4326", around: (region.southwest, region.northeast)
      ).transform(&exactly.x, &exactly.y)
      return zip(exactly.x, exactly.y).map { Position(x: $0, y: $1) }
    } catch {
      throw .noTransformation(crs: system.name, reason: error.reason)
    }
  }

  /// Brings degrees to the numbers of a system, in the order east, north.
  static func positions(
    of places: [Coordinate], in system: ReferenceSystem
  ) throws(Fault) -> [Position] {
    var x = places.map(\.longitude.degrees)
    var y = places.map(\.latitude.degrees)
    guard let region = Region(longitudes: x, latitudes: y) else { return [] }
    do throws(TransformationError) {
      try CoordinateTransformation(
        from: "EPSG:4326", to: system.definition, around: (region.southwest, region.northeast)
      ).transform(&x, &y)
      return zip(x, y).map { Position(x: $0, y: $1) }
    } catch {
      throw .noTransformation(crs: system.name, reason: error.reason)
    }
  }
}

/// The rectangle of degrees around some places.
private struct Region {
  let southwest: Coordinate
  let northeast: Coordinate

  /// Nil where there is no place on the earth among them.
  init?(longitudes: [Double], latitudes: [Double]) {
    let x = longitudes.filter { abs($0) <= 180 }
    let y = latitudes.filter { abs($0) <= 90 }
    guard let west = x.min(), let east = x.max(), let south = y.min(), let north = y.max() else {
      return nil
    }
    southwest = Coordinate(latitude: south, longitude: west)
    northeast = Coordinate(latitude: north, longitude: east)
  }
}

import Geodesy

/// What roads, nodes and the flight area are made of a feature's shape.
extension VectorFeature {
  /// The lines of a road, in degrees, no two neighbouring points equal; several where the geometry has
  /// several parts.
  func roadLines() throws(GeometryFault) -> [[Coordinate]] {
    guard shape.areas.isEmpty else { throw .areaAsRoad }
    guard shape.points.isEmpty else { throw .pointAsRoad }
    guard !shape.lines.isEmpty else { throw .empty }
    var lines: [[Coordinate]] = []
    for line in shape.lines {
      guard line.count > 1 else { throw .onePoint }
      var kept: [Coordinate] = []
      for position in line {
        let point = Coordinate(latitude: position.y, longitude: position.x)
        if kept.last != point { kept.append(point) }
      }
      guard kept.count > 1 else { throw .onlyRepeatedPoints }
      lines.append(kept)
    }
    return lines
  }

  /// The places of a node; several where the geometry has several points.
  func nodePlaces() throws(GeometryFault) -> [Coordinate] {
    guard shape.areas.isEmpty else { throw .areaAsNode }
    guard shape.lines.isEmpty else { throw .lineAsNode }
    guard !shape.points.isEmpty else { throw .empty }
    return shape.points.map { Coordinate(latitude: $0.y, longitude: $0.x) }
  }

  /// The corners of the one area without holes that it is, each once.
  func areaCorners() throws(GeometryFault) -> [Coordinate] {
    guard shape.points.isEmpty, shape.lines.isEmpty, let rings = shape.areas.first else {
      throw shape.isEmpty ? .empty : .noArea
    }
    guard shape.areas.count == 1 else { throw .severalAreas }
    guard rings.count == 1 else { throw .areaWithHoles }
    return rings[0].map { Coordinate(latitude: $0.y, longitude: $0.x) }
  }
}

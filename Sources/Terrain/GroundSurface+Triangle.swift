public import Geodesy

extension GroundSurface {
  /// A height that the ground of a triangle nowhere exceeds, in metres above the raster's datum; nil where
  /// any of it is unknown. A triangle may be a line or a point.
  ///
  /// A bilinear cell is nowhere higher than its highest post, so the highest post of all cells that the
  /// triangle touches, and of those beside them, is a bound: above the truth by no more than the ground
  /// rises within two cells.
  ///
  /// - Parameter beside: How far beside the triangle posts count, in cells. A straight side on the plane
  ///   is bent on the raster, by less than a post up to 50 km and a tenth of one up to 15 km.
  public func highest(
    _ a: LocalPoint, _ b: LocalPoint, _ c: LocalPoint, beside: Double = 1
  ) -> Double? {
    let corners = [a, b, c].compactMap(knownPosition)
    guard corners.count == 3 else { return nil }
    var highest = -Float.infinity
    let isKnown = everyPost(of: corners, beside: beside) { column, row in
      let height = grid.heights[row * grid.columns + column]
      highest = max(highest, height)
      return !height.isNaN
    }
    return isKnown ? Double(highest) : nil
  }

  /// A place of a triangle where the ground is not known: a corner beyond the raster, or the void post in it
  /// or a cell beside it that is nearest to the first corner; nil where all of it is known.
  ///
  /// - Throws: ``TransformationError`` where the plane cannot be reached from the raster's system.
  public func unknown(
    _ a: LocalPoint, _ b: LocalPoint, _ c: LocalPoint, on plane: MapPlane
  ) throws(TransformationError) -> LocalPoint? {
    if let beyond = [a, b, c].first(where: { knownPosition(of: $0) == nil }) { return beyond }
    let corners = [a, b, c].compactMap(knownPosition)
    var nearest: (post: SIMD2<Double>, distance: Double)?
    _ = everyPost(of: corners, beside: 1) { column, row in
      guard grid.heights[row * grid.columns + column].isNaN else { return true }
      let post = SIMD2(Double(column), Double(row))
      let away = (post - corners[0]) * (post - corners[0])
      if away.sum() < nearest?.distance ?? .infinity { nearest = (post, away.sum()) }
      return true
    }
    guard let post = nearest?.post else { return nil }
    return try places(of: [post], on: plane)[0]
  }

  /// The raster's column and row at a point; nil outside of the mesh or of the raster.
  private func knownPosition(of point: LocalPoint) -> SIMD2<Double>? {
    mesh.position(of: point).flatMap { grid.cell(around: $0) == nil ? nil : $0 }
  }

  /// Whether something holds for every post of the cells that a triangle touches, and of those beside them;
  /// ends at the first for which it does not.
  private func everyPost(
    of corners: [SIMD2<Double>], beside: Double, holds: (_ column: Int, _ row: Int) -> Bool
  ) -> Bool {
    func cell(_ place: Double) -> Int { Int(place.rounded(.down)) }
    let south = max(0, cell((corners.map(\.y).min() ?? 0) - beside))
    let north = min(cell((corners.map(\.y).max() ?? 0) + beside), grid.rows - 2)
    for row in south...north {
      guard
        let (west, east) = extent(
          of: corners, from: Double(row) - beside, to: Double(row + 1) + beside)
      else { continue }
      for posts in [row, row + 1] {
        for column in max(0, cell(west - beside))...min(cell(east + beside) + 1, grid.columns - 1) {
          if !holds(column, posts) { return false }
        }
      }
    }
    return true
  }

  /// From west to east, what a triangle covers of a band of rows; nil where it does not reach it.
  private func extent(
    of corners: [SIMD2<Double>], from south: Double, to north: Double
  ) -> (west: Double, east: Double)? {
    var west = Double.infinity
    var east = -Double.infinity
    func cover(_ x: Double) {
      west = min(west, x)
      east = max(east, x)
    }
    for (index, corner) in corners.enumerated() {
      if corner.y >= south, corner.y <= north { cover(corner.x) }
      let next = corners[(index + 1) % corners.count]
      for line in [south, north] where (corner.y - line) * (next.y - line) < 0 {
        cover(corner.x + (next.x - corner.x) * (line - corner.y) / (next.y - corner.y))
      }
    }
    return west <= east ? (west, east) : nil
  }
}

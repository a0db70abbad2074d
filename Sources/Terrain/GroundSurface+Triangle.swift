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
    let corners = [a, b, c].compactMap { mesh.position(of: $0) }
    guard corners.count == 3,
      corners.allSatisfy({
        $0.x >= 0 && $0.y >= 0 && $0.x <= Double(grid.columns - 1)
          && $0.y <= Double(grid.rows - 1)
      })
    else { return nil }
    func cell(_ place: Double) -> Int { Int(place.rounded(.down)) }
    let south = max(0, cell((corners.map(\.y).min() ?? 0) - beside))
    let north = min(cell((corners.map(\.y).max() ?? 0) + beside), grid.rows - 2)
    var highest = -Float.infinity
    for row in south...north {
      guard
        let (west, east) = extent(
          of: corners, from: Double(row) - beside, to: Double(row + 1) + beside)
      else { continue }
      for posts in [row, row + 1] {
        for column in max(0, cell(west - beside))...min(cell(east + beside) + 1, grid.columns - 1) {
          let height = grid.heights[posts * grid.columns + column]
          if height.isNaN { return nil }
          highest = max(highest, height)
        }
      }
    }
    return Double(highest)
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

public import Geodesy

extension GroundSurface {
  /// A height that the ground of a triangle nowhere exceeds, in metres above the raster's datum; nil where
  /// any of it is unknown. A triangle may be a line or a point.
  ///
  /// A bilinear cell is nowhere higher than its highest post, so the highest post of all cells that the
  /// triangle touches is a bound: above the truth by no more than the ground rises within one cell.
  public func highest(_ a: LocalPoint, _ b: LocalPoint, _ c: LocalPoint) -> Double? {
    let corners = [a, b, c].map {
      LocalPoint(x: ($0.x - origin.x) / spacing, y: ($0.y - origin.y) / spacing)
    }
    guard
      corners.allSatisfy({
        $0.x >= 0 && $0.y >= 0 && $0.x <= Double(columns - 1) && $0.y <= Double(rows - 1)
      })
    else { return nil }
    let south = min(Int(corners.map(\.y).min() ?? 0), rows - 2)
    let north = Int(corners.map(\.y).max() ?? 0)
    var highest = -Float.infinity
    for row in south...min(north, rows - 2) {
      guard let (west, east) = extent(of: corners, from: Double(row), to: Double(row + 1)) else {
        continue
      }
      for posts in [row, row + 1] {
        for column in Int(west)...min(Int(east) + 1, columns - 1) {
          let height = heights[posts * columns + column]
          if height.isNaN { return nil }
          highest = max(highest, height)
        }
      }
    }
    return Double(highest)
  }

  /// From west to east, what a triangle covers of a band of rows; nil where it does not reach it.
  private func extent(
    of corners: [LocalPoint], from south: Double, to north: Double
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

public import Geodesy

/// The ground on a map plane: what the planner asks for heights.
///
/// Made once from an ``ElevationGrid`` by laying posts of its own, about as far apart as the raster's,
/// over the mission's extent.
public struct GroundSurface: Sendable {
  /// Metres between posts.
  public let spacing: Double
  /// From the lowest to the highest post, in metres.
  public let relief: Double
  let origin: LocalPoint
  let columns: Int
  let rows: Int
  /// Row by row, in metres above the raster's datum; NaN where unknown.
  let heights: [Float]

  /// Lays a surface over the points' extent and a margin around it.
  ///
  /// - Throws: ``TransformationError`` where the raster's system cannot be reached from the plane.
  public init(
    _ grid: ElevationGrid, on plane: MapPlane, covering points: [LocalPoint], margin: Double
  ) throws(TransformationError) {
    let west = (points.map(\.x).min() ?? 0) - margin
    let east = (points.map(\.x).max() ?? 0) + margin
    let south = (points.map(\.y).min() ?? 0) - margin
    let north = (points.map(\.y).max() ?? 0) + margin
    let origin = LocalPoint(x: west, y: south)
    let spacing = try GroundSurface.spacing(of: grid, on: plane, near: origin)
    let columns = Int(((east - west) / spacing).rounded(.up)) + 2
    let rows = Int(((north - south) / spacing).rounded(.up)) + 2
    var x: [Double] = []
    var y: [Double] = []
    x.reserveCapacity(columns * rows)
    y.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        x.append(west + Double(column) * spacing)
        y.append(south + Double(row) * spacing)
      }
    }
    try CoordinateTransformation(from: plane.crs, to: grid.crs).transform(&x, &y)
    heights = zip(x, y).map { x, y in grid.height(x: x, y: y).map { Float($0) } ?? .nan }
    let known = heights.lazy.filter { !$0.isNaN }
    relief = Double((known.max() ?? 0) - (known.min() ?? 0))
    self.origin = origin
    self.spacing = spacing
    self.columns = columns
    self.rows = rows
  }

  /// The ground at a point, in metres above the raster's datum; nil outside and beside a void.
  public func height(at point: LocalPoint) -> Double? {
    guard let cell = cell(at: point) else { return nil }
    let at = cell.row * columns + cell.column
    let near = Double(heights[at]) * (1 - cell.u) + Double(heights[at + 1]) * cell.u
    let far =
      Double(heights[at + columns]) * (1 - cell.u) + Double(heights[at + columns + 1]) * cell.u
    let height = near * (1 - cell.v) + far * cell.v
    return height.isNaN ? nil : height
  }

  /// The mean height of the ground along a straight line, sampled every half spacing; nil where any of it
  /// is unknown.
  public func mean(from start: LocalPoint, to end: LocalPoint) -> Double? {
    let steps = max(1, Int((start.distance(to: end) / (spacing / 2)).rounded(.up)))
    var sum = 0.0
    for step in 0...steps {
      let point = start.interpolated(to: end, at: Double(step) / Double(steps))
      guard let height = height(at: point) else { return nil }
      sum += height
    }
    return sum / Double(steps + 1)
  }

  private func cell(at point: LocalPoint) -> (column: Int, row: Int, u: Double, v: Double)? {
    let x = (point.x - origin.x) / spacing
    let y = (point.y - origin.y) / spacing
    guard x >= 0, y >= 0, x <= Double(columns - 1), y <= Double(rows - 1) else { return nil }
    let column = min(Int(x), columns - 2)
    let row = min(Int(y), rows - 2)
    return (column, row, x - Double(column), y - Double(row))
  }

  /// How far the raster's posts lie apart on the plane: the shorter of its two steps.
  private static func spacing(
    of grid: ElevationGrid, on plane: MapPlane, near point: LocalPoint
  ) throws(TransformationError) -> Double {
    var x = [point.x]
    var y = [point.y]
    try CoordinateTransformation(from: plane.crs, to: grid.crs).transform(&x, &y)
    var xs = [x[0], x[0] + grid.stepX, x[0]]
    var ys = [y[0], y[0], y[0] + grid.stepY]
    try CoordinateTransformation(from: grid.crs, to: plane.crs).transform(&xs, &ys)
    let posts = zip(xs, ys).map { LocalPoint(x: $0, y: $1) }
    return max(1, min(posts[0].distance(to: posts[1]), posts[0].distance(to: posts[2])))
  }
}

public import Geodesy

/// The ground on a map plane: what the planner asks for heights.
///
/// The raster itself, bilinear between its posts, seen through a mesh that places the plane's points on
/// it to within 2 cm: nothing is resampled, no summit is rounded off.
public struct GroundSurface: Sendable {
  /// Metres between the raster's posts, the shorter of its two steps.
  public let spacing: Double
  /// From the lowest to the highest post around the points, in metres.
  public let relief: Double
  /// The highest post around the points, in metres above the raster's datum; 0 where none is known.
  public let highest: Double
  let mesh: RasterMesh
  let grid: ElevationGrid

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
    mesh = try RasterMesh(
      onto: grid, from: plane, west: west, south: south, east: east, north: north)
    spacing = try GroundSurface.spacing(of: grid, on: plane, near: LocalPoint(x: west, y: south))
    let known = grid.heights(in: mesh.extent).lazy.filter { !$0.isNaN }
    highest = Double(known.max() ?? 0)
    relief = Double((known.max() ?? 0) - (known.min() ?? 0))
    self.grid = grid
  }

  /// The ground at a point, in metres above the raster's datum; nil outside and beside a void.
  public func height(at point: LocalPoint) -> Double? {
    guard let position = mesh.position(of: point) else { return nil }
    return grid.height(column: position.x, row: position.y)
  }

  /// The mean height of the ground along a straight line; nil where any of it is unknown.
  public func mean(from start: LocalPoint, to end: LocalPoint) -> Double? {
    pieces(from: start, to: end).map { $0.reduce(0) { $0 + $1.mean * ($1.to - $1.from) } }
  }

  /// The parts of a line that lie in one cell of the raster each; nil where any ground is unknown.
  func pieces(from start: LocalPoint, to end: LocalPoint) -> [GroundPiece]? {
    if start == end {
      return height(at: start).map { [GroundPiece(from: 0, to: 1, heights: $0, $0, $0)] }
    }
    var pieces: [GroundPiece] = []
    let knots = mesh.crossings(from: start, to: end)
    for (first, last) in zip(knots, knots.dropFirst()) where last > first {
      guard let a = mesh.position(of: start.interpolated(to: end, at: first)),
        let b = mesh.position(of: start.interpolated(to: end, at: last))
      else { return nil }
      // Within a mesh cell the line is straight on the raster, too, to within the mesh's error.
      var cuts =
        latticeCrossings(from: a.x, to: b.x) + latticeCrossings(from: a.y, to: b.y) + [0, 1]
      cuts.sort()
      for (from, to) in zip(cuts, cuts.dropFirst()) where to > from {
        guard let cell = grid.cell(around: a + (b - a) * ((from + to) / 2)) else { return nil }
        let heights = [from, (from + to) / 2, to].map { cell.height(at: a + (b - a) * $0) }
        guard !heights[1].isNaN else { return nil }
        pieces.append(
          GroundPiece(
            from: first + (last - first) * from, to: first + (last - first) * to,
            heights: heights[0], heights[1], heights[2]))
      }
    }
    return pieces
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

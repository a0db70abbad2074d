import Geodesy

/// The way from a map plane to a raster's columns and rows, without PROJ at each point: a mesh of knots
/// that PROJ has placed, bilinear between them.
///
/// Error: on knots 500 m apart, the bend of meridians and parallels on the plane stays below
/// (500 m)²/8 · tan *φ*/6,378 km: 6 mm at 50° of latitude, 2 cm at 75°.
struct RasterMesh: Sendable {
  /// Metres between knots.
  let side: Double
  let origin: LocalPoint
  private let columns: Int
  private let rows: Int
  /// The raster's column and row at each knot.
  private let knots: [SIMD2<Double>]

  init(
    onto grid: ElevationGrid, from plane: MapPlane, west: Double, south: Double, east: Double,
    north: Double
  ) throws(TransformationError) {
    let extent = max(east - west, north - south)
    // Up to a million knots; beyond 500 km a side they move apart.
    let side = max(500, extent / 1000)
    let columns = Int(((east - west) / side).rounded(.up)) + 1
    let rows = Int(((north - south) / side).rounded(.up)) + 1
    var x: [Double] = []
    var y: [Double] = []
    for row in 0...rows {
      for column in 0...columns {
        x.append(west + Double(column) * side)
        y.append(south + Double(row) * side)
      }
    }
    try CoordinateTransformation(from: plane.crs, to: grid.crs).transform(&x, &y)
    knots = zip(x, y).map {
      SIMD2(($0 - grid.originX) / grid.stepX, ($1 - grid.originY) / grid.stepY)
    }
    origin = LocalPoint(x: west, y: south)
    self.side = side
    self.columns = columns
    self.rows = rows
  }

  /// The raster's columns and rows that the mesh reaches over, as numbers between the posts.
  var extent: (first: SIMD2<Double>, last: SIMD2<Double>) {
    let finite = knots.filter { $0.x.isFinite && $0.y.isFinite }
    return finite.dropFirst().reduce((finite.first ?? .zero, finite.first ?? .zero)) {
      (pointwiseMin($0.0, $1), pointwiseMax($0.1, $1))
    }
  }

  /// Its corners on the plane.
  var corners: [LocalPoint] {
    let (width, height) = (Double(columns) * side, Double(rows) * side)
    return [(0, 0), (width, 0), (width, height), (0, height)].map {
      LocalPoint(x: origin.x + $0.0, y: origin.y + $0.1)
    }
  }

  /// The raster's column and row at a point; nil outside the mesh.
  func position(of point: LocalPoint) -> SIMD2<Double>? {
    let (x, y) = ((point.x - origin.x) / side, (point.y - origin.y) / side)
    guard x >= 0, y >= 0, x <= Double(columns), y <= Double(rows) else { return nil }
    let (column, row) = (min(Int(x), columns - 1), min(Int(y), rows - 1))
    let (u, v) = (x - Double(column), y - Double(row))
    let at = row * (columns + 1) + column
    let near = knots[at] * (1 - u) + knots[at + 1] * u
    let far = knots[at + columns + 1] * (1 - u) + knots[at + columns + 2] * u
    return near * (1 - v) + far * v
  }

  /// The shares of a straight line at which it crosses from one mesh cell to the next, with 0 and 1.
  func crossings(from start: LocalPoint, to end: LocalPoint) -> [Double] {
    var shares = [0.0, 1.0]
    let sides = [(start.x - origin.x, end.x - origin.x), (start.y - origin.y, end.y - origin.y)]
    for (a, b) in sides {
      shares += latticeCrossings(from: a / side, to: b / side)
    }
    shares.sort()
    return shares
  }
}

/// The shares at which a number that runs evenly from one value to another is whole.
func latticeCrossings(from a: Double, to b: Double) -> [Double] {
  guard a != b, a.isFinite, b.isFinite else { return [] }
  let (low, high) = (min(a, b).rounded(.up), max(a, b).rounded(.down))
  guard low <= high else { return [] }
  return stride(from: low, through: high, by: 1).map { ($0 - a) / (b - a) }
    .filter { $0 > 0 && $0 < 1 }
}

public import Geodesy

/// Ground above some height, and ground that is not known, on a map plane.
public struct HighGround: Hashable, Sendable {
  /// Rectangles along the raster's rows, as rings, that hold all of it.
  public var areas: [[LocalPoint]]
  /// How far the rectangles reach beyond it at most, in metres, beside what was asked for: the side of the
  /// blocks that they are made of.
  public var block: Double
}

extension GroundSurface {
  /// Blocks of the raster are no finer than so many metres, …
  private static let finest = 15.0
  /// … and no more than so many lie beside each other.
  private static let mostBlocks = 800.0
  /// Rectangles are no longer than so many blocks: the bend of parallels on the plane stays below 5 cm.
  private static let longest = 32

  /// The ground above a height, as far as the surface reaches.
  ///
  /// - Parameters:
  ///   - limit: In metres above the raster's datum.
  ///   - byCell: Whether all of a cell counts as too high where any of its posts is; else the cell is looked at
  ///     in blocks of some 15 m, so that passes narrower than it are found.
  ///   - plane: That of the surface.
  /// - Throws: ``TransformationError`` where the plane cannot be reached from the raster's system.
  public func highGround(
    above limit: Double, byCell: Bool, on plane: MapPlane
  ) throws(TransformationError) -> HighGround {
    let extent = extent
    let cells = max(extent.columns.count, extent.rows.count) - 1
    let finest = max(Self.finest, Double(cells) * spacing / Self.mostBlocks)
    // A cell in so many parts, or so many cells in a block.
    let parts = byCell ? 1 : max(1, Int((spacing / finest).rounded(.up)))
    let side = max(1, Int((finest / spacing).rounded(.up)))
    let (columns, rows) = (
      (extent.columns.count - 1) * parts, (extent.rows.count - 1) * parts
    )
    let (west, north) = (Double(extent.columns.lowerBound), Double(extent.rows.lowerBound))
    func post(_ column: Int, _ row: Int) -> SIMD2<Double> {
      SIMD2(
        west + Double(min(column, columns)) / Double(parts),
        north + Double(min(row, rows)) / Double(parts))
    }
    var blocks = BlockMarks(
      columns: (columns - 1) / side + 1, rows: (rows - 1) / side + 1)
    for row in 0...rows {
      for column in 0...columns where isTooHigh(post(column, row), above: limit) {
        blocks.mark(columns: (column - 1, column), rows: (row - 1, row), side: side)
      }
    }
    var corners: [SIMD2<Double>] = []
    for run in blocks.runs(ofAtMost: Self.longest) {
      let (left, right) = (run.columns.lowerBound * side, run.columns.upperBound * side)
      let (first, last) = (run.row * side, (run.row + 1) * side)
      corners += [post(left, first), post(right, first), post(right, last), post(left, last)]
    }
    let places = try places(of: corners, on: plane)
    return HighGround(
      areas: stride(from: 0, to: places.count, by: 4).map { Array(places[$0..<$0 + 4]) },
      block: Double(side) / Double(parts) * spacing)
  }

  /// Whether the ground at a place between the posts is above a height, or not known.
  private func isTooHigh(_ place: SIMD2<Double>, above limit: Double) -> Bool {
    let (column, row) = (Int(place.x), Int(place.y))
    if place == SIMD2(Double(column), Double(row)) {
      let height = Double(grid.heights[row * grid.columns + column])
      return height.isNaN || height > limit
    }
    return grid.height(column: place.x, row: place.y).map { $0 > limit } ?? true
  }

  /// The corners of the part of the plane whose ground the raster knows, as far as the surface reaches.
  ///
  /// - Throws: ``TransformationError`` where the plane cannot be reached from the raster's system.
  public func edge(on plane: MapPlane) throws(TransformationError) -> [LocalPoint] {
    let (columns, rows) = (extent.columns, extent.rows)
    let (west, east) = (Double(columns.lowerBound), Double(columns.upperBound - 1))
    let (first, last) = (Double(rows.lowerBound), Double(rows.upperBound - 1))
    return try places(
      of: [SIMD2(west, first), SIMD2(east, first), SIMD2(east, last), SIMD2(west, last)],
      on: plane)
  }

  /// The corners of the surface on the plane: ground beyond is not known, whatever the raster holds.
  public var corners: [LocalPoint] { mesh.corners }

  /// The posts that the surface reaches over.
  private var extent: (columns: Range<Int>, rows: Range<Int>) {
    func posts(_ first: Double, _ last: Double, _ count: Int) -> Range<Int> {
      let from = Int(max(0, min(Double(count - 2), first.rounded(.down))))
      let to = Int(max(1, min(Double(count - 1), last.rounded(.up))))
      return from..<max(from + 2, to + 1)
    }
    let box = mesh.extent
    return (
      posts(box.first.x, box.last.x, grid.columns), posts(box.first.y, box.last.y, grid.rows)
    )
  }

  /// Where posts, by column and row, lie on the plane.
  func places(
    of posts: [SIMD2<Double>], on plane: MapPlane
  ) throws(TransformationError) -> [LocalPoint] {
    var x = posts.map { grid.originX + $0.x * grid.stepX }
    var y = posts.map { grid.originY + $0.y * grid.stepY }
    try CoordinateTransformation(from: grid.crs, to: plane.crs).transform(&x, &y)
    return zip(x, y).map { LocalPoint(x: $0, y: $1) }
  }
}

/// Blocks of a raster, marked or not.
private struct BlockMarks {
  let columns: Int
  let rows: Int
  private var isMarked: [Bool]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    isMarked = Array(repeating: false, count: columns * rows)
  }

  /// Marks the blocks of a rectangle of cells, given by its first and last ones.
  mutating func mark(columns: (Int, Int), rows: (Int, Int), side: Int) {
    func range(_ cells: (Int, Int), _ count: Int) -> ClosedRange<Int>? {
      let (first, last) = (max(0, cells.0) / side, min(count - 1, max(0, cells.1) / side))
      return cells.1 >= 0 && first <= last ? first...last : nil
    }
    guard let wide = range(columns, self.columns), let high = range(rows, self.rows) else {
      return
    }
    for row in high {
      for column in wide { isMarked[row * self.columns + column] = true }
    }
  }

  /// Marked blocks beside each other, row by row.
  func runs(ofAtMost longest: Int) -> [(columns: Range<Int>, row: Int)] {
    var runs: [(columns: Range<Int>, row: Int)] = []
    for row in 0..<rows {
      var first: Int?
      for column in 0...columns {
        let isMarked = column < columns && isMarked[row * columns + column]
        if let start = first, !isMarked || column - start == longest {
          runs.append((start..<column, row))
          first = nil
        }
        if isMarked, first == nil { first = column }
      }
    }
    return runs
  }
}

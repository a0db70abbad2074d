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
  private static let finest = 20.0
  /// … and no more than so many lie beside each other.
  private static let mostBlocks = 640.0
  /// Rectangles are no longer than so many blocks: the bend of parallels on the plane stays below 5 cm.
  private static let longest = 32

  /// The ground above a height, as far as the surface reaches.
  ///
  /// - Parameters:
  ///   - limit: In metres above the raster's datum. Ground is too high where any of its cell's posts is.
  ///   - posts: How many posts around such a post belong to it; 1 for its cells.
  ///   - plane: That of the surface.
  /// - Throws: ``TransformationError`` where the plane cannot be reached from the raster's system.
  public func highGround(
    above limit: Double, within posts: Int, on plane: MapPlane
  ) throws(TransformationError) -> HighGround {
    let extent = extent
    let cells = max(extent.columns.count, extent.rows.count) - 1
    let side = max(
      1, Int((Self.finest / spacing).rounded(.up)),
      Int((Double(cells) / Self.mostBlocks).rounded(.up)))
    var blocks = BlockMarks(
      columns: (extent.columns.count - 2) / side + 1, rows: (extent.rows.count - 2) / side + 1)
    for row in extent.rows {
      for column in extent.columns {
        let height = Double(grid.heights[row * grid.columns + column])
        guard height.isNaN || height > limit else { continue }
        let (x, y) = (column - extent.columns.lowerBound, row - extent.rows.lowerBound)
        blocks.mark(
          columns: (x - posts, x + posts - 1), rows: (y - posts, y + posts - 1), side: side)
      }
    }
    var corners: [SIMD2<Double>] = []
    for run in blocks.runs(ofAtMost: Self.longest) {
      let west = extent.columns.lowerBound + run.columns.lowerBound * side
      let east = min(
        extent.columns.upperBound - 1, extent.columns.lowerBound + run.columns.upperBound * side)
      let first = extent.rows.lowerBound + run.row * side
      let last = min(extent.rows.upperBound - 1, first + side)
      corners += [(west, first), (east, first), (east, last), (west, last)].map {
        SIMD2(Double($0), Double($1))
      }
    }
    let places = try places(of: corners, on: plane)
    return HighGround(
      areas: stride(from: 0, to: places.count, by: 4).map { Array(places[$0..<$0 + 4]) },
      block: Double(side) * spacing)
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

  private func places(
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

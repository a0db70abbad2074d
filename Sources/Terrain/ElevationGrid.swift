/// Ground heights on a raster of posts, as a terrain file gives them: in metres, in the file's own
/// coordinate reference system.
///
/// Heights lie at posts; between them the ground is bilinear. A void (no data) is never zero: whatever
/// touches it is unknown.
public struct ElevationGrid: Hashable, Sendable {
  /// The raster's coordinate reference system, as PROJ reads it.
  public let crs: String
  /// The first post's x (longitude or easting).
  public let originX: Double
  /// The first post's y (latitude or northing).
  public let originY: Double
  /// From a post to the next in its row, in units of the system.
  public let stepX: Double
  /// From a row to the next, in units of the system; negative where rows run from north to south.
  public let stepY: Double
  /// Posts in a row.
  public let columns: Int
  /// Rows.
  public let rows: Int
  /// Heights in metres, row by row; NaN where there is none.
  public let heights: [Float]

  /// Makes a grid.
  ///
  /// - Parameter heights: `rows × columns` heights in metres, row by row; NaN for a void.
  public init(
    crs: String, originX: Double, originY: Double, stepX: Double, stepY: Double, columns: Int,
    rows: Int, heights: [Float]
  ) {
    precondition(heights.count == columns * rows, "a height for each post")
    precondition(columns > 1 && rows > 1 && stepX != 0 && stepY != 0, "at least one cell")
    self.crs = crs
    self.originX = originX
    self.originY = originY
    self.stepX = stepX
    self.stepY = stepY
    self.columns = columns
    self.rows = rows
    self.heights = heights
  }

  /// The ground at a point of the raster's own system, in metres; nil outside and beside a void.
  public func height(x: Double, y: Double) -> Double? {
    height(column: (x - originX) / stepX, row: (y - originY) / stepY)
  }

  /// Whether a point of the raster's own system lies inside the raster, but its ground is not known.
  public func isVoid(x: Double, y: Double) -> Bool {
    let place = SIMD2((x - originX) / stepX, (y - originY) / stepY)
    return cell(around: place).map { $0.height(at: place).isNaN } ?? false
  }

  /// The ground at a place between the posts.
  func height(column: Double, row: Double) -> Double? {
    let place = SIMD2(column, row)
    guard let cell = cell(around: place) else { return nil }
    let height = cell.height(at: place)
    return height.isNaN ? nil : height
  }

  /// The heights of the posts in a rectangle between columns and rows, as far as the raster reaches.
  func heights(in extent: (first: SIMD2<Double>, last: SIMD2<Double>)) -> [Float] {
    func posts(_ first: Double, _ last: Double, _ count: Int) -> Range<Int> {
      let from = Int(max(0, min(Double(count), first.rounded(.down))))
      let to = Int(max(0, min(Double(count), last.rounded(.up) + 1)))
      return from..<max(from, to)
    }
    let columns = posts(extent.first.x, extent.last.x, columns)
    return posts(extent.first.y, extent.last.y, rows).flatMap { row in
      heights[(row * self.columns + columns.lowerBound)..<(row * self.columns + columns.upperBound)]
    }
  }

  /// Four posts, and the ground between them.
  struct Cell {
    let corner: SIMD2<Double>
    let near: (Double, Double)
    let far: (Double, Double)

    /// Bilinear, in metres; NaN beside a void.
    func height(at place: SIMD2<Double>) -> Double {
      let (u, v) = (place.x - corner.x, place.y - corner.y)
      let first = near.0 * (1 - u) + near.1 * u
      let second = far.0 * (1 - u) + far.1 * u
      return first * (1 - v) + second * v
    }
  }

  /// The cell around a place between the posts; nil outside.
  func cell(around place: SIMD2<Double>) -> Cell? {
    guard place.x >= 0, place.y >= 0, place.x <= Double(columns - 1), place.y <= Double(rows - 1)
    else { return nil }
    let column = min(Int(place.x), columns - 2)
    let row = min(Int(place.y), rows - 2)
    let at = row * columns + column
    return Cell(
      corner: SIMD2(Double(column), Double(row)),
      near: (Double(heights[at]), Double(heights[at + 1])),
      far: (Double(heights[at + columns]), Double(heights[at + columns + 1])))
  }
}

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
    let column = (x - originX) / stepX
    let row = (y - originY) / stepY
    guard column >= 0, row >= 0, column <= Double(columns - 1), row <= Double(rows - 1) else {
      return nil
    }
    let c = min(Int(column), columns - 2)
    let r = min(Int(row), rows - 2)
    let at = r * columns + c
    let u = column - Double(c)
    let v = row - Double(r)
    let near = Double(heights[at]) * (1 - u) + Double(heights[at + 1]) * u
    let far = Double(heights[at + columns]) * (1 - u) + Double(heights[at + columns + 1]) * u
    let height = near * (1 - v) + far * v
    return height.isNaN ? nil : height
  }
}

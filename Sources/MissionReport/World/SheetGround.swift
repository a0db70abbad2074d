import Geodesy
import MissionPlanning
import Units

/// The ground below a map's sheet, at the middles of even cells as wide as the plan's own posts.
struct SheetGround {
  /// Cells in a row.
  let columns: Int
  /// Rows of cells.
  let rows: Int
  /// Metres above sea level, row by row from the upper left; nil where the plan knows none.
  let heights: [Double?]
  /// A cell's width and height, in units of the sheet.
  let cell: (wide: Double, high: Double)
  /// From the lowest to the highest ground.
  let range: ClosedRange<Double>

  /// Nil where the plan knows no ground on the sheet.
  init?(_ plan: PatrolPlan, on plane: MapPlane, _ frame: MapFrame) throws(TransformationError) {
    guard let terrain = plan.terrain else { return nil }
    let spacing = terrain.southStep.degrees * 111_200
    func cells(_ units: Int) -> Int {
      min(256, max(2, Int((Double(units) * frame.unit / spacing).rounded(.up))))
    }
    let (columns, rows) = (cells(frame.width), cells(frame.height))
    let (wide, high) = (Double(frame.width) / Double(columns), Double(frame.height) / Double(rows))
    let points = (0..<rows).flatMap { row in
      (0..<columns).map { column in
        frame.point(x: (Double(column) + 0.5) * wide, y: (Double(row) + 0.5) * high)
      }
    }
    let heights = try plane.unproject(points).map { terrain.height(at: $0)?.metres }
    let known = heights.compactMap(\.self)
    guard let lowest = known.min(), let highest = known.max() else { return nil }
    self.columns = columns
    self.rows = rows
    self.heights = heights
    cell = (wide, high)
    range = lowest...highest
  }
}

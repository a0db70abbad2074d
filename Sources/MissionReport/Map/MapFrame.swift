import Geodesy

/// The sheet that the map is drawn on: whole units to the right and down, as SVG counts.
struct MapFrame {
  /// A point of the sheet, in whole units.
  struct Spot: Hashable {
    /// To the right.
    var x: Int
    /// Down.
    var y: Int
  }

  /// Pixels of the map where nothing says otherwise: without JavaScript, and for the labels.
  static let screen = (wide: 900.0, high: 620.0)
  /// Pixels of the map on paper.
  static let paper = (wide: 700.0, high: 660.0)

  /// Metres in a unit: 1 on large maps, 0.1 on small ones, which a screen cannot tell from exact.
  let unit: Double
  /// The sheet's width, in units.
  let width: Int
  /// The sheet's height, in units.
  let height: Int
  /// The sheet's upper left corner on the plane.
  let corner: LocalPoint

  /// The sheet that shows some points with a margin around them, and at least 400 m.
  init(fitting points: [LocalPoint]) {
    let seen = points.filter { $0.x.isFinite && $0.y.isFinite }
    let west = seen.map(\.x).min() ?? 0
    let east = seen.map(\.x).max() ?? 0
    let south = seen.map(\.y).min() ?? 0
    let north = seen.map(\.y).max() ?? 0
    let longer = max(east - west, north - south)
    let margin = max(longer * 0.06, 30)
    let wide = max(east - west + 2 * margin, longer * 0.5, 400)
    let high = max(north - south + 2 * margin, longer * 0.5, 400)
    unit = longer > 10_000 ? 1 : 0.1
    width = Int((wide / unit).rounded(.up))
    height = Int((high / unit).rounded(.up))
    corner = LocalPoint(x: (west + east - wide) / 2, y: (north + south + high) / 2)
  }

  /// Where a point of the plane lies on the sheet.
  func spot(_ point: LocalPoint) -> Spot {
    Spot(x: whole((point.x - corner.x) / unit), y: whole((corner.y - point.y) / unit))
  }

  /// The point of the plane at a place of the sheet.
  func point(x: Double, y: Double) -> LocalPoint {
    LocalPoint(x: corner.x + x * unit, y: corner.y - y * unit)
  }

  /// A length on the ground, in units of the sheet.
  func units(metres: Double) -> Double { metres / unit }

  /// Units in a pixel where the whole sheet is shown this wide and high.
  func unitsPerPixel(wide: Double, high: Double) -> Double {
    max(Double(width) / wide, Double(height) / high)
  }

  private func whole(_ value: Double) -> Int {
    value.isFinite ? Int(min(max(value.rounded(), -1e9), 1e9)) : 0
  }
}

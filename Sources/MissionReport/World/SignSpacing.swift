/// Tells from which level of zoom on each of many signs has room, so that a line of pylons does not hide the
/// map: each level halves the units in a pixel, as in ``LabelPlacement``.
///
/// The sheet is laid out in squares of some pixels at each level; the first sign of a square is shown.
struct SignSpacing {
  /// The side of a square, in pixels: three signs side by side.
  private static let side = 32.0

  private struct Square: Hashable {
    var x: Int
    var y: Int
    var level: Int
  }

  private let unitsPerPixel: Double
  private var taken: Set<Square> = []

  /// Starts on an empty sheet that shows so many units in a pixel at level 0.
  init(unitsPerPixel: Double) { self.unitsPerPixel = unitsPerPixel }

  /// The level from which on a sign at a spot is shown; signs that come first have the better places.
  mutating func level(at spot: MapFrame.Spot) -> Int {
    let levels = 0..<LabelPlacement.levels
    let squares = levels.map { level in
      let side = SignSpacing.side * unitsPerPixel / Double(1 << level)
      return Square(
        x: Int((Double(spot.x) / side).rounded(.down)),
        y: Int((Double(spot.y) / side).rounded(.down)), level: level)
    }
    let level = levels.first { !taken.contains(squares[$0]) } ?? levels.upperBound - 1
    taken.formUnion(squares[level...])
    return level
  }
}

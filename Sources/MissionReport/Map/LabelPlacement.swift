/// Gives each label of the map the level of zoom from which on it is shown, so that no two overlap.
///
/// Labels come in the order of their worth; each is shown from the first level at which it is clear
/// of all labels before it that are shown there. A level halves the units in a pixel.
struct LabelPlacement {
  /// Levels of zoom that labels differ in; what fits into none is not shown.
  static let levels = 5

  /// Pixels from a sign's middle to a name beside it.
  static let aside = 11.0

  private struct Box {
    var spot: MapFrame.Spot
    var level: Int
    /// Pixels to the left, to the right, and up or down from the spot.
    var left: Double
    var right: Double
    var high: Double
  }

  private let unitsPerPixel: Double
  private var boxes: [Box] = []

  /// Starts on an empty map that shows so many units in a pixel at level 0.
  init(unitsPerPixel: Double) { self.unitsPerPixel = unitsPerPixel }

  /// Finds the level for a text of 12 px beside or centred on a spot; nil where none is clear.
  mutating func level(for text: String, at spot: MapFrame.Spot, centred: Bool) -> Int? {
    let width = Double(text.displayWidth) * 6.6 + 4
    var box = Box(
      spot: spot, level: 0, left: centred ? width / 2 : -LabelPlacement.aside,
      right: centred ? width / 2 : LabelPlacement.aside + width, high: 9)
    for level in 0..<LabelPlacement.levels {
      box.level = level
      let scale = unitsPerPixel / Double(1 << level)
      if !boxes.contains(where: { $0.level <= level && overlap($0, box, scale) }) {
        boxes.append(box)
        return level
      }
    }
    return nil
  }

  /// Keeps labels away from a sign of so many pixels around a spot.
  mutating func keepClear(_ spot: MapFrame.Spot, radius: Double) {
    boxes.append(Box(spot: spot, level: 0, left: radius, right: radius, high: radius))
  }

  private func overlap(_ a: Box, _ b: Box, _ scale: Double) -> Bool {
    let dx = Double(b.spot.x - a.spot.x) / scale
    let dy = Double(b.spot.y - a.spot.y) / scale
    return dx - b.left < a.right && dx + b.right > -a.left && abs(dy) < a.high + b.high
  }
}

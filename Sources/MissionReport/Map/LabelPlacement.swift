/// Finds room for the names on the map, so that no two overlap and none runs off the screen.
///
/// Names come in the order of their worth. Each is shown from the first level of zoom at which one of
/// its places is clear of all names before it that are shown there; a level halves the units in a
/// pixel.
struct LabelPlacement {
  /// How a name stands at its spot.
  enum Side: String {
    /// To the right of a sign.
    case right
    /// To the left of a sign.
    case left
    /// Over the middle of a line.
    case middle
  }

  /// Where a name is shown, and from which level on.
  struct Place {
    var spot: MapFrame.Spot
    var side: Side
    var level: Int
  }

  /// Levels of zoom that names differ in; what fits into none is not shown.
  static let levels = 5
  /// Pixels of half an ideograph, or a letter.
  private static let character = 6.6
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

  private let frame: MapFrame
  private let unitsPerPixel: Double
  private var boxes: [Box] = []

  /// Starts on an empty sheet that shows so many units in a pixel at level 0.
  init(_ frame: MapFrame, unitsPerPixel: Double) {
    self.frame = frame
    self.unitsPerPixel = unitsPerPixel
  }

  /// Keeps names away from a sign of so many pixels around a spot.
  mutating func keepClear(_ spot: MapFrame.Spot, radius: Double) {
    boxes.append(Box(spot: spot, level: 0, left: radius, right: radius, high: radius))
  }

  /// A name that stands in something may be wider than it by this factor.
  private static let overhang = 1.5

  /// Finds the place of a name of 12 px at one of some spots, the best first; nil where none is clear.
  ///
  /// - Parameter room: How many units wide the thing is that the name stands in: it is shown from the level on
  ///   at which it does not hide that thing, the last at the latest. Nil where the name is worth hiding it.
  mutating func place(
    _ name: String, in room: Double? = nil, at spots: [(MapFrame.Spot, Side)]
  ) -> Place? {
    let width = Double(name.displayWidth) * LabelPlacement.character
    for level in 0..<LabelPlacement.levels {
      let scale = unitsPerPixel / Double(1 << level)
      let isRoomy = room.map { $0 / scale * LabelPlacement.overhang >= width } ?? true
      guard isRoomy || level == LabelPlacement.levels - 1 else { continue }
      for (spot, side) in spots {
        let box = LabelPlacement.box(name, at: spot, side, level)
        let isClear = !boxes.contains { $0.level <= level && overlap($0, box, scale) }
        guard isClear, isOnScreen(box, scale) else { continue }
        boxes.append(box)
        return Place(spot: spot, side: side, level: level)
      }
    }
    return nil
  }

  private static func box(
    _ name: String, at spot: MapFrame.Spot, _ side: Side, _ level: Int
  ) -> Box {
    let width = Double(name.displayWidth) * LabelPlacement.character + 4
    let (left, right) =
      switch side {
      case .right: (-aside, aside + width)
      case .left: (aside + width, -aside)
      case .middle: (width / 2, width / 2)
      }
    return Box(spot: spot, level: level, left: left, right: right, high: 9)
  }

  /// Whether a box is inside the sheet, or beside a tall sheet, where the screen has room.
  private func isOnScreen(_ box: Box, _ scale: Double) -> Bool {
    let room = max(Double(frame.width), MapFrame.screen.wide * unitsPerPixel) / 2
    let x = Double(box.spot.x) - Double(frame.width) / 2
    return x - box.left * scale >= -room && x + box.right * scale <= room
  }

  private func overlap(_ a: Box, _ b: Box, _ scale: Double) -> Bool {
    let dx = Double(b.spot.x - a.spot.x) / scale
    let dy = Double(b.spot.y - a.spot.y) / scale
    return dx - b.left < a.right && dx + b.right > -a.left && abs(dy) < a.high + b.high
  }
}

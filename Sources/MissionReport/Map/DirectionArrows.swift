import Foundation
import Geodesy

/// Arrow heads along a track, evenly apart, at levels of detail: the whole map shows level 0, each
/// level of zoom doubles them.
struct DirectionArrows {
  /// Levels of detail, each with twice the arrows of all before it.
  static let levels = 4

  /// One arrow head.
  struct Arrow {
    /// Where.
    var spot: MapFrame.Spot
    /// Clockwise from the sheet's up, in whole degrees.
    var turn: Int
    /// The level of detail from which on it is shown.
    var level: Int
  }

  /// The arrows in the order of the track.
  let arrows: [Arrow]

  /// Places arrows along a track.
  ///
  /// - Parameter spacing: metres between arrows at level 0.
  init(along track: [LocalPoint], on frame: MapFrame, spacing: Double) {
    let finest = 1 << (DirectionArrows.levels - 1)
    let step = spacing / Double(finest)
    var arrows: [Arrow] = []
    var count = 0
    // The first stands half a spacing from the start, where the launch site's sign does not hide it.
    var next = spacing / 2
    var gone = 0.0
    for (a, b) in zip(track, track.dropFirst()) {
      let length = a.distance(to: b)
      guard length.isFinite, length > 0 else { continue }
      let turn = atan2(b.x - a.x, b.y - a.y) * 180 / .pi
      while next < gone + length {
        let point = a.interpolated(to: b, at: (next - gone) / length)
        arrows.append(
          Arrow(
            spot: frame.spot(point), turn: Int(turn.rounded()),
            level: DirectionArrows.level(count, finest: finest)))
        count += 1
        next += step
      }
      gone += length
    }
    self.arrows = arrows
  }

  /// Every `finest`-th is of level 0, those midway between of level 1, and so on.
  private static func level(_ count: Int, finest: Int) -> Int {
    let place = count % finest
    return place == 0 ? 0 : levels - 1 - place.trailingZeroBitCount
  }
}

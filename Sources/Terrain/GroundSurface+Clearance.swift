public import Geodesy

/// Where a leg comes nearest to the ground.
public struct LowestClearance: Hashable, Sendable {
  /// The aircraft's height above the ground there, in metres; negative inside the ground.
  public var height: Double
  /// The place.
  public var place: LocalPoint
  /// Which share of the leg is flown there.
  public var share: Double
}

/// The ground under a share of a line.
public struct GroundPost: Hashable, Sendable {
  /// The share of the line, from 0 to 1.
  public var share: Double
  /// Metres above the raster's datum.
  public var height: Double

  /// Makes a post.
  public init(share: Double, height: Double) {
    self.share = share
    self.height = height
  }
}

extension GroundSurface {
  /// How wrong ``lowestClearance(from:altitude:to:altitude:)`` may be, in metres, on ground of a slope
  /// of 1 (45°): the error of the way from the plane to the raster.
  public static let clearanceError = 0.02

  /// The place of a leg that is nearest above the ground, its altitude running evenly from one end to
  /// the other; nil where any of the ground below is unknown.
  ///
  /// Solved, not sampled: in each cell of the raster that the leg passes, the ground under it is a
  /// parabola, whose place nearest to the straight leg is known. Never above the truth, that of the
  /// raster, by more than ``clearanceError`` × slope.
  ///
  /// - Parameters:
  ///   - altitude: In metres above the raster's datum, at the leg's start.
  ///   - endAltitude: The same at its end.
  public func lowestClearance(
    from start: LocalPoint, altitude: Double, to end: LocalPoint, altitude endAltitude: Double
  ) -> LowestClearance? {
    guard let pieces = pieces(from: start, to: end) else { return nil }
    let change = endAltitude - altitude
    var best: (share: Double, clearance: Double) = (0, .infinity)
    for piece in pieces {
      let low = piece.lowest(
        under: altitude + change * piece.from, to: altitude + change * piece.to)
      if low.clearance < best.clearance {
        best = (piece.from + (piece.to - piece.from) * low.s, low.clearance)
      }
    }
    return LowestClearance(
      height: best.clearance, place: start.interpolated(to: end, at: best.share),
      share: best.share)
  }

  /// How far the ground between two posts of a profile may lie from the straight line between them, in
  /// metres.
  public static let profileError = 0.5

  /// The ground along a line: at its ends, wherever it passes from one cell of the raster to the next,
  /// and within cells as often as the ground bends there, so that between posts it is straight to within
  /// ``profileError``; nil where any of it is unknown.
  public func profile(from start: LocalPoint, to end: LocalPoint) -> [GroundPost]? {
    guard let pieces = pieces(from: start, to: end), let last = pieces.last else { return nil }
    let posts = pieces.flatMap { piece in
      // A parabola a + b s + c s² in n equal parts leaves its chords by at most |c| / (4 n²).
      let parts = max(
        1, (abs(piece.c) / (4 * GroundSurface.profileError)).squareRoot().rounded(.up))
      return stride(from: 0, to: parts, by: 1).map { part in
        GroundPost(
          share: piece.from + (piece.to - piece.from) * part / parts,
          height: piece.height(part / parts))
      }
    }
    return posts + [GroundPost(share: 1, height: last.end)]
  }
}

import Foundation

/// A line through the air that is flown from rest to rest without standing still in between.
struct Path: Sendable {
  /// A straight piece or an arc of a circle.
  enum Shape: Hashable, Sendable {
    case straight(direction: Vector)
    /// `tangent` at the start, `inward` from there to the centre; both of length 1.
    case arc(radius: Double, tangent: Vector, inward: Vector)
  }

  struct Piece: Hashable, Sendable {
    var start: Vector
    var shape: Shape
    var length: Double
    /// The greatest speed along it, m/s.
    var speed: Double
    var limits: SpeedLimits
    /// The ground below its start and its end, in metres above the launch site.
    var groundAtStart: Double
    var groundAtEnd: Double
    /// The leg of the flight that it belongs to.
    var leg: Int
  }

  let pieces: [Piece]
  /// Metres from the path's start to each piece's start, and to the end.
  let marks: [Double]
  /// The greatest speed at each mark that leaves room to brake for all that follows.
  let speeds: [Double]

  var length: Double { marks[pieces.count] }

  init(_ pieces: [Piece], startingAt startSpeed: Double = 0) {
    precondition(!pieces.isEmpty, "a path has at least one piece")
    self.pieces = pieces
    var marks = [0.0]
    for piece in pieces { marks.append(marks[marks.count - 1] + piece.length) }
    var speeds = Array(repeating: 0.0, count: pieces.count + 1)
    for index in pieces.indices.reversed() {
      let before = index > 0 ? pieces[index - 1].speed : startSpeed
      let top = min(pieces[index].speed, before)
      speeds[index] = Path.fastestEntry(pieces[index], leavingAt: speeds[index + 1], upTo: top)
    }
    self.marks = marks
    self.speeds = speeds
  }

  /// The greatest speed at a piece's start from which its end speed can still be reached.
  private static func fastestEntry(
    _ piece: Piece, leavingAt end: Double, upTo top: Double
  ) -> Double {
    func fits(_ speed: Double) -> Bool {
      piece.limits.brakingDistance(from: speed, accelerating: 0, to: end) <= piece.length
    }
    if top <= end || fits(top) { return top }
    var (low, high) = (end, top)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if fits(middle) { low = middle } else { high = middle }
    }
    return low
  }

  /// Place, direction of travel and curvature (towards the centre, 1/m) at a distance along a piece.
  func geometry(
    of index: Int, at distance: Double
  ) -> (place: Vector, direction: Vector, curvature: Vector) {
    let piece = pieces[index]
    switch piece.shape {
    case .straight(let direction):
      return (piece.start + distance * direction, direction, .zero)
    case .arc(let radius, let tangent, let inward):
      let angle = distance / radius
      let (sine, cosine) = (sin(angle), cos(angle))
      return (
        piece.start + radius * (sine * tangent + (1 - cosine) * inward),
        cosine * tangent + sine * inward, (1 / radius) * (cosine * inward - sine * tangent)
      )
    }
  }
}

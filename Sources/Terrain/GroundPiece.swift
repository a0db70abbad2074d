/// A part of a line inside one cell of the raster: there the ground is a parabola, because it is
/// bilinear.
struct GroundPiece: Sendable {
  /// The part, in shares of the line.
  var from: Double
  var to: Double
  /// The ground at the part's share *s* in [0, 1]: `a + b s + c s²`, in metres.
  var a: Double
  var b: Double
  var c: Double

  /// The piece through three heights: at the part's beginning, middle and end.
  init(from: Double, to: Double, heights start: Double, _ middle: Double, _ end: Double) {
    self.from = from
    self.to = to
    a = start
    c = 2 * (start + end) - 4 * middle
    b = end - start - c
  }

  func height(_ s: Double) -> Double { a + (b + c * s) * s }

  var end: Double { a + b + c }

  /// The mean over the part.
  var mean: Double { a + b / 2 + c / 3 }

  /// Where the ground comes nearest to, or highest above, a height that runs evenly over the part: the
  /// share of the part, and that height less the ground.
  func lowest(under start: Double, to end: Double) -> (s: Double, clearance: Double) {
    // start + (end − start) s − a − b s − c s²: beside its ends, least at its bend where −c > 0.
    var best = (s: 0.0, clearance: start - a)
    let atEnd = end - self.end
    if atEnd < best.clearance { best = (1, atEnd) }
    if c < 0 {
      let s = (end - start - b) / (2 * c)
      if s > 0, s < 1 {
        let clearance = start + (end - start) * s - height(s)
        if clearance < best.clearance { best = (s, clearance) }
      }
    }
    return best
  }
}

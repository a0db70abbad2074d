/// A line over time with only the points that it needs: between them it is nowhere off by more than
/// a tolerance, up or down.
struct ProfileLine {
  /// One point: time to the right, value up.
  typealias Point = (x: Double, y: Double)

  /// The points that are left: always the first and the last, and both sides of a step.
  let points: [Point]

  /// Thins out a line whose points go to the right.
  ///
  /// From each point kept, the next is the last one that all between can see past: the classic cone
  /// that narrows with each point, in time that grows with the number of points.
  ///
  /// Source: J. Sklansky and V. Gonzalez, *Fast polygonal approximation of digitized curves*,
  /// Pattern Recognition 12 (1980).
  init(_ all: [Point], tolerance: Double) {
    guard var anchor = all.first else {
      points = []
      return
    }
    var kept = [anchor]
    var last = anchor
    var cone = (low: -Double.infinity, high: Double.infinity)
    for point in all.dropFirst() {
      let slope = (point.y - anchor.y) / (point.x - anchor.x)
      let isSeen = point.x > anchor.x && cone.low <= slope && slope <= cone.high
      if !isSeen, last != anchor {
        kept.append(last)
        anchor = last
        cone = (-.infinity, .infinity)
      }
      let reach = point.x - anchor.x
      if reach > 0 {
        cone.high = min(cone.high, (point.y + tolerance - anchor.y) / reach)
        cone.low = max(cone.low, (point.y - tolerance - anchor.y) / reach)
      } else if point != anchor {
        // A step, straight up or down.
        kept.append(point)
        anchor = point
      }
      last = point
    }
    if last != anchor { kept.append(last) }
    points = kept
  }
}

import Geodesy

/// A line on the map plane, in metres along its points.
struct Polyline: Hashable, Sendable {
  let points: [LocalPoint]
  /// The length from the first point to each point; begins with 0.
  let along: [Double]

  /// Makes a line; neighbours that are the same point count once.
  init(_ given: [LocalPoint]) {
    var points: [LocalPoint] = []
    var along: [Double] = []
    var length = 0.0
    for point in given {
      if let last = points.last {
        let step = last.distance(to: point)
        if step == 0 { continue }
        length += step
      }
      points.append(point)
      along.append(length)
    }
    self.points = points
    self.along = along
  }

  var length: Double { along.last ?? 0 }

  /// The point so many metres along the line; its ends beyond them.
  func point(at distance: Double) -> LocalPoint {
    guard let first = points.first, let last = points.last else { return LocalPoint(x: 0, y: 0) }
    if distance <= 0 { return first }
    if distance >= length { return last }
    var next = 1
    var end = points.count - 1
    while next < end {
      let middle = (next + end) / 2
      if along[middle] > distance { end = middle } else { next = middle + 1 }
    }
    let share = (distance - along[next - 1]) / (along[next] - along[next - 1])
    return points[next - 1].interpolated(to: points[next], at: share)
  }

  /// The piece between two places along the line.
  func slice(from start: Double, to end: Double) -> Polyline {
    var piece = [point(at: start)]
    for (point, at) in zip(points, along) where at > start && at < end { piece.append(point) }
    piece.append(point(at: end))
    return Polyline(piece)
  }

  /// The line cut into about equal pieces, at its own points where one is near.
  ///
  /// - Parameter longest: What a piece should have at most; with cuts moved to points it may have half
  ///   as much again.
  func pieces(ofAbout longest: Double) -> [Polyline] {
    let count = max(1, Int((length / longest).rounded(.up)))
    let size = length / Double(count)
    var cuts = [0.0]
    for number in 1..<max(count, 1) {
      let cut = size * Double(number)
      let nearest = along.min { abs($0 - cut) < abs($1 - cut) } ?? cut
      cuts.append(abs(nearest - cut) <= size / 4 ? nearest : cut)
    }
    cuts.append(length)
    return zip(cuts, cuts.dropFirst()).map { slice(from: $0, to: $1) }
  }

  /// The same line with fewer points, nowhere farther from this one than a tolerance.
  func simplified(tolerance: Double) -> Polyline {
    let kept = douglasPeucker(count: points.count, tolerance: tolerance) {
      first, last, middle in points[middle].distance(toSegment: points[first], points[last])
    }
    return Polyline(kept.map { points[$0] })
  }
}

extension LocalPoint {
  /// How far a point lies from the nearest point of a segment, in metres.
  func distance(toSegment start: LocalPoint, _ end: LocalPoint) -> Double {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let square = dx * dx + dy * dy
    guard square > 0 else { return distance(to: start) }
    let share = min(1, max(0, ((x - start.x) * dx + (y - start.y) * dy) / square))
    return distance(to: start.interpolated(to: end, at: share))
  }
}

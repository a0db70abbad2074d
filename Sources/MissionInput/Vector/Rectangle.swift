import Geodesy
import Units

/// A rectangle of degrees, from its southwest to its northeast corner.
struct Rectangle: Hashable {
  let southwest: Coordinate
  let northeast: Coordinate

  /// Whether any of a shape, in degrees, lies inside: a point, or a part of a line even where all its
  /// points lie outside.
  func touches(_ shape: Shape) -> Bool {
    shape.points.contains { clips(from: $0, to: $0) }
      || shape.lines.contains { line in
        line.count == 1
          ? clips(from: line[0], to: line[0])
          : zip(line, line.dropFirst()).contains { clips(from: $0, to: $1) }
      }
  }

  /// Whether a straight line enters the rectangle, by the method of Liang and Barsky (1984).
  private func clips(from start: Position, to end: Position) -> Bool {
    var enter = 0.0
    var leave = 1.0
    let edges = [
      (start.x - end.x, start.x - southwest.longitude.degrees),
      (end.x - start.x, northeast.longitude.degrees - start.x),
      (start.y - end.y, start.y - southwest.latitude.degrees),
      (end.y - start.y, northeast.latitude.degrees - start.y),
    ]
    for (direction, distance) in edges {
      if direction == 0 {
        if !(distance >= 0) { return false }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    return enter <= leave
  }
}

public import Geodesy

/// A straight line between two points of a plane.
@frozen public struct Segment: Hashable, Sendable {
  /// Where it begins.
  public var start: LocalPoint
  /// Where it ends; may be the start.
  public var end: LocalPoint

  /// Makes a line from one point to another.
  @inlinable public init(_ start: LocalPoint, _ end: LocalPoint) {
    self.start = start
    self.end = end
  }

  /// The length in metres.
  @inlinable public var length: Double { start.distance(to: end) }

  /// The box around it.
  @inlinable public var bounds: Bounds {
    Bounds(
      west: min(start.x, end.x), south: min(start.y, end.y), east: max(start.x, end.x),
      north: max(start.y, end.y))
  }

  /// The least distance to a point, in metres.
  public func distance(to point: LocalPoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let square = dx * dx + dy * dy
    guard square > 0 else { return start.distance(to: point) }
    let share = ((point.x - start.x) * dx + (point.y - start.y) * dy) / square
    return start.interpolated(to: end, at: min(1, max(0, share))).distance(to: point)
  }

  /// The least distance to another line, in metres; 0 where they meet.
  public func distance(to other: Segment) -> Double {
    if crosses(other) { return 0 }
    return min(
      min(distance(to: other.start), distance(to: other.end)),
      min(other.distance(to: start), other.distance(to: end)))
  }

  /// Whether the two lie on both sides of each other. Lines that only touch may or may not.
  public func crosses(_ other: Segment) -> Bool {
    let a = side(of: other.start)
    let b = side(of: other.end)
    guard (a > 0) != (b > 0) else { return false }
    return (other.side(of: start) > 0) != (other.side(of: end) > 0)
  }

  /// Positive where a point lies to the left, negative to the right: twice the triangle's area.
  @inlinable public func side(of point: LocalPoint) -> Double {
    (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
  }

  /// The part of the line that lies within a distance of another line, in shares of its length; nil
  /// where none does.
  ///
  /// All points within a distance of a line make a convex area, a rectangle with two half discs, so
  /// that the part is one run.
  public func stretch(within radius: Double, of other: Segment) -> ClosedRange<Double>? {
    guard bounds.meets(other.bounds, within: radius) else { return nil }
    let runs = [
      stretch(within: radius, of: other.start), stretch(within: radius, of: other.end),
      stretch(within: radius, beside: other),
    ].compactMap(\.self)
    guard let first = runs.map(\.lowerBound).min(), let last = runs.map(\.upperBound).max() else {
      return nil
    }
    return first...last
  }

  /// The part within a distance of a point.
  func stretch(within radius: Double, of centre: LocalPoint) -> ClosedRange<Double>? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let (fx, fy) = (start.x - centre.x, start.y - centre.y)
    let a = dx * dx + dy * dy
    guard a > 0 else { return fx * fx + fy * fy <= radius * radius ? 0...1 : nil }
    // |f + t d|² ≤ r², solved about the nearest point, which keeps the digits of long lines.
    let middle = -(fx * dx + fy * dy) / a
    let off = (fx + middle * dx, fy + middle * dy)
    let half2 = (radius * radius - off.0 * off.0 - off.1 * off.1) / a
    guard half2 >= 0 else { return nil }
    return Self.clipped(middle - half2.squareRoot(), middle + half2.squareRoot())
  }

  /// The part inside the rectangle that reaches so far to both sides of another line.
  private func stretch(within radius: Double, beside other: Segment) -> ClosedRange<Double>? {
    let length = other.length
    guard length > 0 else { return nil }
    let (ux, uy) = ((other.end.x - other.start.x) / length, (other.end.y - other.start.y) / length)
    func local(_ point: LocalPoint) -> (along: Double, across: Double) {
      let (x, y) = (point.x - other.start.x, point.y - other.start.y)
      return (x * ux + y * uy, y * ux - x * uy)
    }
    let (a, b) = (local(start), local(end))
    guard
      let along = Self.share(from: a.along, to: b.along, in: 0...length),
      let across = Self.share(from: a.across, to: b.across, in: -radius...radius)
    else { return nil }
    let (first, last) = (
      max(along.lowerBound, across.lowerBound), min(along.upperBound, across.upperBound)
    )
    return first <= last ? Self.clipped(first, last) : nil
  }

  /// For which shares a value that runs evenly from one number to another lies in a range.
  public static func share(
    from a: Double, to b: Double, in range: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    let change = b - a
    guard change != 0 else { return range.contains(a) ? 0...1 : nil }
    let (one, two) = ((range.lowerBound - a) / change, (range.upperBound - a) / change)
    return clipped(min(one, two), max(one, two))
  }

  private static func clipped(_ first: Double, _ last: Double) -> ClosedRange<Double>? {
    let (first, last) = (max(0, first), min(1, last))
    return first <= last ? first...last : nil
  }
}

public import Geodesy

/// Points, lines and areas, with all that lies within a radius of them: a circle is a point with a
/// radius, a corridor a line with one.
public struct PlanarShape: Hashable, Sendable {
  /// Single points.
  public let points: [LocalPoint]
  /// Lines of two points or more.
  public let lines: [[LocalPoint]]
  /// Areas.
  public let polygons: [Polygon]
  /// How far the shape reaches around them, in metres.
  public let radius: Double
  /// The box around all of it, radius included.
  public let bounds: Bounds

  /// Makes a shape; nil where there is nothing in it.
  public init?(
    points: [LocalPoint] = [], lines: [[LocalPoint]] = [], polygons: [Polygon] = [],
    radius: Double = 0
  ) {
    let corners = points + lines.joined() + polygons.flatMap { $0.rings.joined() }
    guard let box = Bounds(corners) else { return nil }
    self.points = points
    self.lines = lines
    self.polygons = polygons
    self.radius = radius
    bounds = box.grown(by: radius)
  }

  /// Distances below this count as touching, in metres: what coordinates of planes can tell.
  static let touch = 0.001

  /// The parts of a straight line that lie in the shape or nearer to it than a margin, in shares of
  /// the line's length, apart from each other and in order. Touching counts. Exact but for rounding:
  /// round corners are round.
  public func stretches(of line: Segment, margin: Double = 0) -> [ClosedRange<Double>] {
    let reach = max(radius + margin, PlanarShape.touch)
    guard line.bounds.meets(bounds, within: margin + PlanarShape.touch) else { return [] }
    var runs = points.compactMap { line.stretch(within: reach, of: Segment($0, $0)) }
    for part in lines {
      for (from, to) in zip(part, part.dropFirst()) {
        if let run = line.stretch(within: reach, of: Segment(from, to)) { runs.append(run) }
      }
    }
    for polygon in polygons
    where line.bounds.meets(polygon.bounds, within: reach) {
      var near: [ClosedRange<Double>] = []
      for side in polygon.sides {
        if let run = line.stretch(within: reach, of: side) { near.append(run) }
      }
      near = near.merged()
      // Between its meetings with the sides, the line is wholly inside or wholly outside.
      runs +=
        near
        + near.gaps(in: 0...1).filter {
          polygon.contains(
            line.start.interpolated(to: line.end, at: ($0.lowerBound + $0.upperBound) / 2))
        }
    }
    return runs.merged()
  }

  /// Whether any of a straight line lies in the shape or nearer than a margin.
  public func meets(_ line: Segment, margin: Double = 0) -> Bool {
    !stretches(of: line, margin: margin).isEmpty
  }

  /// Whether a point lies in the shape or nearer than a margin.
  public func contains(_ point: LocalPoint, margin: Double = 0) -> Bool {
    meets(Segment(point, point), margin: margin)
  }

  /// The least distance of a straight line from the shape, in metres; 0 where it enters.
  public func distance(to line: Segment) -> Double {
    var least = points.map { line.distance(to: $0) }.min() ?? .infinity
    for part in lines {
      if part.count == 1 { least = min(least, line.distance(to: part[0])) }
      for (from, to) in zip(part, part.dropFirst()) {
        least = min(least, line.distance(to: Segment(from, to)))
      }
    }
    for polygon in polygons {
      if polygon.contains(line.start) { return 0 }
      for side in polygon.sides { least = min(least, line.distance(to: side)) }
    }
    return max(0, least - radius)
  }
}

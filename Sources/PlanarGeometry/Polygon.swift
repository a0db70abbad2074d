public import Geodesy

/// An area with holes. Rings are closed by themselves: the last point is not the first again.
public struct Polygon: Hashable, Sendable {
  /// The rings: the outer one, then the holes. Their turning sense does not matter.
  public let rings: [[LocalPoint]]
  /// The box around it.
  public let bounds: Bounds

  /// Makes an area from its rings; nil where the outer one has fewer than three points. A last point
  /// that repeats the first is dropped.
  public init?(_ rings: [[LocalPoint]]) {
    let open = rings.map { ring in
      ring.count > 1 && ring.first == ring.last ? Array(ring.dropLast()) : ring
    }.filter { $0.count >= 3 }
    guard let outer = rings.first, outer.count >= 3, let bounds = Bounds(outer), !open.isEmpty
    else { return nil }
    self.rings = open
    self.bounds = bounds
  }

  /// The sides, ring by ring.
  public var sides: some Sequence<Segment> {
    rings.lazy.flatMap { ring in
      ring.indices.lazy.map { Segment(ring[$0], ring[$0 + 1 == ring.count ? 0 : $0 + 1]) }
    }
  }

  /// Whether a point lies inside, holes taken out, by counting the sides to its east. A point on a
  /// side may or may not be counted in.
  public func contains(_ point: LocalPoint) -> Bool {
    guard bounds.contains(point) else { return false }
    var inside = false
    for ring in rings {
      var before = ring[ring.count - 1]
      for corner in ring {
        if (corner.y > point.y) != (before.y > point.y),
          point.x < (before.x - corner.x) * (point.y - corner.y) / (before.y - corner.y) + corner.x
        {
          inside.toggle()
        }
        before = corner
      }
    }
    return inside
  }
}

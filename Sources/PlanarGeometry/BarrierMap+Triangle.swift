public import Geodesy

extension BarrierMap {
  /// Whether every straight way from a line to a point is free: nothing that a way may not enter reaches
  /// into the triangle. Where a corner lies within a barrier's margin, the way may come as near to that
  /// barrier as the corner is, as with ``way(from:to:metric:)``.
  public func isFree(from start: LocalPoint, _ end: LocalPoint, to point: LocalPoint) -> Bool {
    if isEmpty { return true }
    let triangle = [start, end, point]
    guard let relaxed = relaxation(around: triangle) else { return false }
    let sides = [Segment(start, end), Segment(end, point), Segment(point, start)]
    guard sides.allSatisfy({ isFree($0, relaxed: relaxed) }), let box = Bounds(triangle) else {
      return false
    }
    func isInside(_ corner: LocalPoint) -> Bool {
      let turns = sides.map { $0.side(of: corner) }
      return turns.allSatisfy { $0 > 0 } || turns.allSatisfy { $0 < 0 }
    }
    // What no side meets lies wholly inside or wholly outside, and one point tells which.
    for number in walls(near: box) {
      let wall = walls[number]
      if relaxed[wall.barrier] != nil {
        let shape = barriers[wall.barrier].shape
        let parts =
          shape.points + shape.lines.compactMap(\.first)
          + shape.polygons.compactMap { $0.rings.first?.first }
        if parts.contains(where: isInside) { return false }
      } else if let corner = wall.polygon.rings.first?.first, isInside(corner) {
        return false
      }
    }
    return true
  }

  /// The margins that ways between some places keep from the barriers that they lie too near to; nil where
  /// one lies inside a barrier.
  private func relaxation(around places: [LocalPoint]) -> [Int: Double]? {
    var relaxed: [Int: Double] = [:]
    for place in places {
      for (barrier, distance) in barriers(around: place) {
        guard distance > 0 else { return nil }
        relaxed[barrier] = min(relaxed[barrier] ?? .infinity, kept(from: barrier, at: distance))
      }
    }
    return relaxed
  }
}

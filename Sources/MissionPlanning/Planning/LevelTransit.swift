import Airspace
import Geodesy
import Units

/// Transits of missions that are flown at altitudes of their own.
///
/// Where roads lie at 640 m above the sea, a transit that kept its height above ground would climb over each
/// hill between them by as much as the road lies above its valley.
extension PlanningArea {
  /// Along a transit waypoints tell the ground to within so many metres, for the wind that its height has.
  private static let groundTolerance = 30.0
  /// How far the heights of points of paths may be off by rounding, in metres.
  private static let rounding = 0.01

  /// A transit around the zones whose altitude changes evenly from one end to the other; nil for missions that
  /// follow the ground, and where the ground, the height limit or the zones forbid it.
  func levelPath(from start: PathPoint, to end: PathPoint) -> [PathPoint]? {
    guard fliesLevel, start.place != end.place,
      let way = try? way(from: start, to: end, around: barriers)
    else { return nil }
    return levelPath(from: start, to: end, along: way)
  }

  /// The path along a way, the altitude changing evenly along it; nil where it would come nearer to the ground
  /// than the return clearance, or leave the height limit, or the ground is unknown.
  func levelPath(
    from start: PathPoint, to end: PathPoint, along way: Polyline
  ) -> [PathPoint]? {
    guard way.length > 0 else { return nil }
    let clearance = limits.returnClearance.metres - Self.rounding
    var path = [start]
    for piece in way.points.indices.dropLast() {
      let (from, to) = (way.points[piece], way.points[piece + 1])
      let points = ground.posts(from: from, to: to).map { post in
        let along = way.along[piece] + (way.along[piece + 1] - way.along[piece]) * post.share
        return PathPoint(
          place: from.interpolated(to: to, at: post.share),
          altitude: start.altitude + (end.altitude - start.altitude) * (along / way.length),
          ground: post.height)
      }
      guard !points.isEmpty,
        points.allSatisfy({ $0.heightAboveGround >= clearance && isWithinLimit($0) })
      else { return nil }
      let kept = douglasPeucker(count: points.count, tolerance: Self.groundTolerance) {
        first, last, middle in
        let (a, b) = (points[first], points[last])
        let length = a.place.distance(to: b.place)
        let share = length > 0 ? a.place.distance(to: points[middle].place) / length : 0
        return abs(points[middle].ground - a.ground - (b.ground - a.ground) * share)
      }
      path += kept.dropFirst().map { points[$0] }
    }
    path[path.count - 1] = end
    return path
  }
}

extension PatrolRequest {
  /// Whether all roads and nodes have altitudes, not heights above ground, and the ground is known.
  var fliesLevel: Bool {
    terrain != nil
      && (roads.map(\.height) + nodes.map(\.height)).allSatisfy { $0.datum != .ground }
  }
}

import Airspace
import Geodesy
import PlanarGeometry
import Units

extension PlanMaking {
  /// How far around the mission zones are listed in a plan, in metres.
  private static let reach = 1_000.0

  /// The zones and obstacles that reach into the box of all roads, nodes, launch sites and flights, and
  /// 1 km around it; nil where the mission names none.
  func zonesAround(_ flights: [AssembledFlight]) -> [Zone]? {
    let zones = zip(area.airspace.zones, area.airspace.shapes).filter {
      !$0.0.isOutsideFlightArea
    }
    if zones.isEmpty { return nil }
    let places =
      area.sites.map(\.place) + area.nodes + area.roads.flatMap(\.points)
      + flights.flatMap { $0.steps.map(\.leg.end.place) }
    guard let box = Bounds(places) else { return [] }
    return zones.filter { zone, shape in
      shape?.bounds.meets(box, within: PlanMaking.reach + zone.margin.horizontal.metres) == true
    }.map(\.0)
  }

  /// The ground around the mission, coarse; nil where no terrain is known.
  func terrainOverview(_ flights: [Flight]) throws(TransformationError) -> TerrainOverview? {
    guard let grid = request.terrain else { return nil }
    let places =
      request.launchSites.map(\.position) + request.nodes.map(\.position)
      + request.roads.flatMap(\.line) + flights.flatMap { $0.legs.map(\.end.position) }
    return try TerrainOverview(of: grid, around: places)
  }

  /// The ground of a leg is told to within so many metres.
  private static let groundTolerance = 2.5

  /// The ground between two points of a flight, where it is not straight.
  func groundBelow(from start: PathPoint, to end: PathPoint) -> [GroundBelow]? {
    let posts = start.place == end.place ? [] : area.ground.posts(from: start.place, to: end.place)
    let kept = douglasPeucker(count: posts.count, tolerance: PlanMaking.groundTolerance) {
      first, last, middle in
      let (a, b, post) = (posts[first], posts[last], posts[middle])
      let share = (post.share - a.share) / (b.share - a.share)
      return abs(post.height - a.height - (b.height - a.height) * share)
    }
    let inner = kept.dropFirst().dropLast().map { posts[$0] }
    if inner.isEmpty { return nil }
    return inner.map {
      GroundBelow(
        share: $0.share.rounded(toDecimals: 4),
        height: .metres($0.height.rounded(toDecimals: 2)))
    }
  }
}

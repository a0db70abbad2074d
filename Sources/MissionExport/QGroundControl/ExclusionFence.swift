import Airspace
import Geodesy
import Units

/// The zones that nobody may enter as a geofence: circles around places, polygons around areas.
///
/// A fence of these formats has no heights, times, corridors or holes. So only zones without lines that
/// begin at the ground and are always active are drawn, each without its margin and filled; the rest is
/// told. A zone that the route itself crosses is left out as well: PX4 refuses a mission that leaves its
/// own fence, and whoever may fly there has a permission.
struct ExclusionFence {
  private(set) var circles: [JSONValue] = []
  private(set) var polygons: [JSONValue] = []
  /// The zones that are not in the fence.
  private(set) var left: [Zone] = []

  init(_ route: MissionRoute, within radius: Length, of centre: Coordinate) {
    let crossed = Self.crossed(by: route)
    let near = route.forbidden.filter { Self.isNear($0, centre, radius) }
    left = near.filter { crossed.contains($0.id) || !Self.canBeDrawn($0) }
    let drawn = near.filter { !crossed.contains($0.id) && Self.canBeDrawn($0) }
    circles = drawn.flatMap { zone in
      zone.shape.points.map { FenceShape.circle(around: $0, zone.shape.radius, isInclusion: false) }
    }
    polygons = drawn.flatMap { zone in
      zone.shape.polygons.compactMap { $0.first }.compactMap {
        FenceShape.polygon($0, isInclusion: false)
      }
    }
  }

  private static func isNear(_ zone: Zone, _ centre: Coordinate, _ radius: Length) -> Bool {
    let reach = zone.shape.radius + radius + .kilometres(1)
    return zone.shape.coordinates.contains { Geodesic(from: centre, to: $0).distance < reach }
  }

  /// Whether a fence can say what a zone is.
  private static func canBeDrawn(_ zone: Zone) -> Bool {
    zone.shape.lines.isEmpty && zone.floor == nil && zone.times.isEmpty
      && (zone.shape.polygons.isEmpty || zone.shape.radius == .zero)
      && zone.shape.polygons.allSatisfy { ($0.first?.count ?? 0) <= FenceShape.mostCorners }
      && (zone.shape.points.isEmpty || zone.shape.radius > .zero)
  }

  /// The zones that the route enters, whatever its height: a fence has none.
  private static func crossed(by route: MissionRoute) -> Set<String> {
    let check = RouteCheck(route, findings: CheckFindings(), file: route.name)
    return check.entered(
      route.forbidden.map { zone in
        var flat = zone
        flat.margin = .none
        flat.ceiling = nil
        return flat
      })
  }
}

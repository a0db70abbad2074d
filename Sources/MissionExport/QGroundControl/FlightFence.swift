import Airspace
import Diagnostics
import Geodesy
import Units

/// The geofence of a flight: what it stays in, and the zones that it stays out of.
///
/// It stays in the mission's flight area; where there is none, or it has more corners than autopilots
/// hold, in a circle around home with the whole flight and all launch sites inside. Never both: PX4 lets a
/// vehicle go wherever one of several areas allows it.
struct FlightFence {
  let findings: [Finding]
  private let inside: (circles: [JSONValue], polygons: [JSONValue])
  private let outside: ExclusionFence

  /// Draws the fence of a route, its circle so far beyond the farthest point.
  init(_ route: MissionRoute, beyond margin: Length) {
    let centre = route.home?.position ?? route.points[0].position
    let places = route.points.map(\.position) + route.alternates.map(\.position)
    let farthest = places.map { Geodesic(from: centre, to: $0).distance }.max() ?? .zero
    let radius = Length.metres((farthest + margin).metres.rounded(.up))
    outside = ExclusionFence(route, within: radius, of: centre)
    var findings = outside.left.map { Self.notFenced($0, route) }
    if let corners = route.flightArea?.corners, corners.count <= FenceShape.mostCorners,
      let polygon = FenceShape.polygon(corners, isInclusion: true)
    {
      inside = ([], [polygon])
    } else {
      inside = ([FenceShape.circle(around: centre, radius, isInclusion: true)], [])
      if let corners = route.flightArea?.corners {
        findings.append(Self.tooManyCorners(corners.count, route))
      }
    }
    self.findings = findings
  }

  var json: JSONValue {
    .object([
      .init("circles", .array(inside.circles + outside.circles)),
      .init("polygons", .array(inside.polygons + outside.polygons)),
      .init("version", .number(2)),
    ])
  }

  private static func notFenced(_ zone: Zone, _ route: MissionRoute) -> Finding {
    Finding(
      .note, rule: "zone-not-fenced", place: route.name,
      message: Text(
        en: "the zone “\(zone.name)” is not in the fence: a fence has no heights, times or "
          + "corridors, and must not be crossed by the flight",
        zh: "电子围栏不含“\(zone.name)”：围栏无法表示高度、时间或走廊，且航线不得穿越围栏"))
  }

  private static func tooManyCorners(_ count: Int, _ route: MissionRoute) -> Finding {
    let most = FenceShape.mostCorners
    return Finding(
      .warning, rule: "flight-area-not-fenced", place: route.name,
      message: Text(
        en:
          "the flight area has \(count) corners, more than the \(most) of a fence: the fence is a "
          + "circle around the flight",
        zh: "飞行区域有 \(count) 个角点，超过围栏的 \(most) 个：围栏改为包围航线的圆"),
      remedy: Text(
        en: "draw the area with fewer corners", zh: "请减少飞行区域的角点"))
  }
}

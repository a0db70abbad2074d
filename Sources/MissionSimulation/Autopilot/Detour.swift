import Foundation

/// Ways around round zones.
enum Detour {
  /// Metres that a way keeps off a zone's edge.
  static let margin = 20.0

  /// Points to fly over between two others so that the way stays out of all zones, as far as a way
  /// around each zone by itself does; empty where the straight way is free.
  static func points(from start: Vector, to end: Vector, around zones: [Faults.Zone]) -> [Vector] {
    var way = [start, end]
    // Each zone is rounded once, in the order in which the way meets them.
    for zone in zones.sorted(by: { nearness($0, start) < nearness($1, start) }) {
      var rounded = [way[0]]
      for (from, to) in zip(way, way.dropFirst()) {
        rounded += points(from: from, to: to, around: zone) + [to]
      }
      way = rounded
    }
    return Array(way.dropFirst().dropLast())
  }

  private static func nearness(_ zone: Faults.Zone, _ point: Vector) -> Double {
    Vector(x: zone.x - point.x, y: zone.y - point.y, z: 0).level
  }

  /// Whether a straight way enters a zone.
  static func enters(_ zone: Faults.Zone, from start: Vector, to end: Vector) -> Bool {
    nearest(of: zone, from: start, to: end) < zone.radius
  }

  /// How near a straight way comes to a zone's middle.
  private static func nearest(of zone: Faults.Zone, from start: Vector, to end: Vector) -> Double {
    let way = (end - start).levelled
    let middle = Vector(x: zone.x - start.x, y: zone.y - start.y, z: 0)
    let length2 = way.dot(way)
    let share = length2 > 0 ? max(0, min(1, middle.dot(way) / length2)) : 0
    return (middle - share * way).level
  }

  /// Around one zone: along a polygon outside of its circle, on the shorter side.
  private static func points(
    from start: Vector, to end: Vector, around zone: Faults.Zone
  ) -> [Vector] {
    let radius = zone.radius + margin
    guard nearest(of: zone, from: start, to: end) < radius else { return [] }
    let first = atan2(start.y - zone.y, start.x - zone.x)
    let last = atan2(end.y - zone.y, end.x - zone.x)
    let turn = (last - first).remainder(dividingBy: 2 * .pi)
    let corners = max(1, Int((abs(turn) / (Double.pi / 6)).rounded(.up)))
    // The polygon's sides touch the circle.
    let reach = radius / cos(abs(turn) / Double(corners) / 2)
    return (0...corners).map { index in
      let share = Double(index) / Double(corners)
      let angle = first + turn * share
      return Vector(
        x: zone.x + reach * cos(angle), y: zone.y + reach * sin(angle),
        z: start.z + (end.z - start.z) * share)
    }
  }
}

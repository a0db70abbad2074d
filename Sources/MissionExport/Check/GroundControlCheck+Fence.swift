import Diagnostics
import Geodesy
import Units

extension GroundControlCheck {
  /// Checks that the mission keeps within its own fence: PX4 refuses one that does not, and ArduPilot
  /// turns back at it.
  mutating func checkInside() {
    let fence = Fence(json)
    guard !fence.isEmpty else { return }
    for (index, item) in items.enumerated() {
      guard MAVLinkCommand.isPlace(item.command), item.latitude.isFinite, item.longitude.isFinite,
        item.latitude != 0 || item.longitude != 0
      else { continue }
      let place = Coordinate(latitude: item.latitude, longitude: item.longitude)
      guard place.isOnEarth, !fence.allows(place) else { continue }
      findings.add(
        .fence, at: "\(file): item \(index + 1)", en: "it lies outside the plan's own fence",
        zh: "位于航线自身的电子围栏之外")
    }
    if let home = json["mission"]?["plannedHomePosition"]?.array.flatMap(Fence.place),
      home.isOnEarth, !fence.allows(home)
    {
      findings.add(
        .fence, at: "\(file): plannedHomePosition",
        en: "home lies outside the plan's own fence", zh: "返航点位于航线自身的电子围栏之外")
    }
    for (index, point) in (json["rallyPoints"]?["points"]?.array ?? []).enumerated() {
      guard let place = point.array.flatMap(Fence.place), place.isOnEarth, !fence.allows(place)
      else { continue }
      findings.add(
        .rally, .warning, at: "\(file): rally point \(index + 1)",
        en: "it lies outside the plan's own fence", zh: "位于航线自身的电子围栏之外")
    }
  }
}

/// The areas of a plan that a vehicle must stay in or out of.
private struct Fence {
  private var circles: [(centre: Coordinate, radius: Length, isInside: Bool)] = []
  private var polygons: [(corners: [Coordinate], isInside: Bool)] = []

  var isEmpty: Bool { circles.isEmpty && polygons.isEmpty }

  init(_ plan: JSONValue) {
    for item in plan["geoFence"]?["circles"]?.array ?? [] {
      guard let circle = item["circle"],
        let centre = circle["center"]?.array.flatMap(Self.place), centre.isOnEarth,
        let radius = circle["radius"]?.number, radius > 0
      else { continue }
      circles.append((centre, .metres(radius), item["inclusion"]?.bool ?? true))
    }
    for item in plan["geoFence"]?["polygons"]?.array ?? [] {
      let corners = (item["polygon"]?.array ?? []).compactMap { $0.array.flatMap(Self.place) }
      guard corners.count >= 3, corners.allSatisfy(\.isOnEarth) else { continue }
      polygons.append((corners, item["inclusion"]?.bool ?? true))
    }
  }

  /// Whether a place lies in all areas to stay in, and in none to stay out of. A metre over the edge
  /// of a circle is forgiven, as figures are rounded.
  func allows(_ place: Coordinate) -> Bool {
    for circle in circles {
      let distance = Geodesic(from: circle.centre, to: place).distance
      if circle.isInside ? distance > circle.radius + .metres(1) : distance < circle.radius {
        return false
      }
    }
    return polygons.allSatisfy { Self.contains(place, $0.corners) == $0.isInside }
  }

  static func place(_ values: [JSONValue]) -> Coordinate? {
    guard values.count >= 2, let latitude = values[0].number, let longitude = values[1].number
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// Counts the edges that a line to the east crosses; degrees are straight enough for a fence.
  private static func contains(_ place: Coordinate, _ corners: [Coordinate]) -> Bool {
    let (x, y) = (place.longitude.degrees, place.latitude.degrees)
    var isInside = false
    var before = corners[corners.count - 1]
    for corner in corners {
      let (ax, ay) = (before.longitude.degrees, before.latitude.degrees)
      let (bx, by) = (corner.longitude.degrees, corner.latitude.degrees)
      if (ay > y) != (by > y), x < (bx - ax) * (y - ay) / (by - ay) + ax { isInside.toggle() }
      before = corner
    }
    return isInside
  }
}

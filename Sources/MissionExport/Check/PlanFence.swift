import Airspace
import Geodesy
import Units

/// The areas of a plan that a vehicle must stay in or out of.
struct PlanFence {
  private var circles: [(centre: Coordinate, radius: Length, isInside: Bool)] = []
  private var polygons: [(corners: [Coordinate], isInside: Bool)] = []

  /// Whether one of several areas to stay in is enough, as PX4 has it; ArduPilot asks for all of them.
  private let isUnion: Bool

  var isEmpty: Bool { circles.isEmpty && polygons.isEmpty }

  init(_ plan: JSONValue) {
    isUnion = GroundControlReader.autopilot(of: plan) == .px4
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

  /// Whether a place lies in the areas to stay in, and in none to stay out of. A metre over the edge
  /// of a circle is forgiven, as figures are rounded.
  func allows(_ place: Coordinate) -> Bool {
    var inside: [Bool] = []
    for circle in circles {
      let distance = Geodesic(from: circle.centre, to: place).distance
      if circle.isInside {
        inside.append(distance <= circle.radius + .metres(1))
      } else if distance < circle.radius {
        return false
      }
    }
    for polygon in polygons {
      let isIn = Self.contains(place, polygon.corners)
      if polygon.isInside { inside.append(isIn) } else if isIn { return false }
    }
    return isUnion && !inside.isEmpty ? inside.contains(true) : !inside.contains(false)
  }

  /// What a leg between two allowed places may still enter, as zones: areas to stay out of, and what lies
  /// outside of polygons to stay in. A leg between two places of a circle stays in it, and where one of
  /// several areas is enough, no leg is tested against them.
  func zones(around places: [Coordinate]) -> [Zone] {
    func zone(_ shape: ZoneShape) -> Zone {
      Zone(id: "fence", name: "", kind: "zone", demand: .forbidden, shape: shape)
    }
    let toStayIn = circles.filter(\.isInside).count + polygons.filter(\.isInside).count
    let tested = polygons.filter { $0.isInside && !(isUnion && toStayIn > 1) }
    return circles.filter { !$0.isInside }.map {
      zone(ZoneShape(points: [$0.centre], radius: $0.radius))
    } + polygons.filter { !$0.isInside }.map { zone(ZoneShape(polygons: [[$0.corners]])) }
      + tested.map { FlightArea(corners: $0.corners, margin: .zero).outside(around: places) }
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

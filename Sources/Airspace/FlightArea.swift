public import Geodesy
import PlanarGeometry
public import Units

/// The area that no flight of a mission may leave: a user's own fence, from the ground up without end.
public struct FlightArea: Hashable, Sendable, Codable {
  /// Its corners, at least three, each once; the last is joined to the first.
  public var corners: [Coordinate]
  /// How far from its edge flights stay.
  public var margin: Length

  /// Makes an area.
  public init(corners: [Coordinate], margin: Length) {
    self.corners = corners
    self.margin = margin
  }

  private enum CodingKeys: String, CodingKey {
    case corners
    case margin = "margin_m"
  }
}

extension FlightArea {
  /// How far beyond all that is flown its outside reaches, in degrees: further than any aircraft here.
  private static let reach = 0.5
  fileprivate static let outsideKind = "outside_flight_area"

  /// Whether two of its sides cross. Degrees are straight enough for an area that is flown in.
  public var crossesItself: Bool {
    let places = corners.map { LocalPoint(x: $0.longitude.degrees, y: $0.latitude.degrees) }
    let sides = zip(places, places.dropFirst() + places.prefix(1)).map { Segment($0, $1) }
    return sides.indices.contains { first in
      sides.indices.contains { second in
        // Neighbours share a corner; so do the first side and the last.
        second > first + 1 && (first > 0 || second < sides.count - 1)
          && sides[first].crosses(sides[second])
      }
    }
  }

  /// All that lies outside of it, as a zone that nobody may enter, around the places of a mission.
  ///
  /// So all that is known of zones holds for it: roads are cut at its edge, transits and ways home lead
  /// along inside of it, and legs are tested along all of their length.
  public func outside(around places: [Coordinate]) -> Zone {
    let all = corners + places
    let x = all.map(\.longitude.degrees)
    let y = all.map(\.latitude.degrees)
    let (west, east) = ((x.min() ?? 0) - Self.reach, (x.max() ?? 0) + Self.reach)
    let south = max((y.min() ?? 0) - Self.reach, -90)
    let north = min((y.max() ?? 0) + Self.reach, 90)
    let frame = [(south, west), (south, east), (north, east), (north, west)].map {
      Coordinate(latitude: $0, longitude: $1)
    }
    return Zone(
      id: "outside-flight-area", name: "飞行区域之外 / outside the flight area",
      kind: Self.outsideKind, demand: .forbidden, shape: ZoneShape(polygons: [[frame, corners]]),
      margin: Zone.Margin(horizontal: margin, vertical: .zero))
  }
}

extension Zone {
  /// Whether it is what lies outside of a mission's flight area.
  public var isOutsideFlightArea: Bool { kind == FlightArea.outsideKind }
}

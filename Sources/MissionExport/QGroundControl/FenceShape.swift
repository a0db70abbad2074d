import Geodesy
import Units

/// The two shapes of which a QGroundControl fence is made.
enum FenceShape {
  /// Most corners of a polygon: autopilots hold a few hundred in all.
  static let mostCorners = 84

  static func circle(
    around centre: Coordinate, _ radius: Length, isInclusion: Bool
  ) -> JSONValue {
    .object([
      .init(
        "circle",
        .object([
          .init("center", place(centre)),
          .init("radius", .number(radius.metres.rounded(toDecimals: 1))),
        ])),
      .init("inclusion", .bool(isInclusion)), .init("version", .number(1)),
    ])
  }

  /// A polygon; nil where the ring has fewer than three corners.
  static func polygon(_ ring: [Coordinate], isInclusion: Bool) -> JSONValue? {
    // A ring ends where it begins; a fence closes itself.
    let corners = ring.first == ring.last ? Array(ring.dropLast()) : ring
    guard corners.count >= 3 else { return nil }
    return .object([
      .init("inclusion", .bool(isInclusion)), .init("polygon", .array(corners.map(place))),
      .init("version", .number(1)),
    ])
  }

  private static func place(_ place: Coordinate) -> JSONValue {
    .array([
      .number(place.latitude.degrees.rounded(toDecimals: 9)),
      .number(place.longitude.degrees.rounded(toDecimals: 9)),
    ])
  }
}

import Geodesy

extension PlanarShape {
  /// Areas with straight sides that hold all of the shape and what is nearer than a margin. Their
  /// corners lie up to 3 % of that distance further out: 24 straight sides stand for a circle.
  ///
  /// - Parameter sharp: Whether sides are moved outward as they are, to where they meet, with no arc around
  ///   their corners: for shapes of many corners.
  /// - Returns: Areas that do not overlap; nil where GEOS refuses the shape (not finite).
  public func outline(margin: Double, sharp: Bool = false) -> [Polygon]? {
    let session = GEOSSession()
    let reach = max(radius + margin, PlanarShape.touch)
    // GEOS puts the corners on the circle, and the sides must stay outside of it. Before it grows a
    // line it fills bays of up to a hundredth of the distance, which moves the sides by as much.
    let grown = reach / Self.insideCircle * 1.011 + 0.01
    var parts: [OpaquePointer] = []
    for point in points { parts.append(contentsOf: session.line([point, point])) }
    for line in lines { parts.append(contentsOf: session.line(line)) }
    for polygon in polygons { parts.append(contentsOf: session.polygon(polygon)) }
    guard !parts.isEmpty, let all = session.collection(parts) else { return nil }
    return session.buffered(all, by: sharp ? reach + 0.01 : grown, isSharp: sharp)
  }

  /// The least distance of a rounded corner's sides from its centre, as a share of the radius: cos 11.25°.
  /// GEOS cuts an arc into pieces of 15°, rounds their number, and so leaves pieces of up to 22.5°.
  private static let insideCircle = 0.980_785_280_403_230_4
}

extension Polygon {
  /// Areas with fewer corners that hold all of some areas and what is nearer to them than a distance.
  ///
  /// Only corners that point inward are taken out, so that nothing of the areas is ever outside: a
  /// staircase becomes a slope along its outer corners. Areas that do not meet are kept apart.
  ///
  /// - Parameters:
  ///   - distance: How far around the areas, in metres.
  ///   - tolerance: How far the outlines may move outward on the mean, in metres.
  /// - Returns: Areas that do not overlap; nil where GEOS refuses the areas (not finite).
  ///
  /// Source: *Outer polygon hulls* of JTS and GEOS, `PolygonHullSimplifier`.
  public static func hulls(
    of areas: [Polygon], grownBy distance: Double, tolerance: Double
  ) -> [Polygon]? {
    let session = GEOSSession()
    let parts = areas.flatMap { session.polygon($0) }
    guard !parts.isEmpty else { return [] }
    return session.collection(parts).flatMap {
      session.hulls(of: $0, grownBy: distance, tolerance: tolerance)
    }
  }
}

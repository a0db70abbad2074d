import CGEOS
import Geodesy

extension PlanarShape {
  /// Areas with straight sides that hold all of the shape and what is nearer than a margin. Their
  /// corners lie up to 3 % of that distance further out: 24 straight sides stand for a circle.
  ///
  /// - Returns: Areas that do not overlap; nil where GEOS refuses the shape (not finite).
  public func outline(margin: Double) -> [Polygon]? {
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
    return session.buffered(all, by: grown, quadrantSegments: 6)
  }

  /// The least distance of a rounded corner's sides from its centre, as a share of the radius: cos 11.25°.
  /// GEOS cuts an arc into pieces of 15°, rounds their number, and so leaves pieces of up to 22.5°.
  private static let insideCircle = 0.980_785_280_403_230_4
}

/// A context of GEOS. Used by one task; geometries that it hands out live no longer than it.
private struct GEOSSession: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = GEOS_init_r() else { preconditionFailure("GEOS could not start") }
    self.context = context
  }

  deinit { GEOS_finish_r(context) }

  func line(_ points: [LocalPoint]) -> [OpaquePointer] {
    let all = points.count == 1 ? points + points : points
    return [sequence(all).flatMap { GEOSGeom_createLineString_r(context, $0) }].compactMap(\.self)
  }

  /// The polygon, made valid where its rings cross.
  func polygon(_ polygon: Polygon) -> [OpaquePointer] {
    let rings = polygon.rings.compactMap { ring in
      sequence(ring + [ring[0]]).flatMap { GEOSGeom_createLinearRing_r(context, $0) }
    }
    guard let outer = rings.first else { return [] }
    var holes: [OpaquePointer?] = rings.dropFirst().map(\.self)
    let count = UInt32(holes.count)
    guard let made = GEOSGeom_createPolygon_r(context, outer, &holes, count) else { return [] }
    if GEOSisValid_r(context, made) == 1 { return [made] }
    defer { GEOSGeom_destroy_r(context, made) }
    return [GEOSMakeValid_r(context, made)].compactMap(\.self)
  }

  /// Takes the parts over.
  func collection(_ parts: [OpaquePointer]) -> OpaquePointer? {
    var list: [OpaquePointer?] = parts.map(\.self)
    let type = Int32(GEOS_GEOMETRYCOLLECTION.rawValue)
    return GEOSGeom_createCollection_r(context, type, &list, UInt32(list.count))
  }

  /// Takes the geometry over.
  func buffered(_ geometry: OpaquePointer, by distance: Double, quadrantSegments: Int32)
    -> [Polygon]?
  {
    defer { GEOSGeom_destroy_r(context, geometry) }
    guard let grown = GEOSBuffer_r(context, geometry, distance, quadrantSegments) else {
      return nil
    }
    defer { GEOSGeom_destroy_r(context, grown) }
    return (0..<GEOSGetNumGeometries_r(context, grown)).compactMap { index in
      guard let part = GEOSGetGeometryN_r(context, grown, index),
        let outer = GEOSGetExteriorRing_r(context, part)
      else { return nil }
      let holes = (0..<max(0, GEOSGetNumInteriorRings_r(context, part))).compactMap {
        GEOSGetInteriorRingN_r(context, part, $0)
      }
      return Polygon(([outer] + holes).map { points(of: $0) })
    }
  }

  private func sequence(_ points: [LocalPoint]) -> OpaquePointer? {
    let numbers = points.flatMap { [$0.x, $0.y] }
    return GEOSCoordSeq_copyFromBuffer_r(context, numbers, UInt32(points.count), 0, 0)
  }

  private func points(of ring: OpaquePointer) -> [LocalPoint] {
    guard let sequence = GEOSGeom_getCoordSeq_r(context, ring) else { return [] }
    var count: UInt32 = 0
    guard GEOSCoordSeq_getSize_r(context, sequence, &count) == 1 else { return [] }
    return (0..<count).map { index in
      var (x, y) = (0.0, 0.0)
      _ = GEOSCoordSeq_getXY_r(context, sequence, index, &x, &y)
      return LocalPoint(x: x, y: y)
    }
  }
}

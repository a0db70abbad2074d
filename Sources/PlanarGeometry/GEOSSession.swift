import CGEOS
import Geodesy

/// A context of GEOS. Used by one task; geometries that it hands out live no longer than it.
struct GEOSSession: ~Copyable {
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
  func buffered(
    _ geometry: OpaquePointer, by distance: Double, isSharp: Bool = false
  ) -> [Polygon]? {
    defer { GEOSGeom_destroy_r(context, geometry) }
    guard let grown = grown(geometry, by: distance, isSharp: isSharp) else { return nil }
    defer { GEOSGeom_destroy_r(context, grown) }
    return polygons(of: grown)
  }

  /// Takes the geometry over: grows it, and takes corners out of its outlines, so that they move outward by
  /// no more than so many metres on the mean.
  func hulls(
    of geometry: OpaquePointer, grownBy distance: Double, tolerance: Double
  ) -> [Polygon]? {
    defer { GEOSGeom_destroy_r(context, geometry) }
    guard let grown = grown(geometry, by: distance, isSharp: true) else { return nil }
    defer { GEOSGeom_destroy_r(context, grown) }
    var (area, length) = (0.0, 0.0)
    guard GEOSArea_r(context, grown, &area) == 1, GEOSLength_r(context, grown, &length) == 1,
      area > 0,
      let hulls = GEOSPolygonHullSimplifyMode_r(
        context, grown, 1, UInt32(GEOSHULL_PARAM_AREA_RATIO.rawValue), tolerance * length / area)
    else { return nil }
    defer { GEOSGeom_destroy_r(context, hulls) }
    return polygons(of: hulls)
  }

  private func grown(
    _ geometry: OpaquePointer, by distance: Double, isSharp: Bool
  ) -> OpaquePointer? {
    if isSharp {
      return GEOSBufferWithStyle_r(
        context, geometry, distance, 6, Int32(GEOSBUF_CAP_ROUND.rawValue),
        Int32(GEOSBUF_JOIN_MITRE.rawValue), 2)
    }
    return GEOSBuffer_r(context, geometry, distance, 6)
  }

  private func polygons(of geometry: OpaquePointer) -> [Polygon] {
    (0..<GEOSGetNumGeometries_r(context, geometry)).compactMap { index in
      guard let part = GEOSGetGeometryN_r(context, geometry, index),
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

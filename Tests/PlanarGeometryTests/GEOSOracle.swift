import CGEOS
import Geodesy
import PlanarGeometry

/// GEOS as a judge: the least distance between a line and a shape's parts.
struct GEOSOracle: ~Copyable {
  private let context: OpaquePointer

  init?() {
    guard let context = GEOS_init_r() else { return nil }
    self.context = context
  }

  deinit { GEOS_finish_r(context) }

  func distance(from line: Segment, to rings: [[LocalPoint]], isArea: Bool) throws -> Double {
    guard let a = lineString([line.start, line.end]),
      let b = isArea ? polygon(rings) : lineString(rings[0])
    else { throw NoGEOS() }
    defer {
      GEOSGeom_destroy_r(context, a)
      GEOSGeom_destroy_r(context, b)
    }
    var distance = 0.0
    guard GEOSDistance_r(context, a, b, &distance) == 1 else { throw NoGEOS() }
    return distance
  }

  private func sequence(_ points: [LocalPoint]) -> OpaquePointer? {
    let numbers = points.flatMap { [$0.x, $0.y] }
    return GEOSCoordSeq_copyFromBuffer_r(context, numbers, UInt32(points.count), 0, 0)
  }

  private func lineString(_ points: [LocalPoint]) -> OpaquePointer? {
    sequence(points).flatMap { GEOSGeom_createLineString_r(context, $0) }
  }

  private func polygon(_ rings: [[LocalPoint]]) -> OpaquePointer? {
    let made = rings.compactMap { ring in
      sequence(ring + [ring[0]]).flatMap { GEOSGeom_createLinearRing_r(context, $0) }
    }
    var holes: [OpaquePointer?] = made.dropFirst().map(\.self)
    return GEOSGeom_createPolygon_r(context, made.first, &holes, UInt32(made.count - 1))
  }
}

/// GEOS could not start, or refused a shape.
struct NoGEOS: Error {}

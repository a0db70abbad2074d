import Foundation
public import Units

/// The plane on which a mission is planned: a transverse Mercator projection that fits its extent.
///
/// The only place where degrees become metres. Where all points lie within one CGCS2000 3° zone, that
/// zone's Gauss–Krüger plane; else within one UTM zone, that; else a transverse Mercator around their
/// middle. A distance on the plane is wrong by at most ``scaleError``, a share of the distance.
///
///     let plane = try MapPlane(fitting: roads)
///     plane.crs                    // "EPSG:4547", CGCS2000 / 3-degree Gauss-Kruger CM 114E
///     plane.scaleError             // 0.0002
public struct MapPlane: Hashable, Sendable {
  /// The projected system, as PROJ reads it.
  public let crs: String
  /// The largest |point scale − 1| over the extent: how wrong a distance on the plane can be.
  public let scaleError: Double
  /// From the plane's north to true north in the middle of the extent, clockwise positive.
  public let convergence: Angle

  private let geographic: String

  /// Chooses the plane for some points.
  ///
  /// - Throws: ``TransformationError`` if PROJ's database is missing.
  public init(fitting points: [Coordinate]) throws(TransformationError) {
    precondition(!points.isEmpty, "a plane fits at least one point")
    let extent = Extent(points)
    let zone = extent.gaussKrugerZone ?? extent.utmZone ?? extent.ownTransverseMercator
    try self.init(zone, extent: extent)
  }

  init(_ zone: Extent.Plane, extent: Extent) throws(TransformationError) {
    let places = extent.corners + [extent.middle]
    let step = Length.metres(100)
    let ahead = places.map { Geodesic.point(from: $0, azimuth: .zero, distance: step) }
    let count = places.count
    let local = try Self.project(places + ahead, from: zone.geographic, to: zone.crs)
    // The projection is conformal: the scale towards north is the scale towards everywhere.
    let scales = (0..<count).map { local[$0].distance(to: local[$0 + count]) / step.metres }
    let (middle, north) = (local[count - 1], local[2 * count - 1])
    crs = zone.crs
    geographic = zone.geographic
    scaleError = scales.map { abs($0 - 1) }.max() ?? 0
    convergence = .radians(atan2(north.x - middle.x, north.y - middle.y))
  }

  /// Projects points, in their order.
  ///
  /// - Throws: ``TransformationError`` if PROJ's database is missing.
  public func project(_ points: [Coordinate]) throws(TransformationError) -> [LocalPoint] {
    try Self.project(points, from: geographic, to: crs)
  }

  /// The points of the earth that points of the plane stand for, in their order.
  ///
  /// - Throws: ``TransformationError`` if PROJ's database is missing.
  public func unproject(_ points: [LocalPoint]) throws(TransformationError) -> [Coordinate] {
    var x = points.map(\.x)
    var y = points.map(\.y)
    try CoordinateTransformation(from: crs, to: geographic).transform(&x, &y)
    return zip(x, y).map { Coordinate(latitude: $1, longitude: $0) }
  }

  private static func project(
    _ points: [Coordinate], from geographic: String, to crs: String
  ) throws(TransformationError) -> [LocalPoint] {
    var x = points.map(\.longitude.degrees)
    var y = points.map(\.latitude.degrees)
    try CoordinateTransformation(from: geographic, to: crs).transform(&x, &y)
    return zip(x, y).map { LocalPoint(x: $0, y: $1) }
  }
}

import CPROJ
import Units

/// A transformation between two coordinate reference systems. Owns its PROJ objects; used by one task.
///
/// Axes are always in the order east, north (longitude, latitude), whatever the system's own order.
/// A transformation that PROJ can only guess at (a “ballpark” one, with datum shift or grid missing)
/// is refused, because it would be wrong by up to hundreds of metres in silence. CGCS2000 and WGS 84 are
/// taken as one: they differ by centimetres, below what either is realised to.
public struct CoordinateTransformation: ~Copyable {
  private let context: OpaquePointer
  private let transformation: OpaquePointer

  /// Makes the transformation from one system to another.
  ///
  /// - Parameters:
  ///   - source: What PROJ reads: `EPSG:4546`, WKT, a PROJ string.
  ///   - target: The same.
  ///   - region: The southwest and northeast corners around the points. Where it is given, a way that
  ///     was determined for another region only is refused: PROJ would use Beijing 1954's shift in the
  ///     Tarim basin for all of China.
  /// - Throws: ``TransformationError`` if a system is unknown or there is no way between them.
  public init(
    from source: String, to target: String,
    around region: (southwest: Coordinate, northeast: Coordinate)? = nil
  ) throws(TransformationError) {
    guard let context = proj_context_create() else {
      throw TransformationError(crs: source, reason: "PROJ could not start")
    }
    // PROJ tells its reasons by return value; its log would reach the user's terminal.
    proj_log_level(context, PJ_LOG_NONE)
    let from: OpaquePointer
    let to: OpaquePointer
    do throws(TransformationError) {
      from = try Self.system(source, context)
    } catch {
      proj_context_destroy(context)
      throw error
    }
    defer { proj_destroy(from) }
    do throws(TransformationError) {
      to = try Self.system(target, context)
    } catch {
      proj_context_destroy(context)
      throw error
    }
    defer { proj_destroy(to) }
    guard let raw = Self.connect(from, to, around: region, context) else {
      proj_context_destroy(context)
      let place = region == nil ? "" : " in this region"
      throw TransformationError(crs: source, reason: "no exact way to \(target) is known\(place)")
    }
    defer { proj_destroy(raw) }
    guard let normalized = proj_normalize_for_visualization(context, raw) else {
      proj_context_destroy(context)
      throw TransformationError(crs: source, reason: "its axes cannot be put in order")
    }
    self.context = context
    transformation = normalized
  }

  deinit {
    proj_destroy(transformation)
    proj_context_destroy(context)
  }

  /// Transforms points in place; both arrays are equally long. A point that cannot be transformed
  /// becomes infinite in both.
  public func transform(_ x: inout [Double], _ y: inout [Double]) {
    precondition(x.count == y.count, "each point has an x and a y")
    let stride = MemoryLayout<Double>.stride
    let count = x.count
    x.withUnsafeMutableBufferPointer { xs in
      y.withUnsafeMutableBufferPointer { ys in
        _ = proj_trans_generic(
          transformation, PJ_FWD, xs.baseAddress, stride, count, ys.baseAddress, stride, count,
          nil, 0, 0, nil, 0, 0)
      }
    }
  }

  private static func system(
    _ definition: String, _ context: OpaquePointer
  ) throws(TransformationError) -> OpaquePointer {
    guard let crs = proj_create(context, definition) else {
      let code = proj_context_errno(context)
      let reason = proj_context_errno_string(context, code).map { String(cString: $0) }
      throw TransformationError(crs: definition, reason: reason ?? "PROJ does not know it")
    }
    guard proj_is_crs(crs) != 0 else {
      proj_destroy(crs)
      throw TransformationError(
        crs: definition, reason: "it is not a coordinate reference system")
    }
    return crs
  }

  private static func connect(
    _ from: OpaquePointer, _ to: OpaquePointer,
    around region: (southwest: Coordinate, northeast: Coordinate)?, _ context: OpaquePointer
  ) -> OpaquePointer? {
    let area = region.flatMap { _ in proj_area_create() }
    defer { proj_area_destroy(area) }
    if let area, let region {
      proj_area_set_bbox(
        area, region.southwest.longitude.degrees, region.southwest.latitude.degrees,
        region.northeast.longitude.degrees, region.northeast.latitude.degrees)
    }
    // PROJ knows no way between CGCS2000 and WGS 84 but the ballpark one, which changes nothing.
    let same = [from, to].allSatisfy { isEarthCentred(datum(of: $0, context)) }
    let option = same ? "ALLOW_BALLPARK=YES" : "ALLOW_BALLPARK=NO"
    return option.withCString { option in
      var options: [UnsafePointer<CChar>?] = [option, nil]
      return proj_create_crs_to_crs_from_pj(context, from, to, area, &options)
    }
  }

  private static func isEarthCentred(_ datum: String) -> Bool {
    datum == "China 2000" || datum.hasPrefix("World Geodetic System 1984")
  }

  private static func datum(of crs: OpaquePointer, _ context: OpaquePointer) -> String {
    guard let geodetic = proj_crs_get_geodetic_crs(context, crs) else { return "" }
    defer { proj_destroy(geodetic) }
    guard let datum = proj_crs_get_datum_forced(context, geodetic) else { return "" }
    defer { proj_destroy(datum) }
    return proj_get_name(datum).map { String(cString: $0) } ?? ""
  }
}

/// Why there is no transformation.
public struct TransformationError: Error, Hashable, Sendable {
  /// The system that is to blame, as given.
  public let crs: String
  /// PROJ's reason.
  public let reason: String
}

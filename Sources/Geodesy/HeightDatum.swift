import CPROJ
import Units

/// What the heights of a terrain file are counted from.
public enum HeightDatum: String, CaseIterable, Sendable, Codable {
  /// Mean sea level after the geoid model EGM96, as in SRTM.
  case egm96 = "EGM96"
  /// Mean sea level after the geoid model EGM2008, as in Copernicus and TanDEM-X derived files.
  case egm2008 = "EGM2008"
  /// The WGS 84 ellipsoid.
  case ellipsoid

  /// The system that PROJ knows it as.
  private var crs: String {
    switch self {
    case .egm96: "EPSG:4326+5773"
    case .egm2008: "EPSG:4326+3855"
    case .ellipsoid: "EPSG:4979"
    }
  }

  /// Turns heights at some places, in metres, into heights above another datum.
  ///
  /// - Throws: ``TransformationError`` where the geoid's grid is not installed: PROJ would hand the
  ///   heights back unchanged.
  public func convert(
    _ heights: [Double], at places: [Coordinate], to other: HeightDatum
  ) throws(TransformationError) -> [Double] {
    precondition(heights.count == places.count, "each height has a place")
    if self == other { return heights }
    guard let context = proj_context_create() else {
      throw TransformationError(crs: crs, reason: "PROJ could not start")
    }
    defer { proj_context_destroy(context) }
    proj_log_level(context, PJ_LOG_NONE)
    guard let raw = way(to: other, context) else {
      throw TransformationError(
        crs: rawValue, reason: "the geoid's grid for the way to \(other.rawValue) is not installed")
    }
    defer { proj_destroy(raw) }
    guard let way = proj_normalize_for_visualization(context, raw) else {
      throw TransformationError(crs: rawValue, reason: "its axes cannot be put in order")
    }
    defer { proj_destroy(way) }
    return zip(heights, places).map { height, place in
      let moved = proj_trans(
        way, PJ_FWD,
        proj_coord(place.longitude.degrees, place.latitude.degrees, height, .infinity))
      return moved.xyz.z
    }
  }

  private func way(to other: HeightDatum, _ context: OpaquePointer) -> OpaquePointer? {
    guard let from = proj_create(context, crs) else { return nil }
    defer { proj_destroy(from) }
    guard let to = proj_create(context, other.crs) else { return nil }
    defer { proj_destroy(to) }
    return "ALLOW_BALLPARK=NO".withCString { option in
      var options: [UnsafePointer<CChar>?] = [option, nil]
      return proj_create_crs_to_crs_from_pj(context, from, to, nil, &options)
    }
  }
}

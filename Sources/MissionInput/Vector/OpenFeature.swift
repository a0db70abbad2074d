import CGDAL

/// A feature as GDAL holds it. Owns its handle.
struct OpenFeature: ~Copyable {
  private let handle: OGRFeatureH

  init(owning handle: OGRFeatureH) { self.handle = handle }

  deinit { OGR_F_Destroy(handle) }

  /// The number that the file, or GDAL, counts it by.
  var number: Int64 { OGR_F_GetFID(handle) }

  /// The value of a field; nil where there is none, or an empty one.
  func value(_ field: Int) -> AttributeValue? {
    let index = Int32(field)
    guard OGR_F_IsFieldSetAndNotNull(handle, index) != 0,
      let text = OGR_F_GetFieldAsString(handle, index), text.pointee != 0
    else { return nil }
    let type = OGR_Fld_GetType(OGR_F_GetFieldDefnRef(handle, index))
    let isNumber = type == OFTInteger || type == OFTInteger64 || type == OFTReal
    return AttributeValue(text: String(gdal: text), isNumber: isNumber)
  }

  /// The geometry; empty where there is none. Curves become lines.
  func shape() throws(WellKnownBinaryError) -> Shape {
    guard let geometry = OGR_F_GetGeometryRef(handle) else { return Shape() }
    guard OGR_G_HasCurveGeometry(geometry, 0) != 0 else { return try Self.shape(of: geometry) }
    guard let straight = OGR_G_GetLinearGeometry(geometry, 0, nil) else { return Shape() }
    defer { OGR_G_DestroyGeometry(straight) }
    return try Self.shape(of: straight)
  }

  private static func shape(of geometry: OGRGeometryH) throws(WellKnownBinaryError) -> Shape {
    var bytes = [UInt8](repeating: 0, count: Int(OGR_G_WkbSize(geometry)))
    guard OGR_G_ExportToIsoWkb(geometry, wkbNDR, &bytes) == OGRERR_NONE else {
      throw .truncated
    }
    return try WellKnownBinary.shape(bytes)
  }
}

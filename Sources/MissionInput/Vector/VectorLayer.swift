import CGDAL

/// A layer of a vector file.
struct VectorLayer {
  /// What its features are declared to be.
  enum Kind: Hashable {
    case points
    case lines
    case areas
    /// Anything, or not declared.
    case mixed
    /// Rows without a place.
    case none
  }

  let name: String
  let kind: Kind
  /// Nil where the file carries none.
  let system: ReferenceSystem?
  let fields: [String]

  /// The file's own system, or the one that the names of its columns tell.
  var impliedSystem: ReferenceSystem? {
    system ?? (TextTable.namesWGS84(fields) ? .wgs84 : nil)
  }

  init(_ handle: OGRLayerH) {
    name = OGR_L_GetName(handle).map { String(gdal: $0) } ?? ""
    kind =
      switch OGR_GT_Flatten(OGR_L_GetGeomType(handle)) {
      case wkbPoint, wkbMultiPoint: .points
      case wkbLineString, wkbMultiLineString, wkbCompoundCurve, wkbCircularString, wkbMultiCurve:
        .lines
      case wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface: .areas
      case wkbNone: .none
      default: .mixed
      }
    system = ReferenceSystem(OGR_L_GetSpatialRef(handle))
    let definition = OGR_L_GetLayerDefn(handle)
    fields = (0..<OGR_FD_GetFieldCount(definition)).map { index in
      OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)).map { String(gdal: $0) } ?? ""
    }
  }

  /// The place of a field; its exact name first, then its name in whatever case.
  func index(of field: String) -> Int? {
    if let exact = fields.firstIndex(of: field) { return exact }
    let lowercased = field.lowercased()
    return fields.firstIndex { $0.lowercased() == lowercased }
  }
}

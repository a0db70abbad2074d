import CGDAL
import Diagnostics
import Geodesy

/// The coordinate reference system of a layer or a raster.
struct ReferenceSystem: Hashable {
  /// WKT, or what the user wrote.
  let definition: String
  /// What messages call it.
  private(set) var name: String
  /// Whether its numbers are degrees of longitude and latitude.
  let isGeographic: Bool
  /// Whether the file's first number is the northing or the latitude.
  let northingFirst: Bool
  /// The shift on top of WGS 84 that Chinese map services apply; nil for all other systems.
  var shift: ShiftedSystem?

  static let wgs84 = ReferenceSystem(
    definition: "EPSG:4326", name: "WGS 84", isGeographic: true, northingFirst: false)

  private init(definition: String, name: String, isGeographic: Bool, northingFirst: Bool) {
    self.definition = definition
    self.name = name
    self.isGeographic = isGeographic
    self.northingFirst = northingFirst
  }

  /// What people call them, in small letters and without signs.
  private static let shifted: [String: ShiftedSystem] = [
    "gcj02": .gcj02, "火星坐标": .gcj02, "高德": .gcj02, "bd09": .bd09, "bd09ll": .bd09, "百度": .bd09,
  ]

  /// The system that the user names; its numbers are then in the order east, north.
  init(named text: String) throws(Fault) {
    let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
    if let shift = Self.shifted[plain] {
      self = .wgs84
      (name, self.shift) = (shift.rawValue, shift)
      return
    }
    // GDAL would fetch an address from the network.
    guard !text.contains("://") else {
      throw .noTransformation(crs: text, reason: "it is an address; write a code or WKT")
    }
    let known: ReferenceSystem? = GDALLibrary.quietly {
      guard let handle = OSRNewSpatialReference(nil) else { return nil }
      defer { OSRDestroySpatialReference(handle) }
      return OSRSetFromUserInput(handle, text) == OGRERR_NONE ? ReferenceSystem(handle) : nil
    }
    guard let known else {
      let near = nearest(to: text.uppercased(), among: ["GCJ-02", "BD-09"]).first
      throw .noTransformation(
        crs: text,
        reason: "PROJ does not know it" + (near.map { "; did you mean “\($0)”?" } ?? ""))
    }
    self.init(
      definition: known.definition, name: text, isGeographic: known.isGeographic,
      northingFirst: false)
  }

  /// The system that a file carries; nil where it carries none.
  init?(_ handle: OGRSpatialReferenceH?) {
    guard let handle else { return nil }
    var text: UnsafeMutablePointer<CChar>?
    let failed = "FORMAT=WKT2_2019".withCString { format in
      var options: [UnsafePointer<CChar>?] = [format, nil]
      return OSRExportToWktEx(handle, &text, &options) != OGRERR_NONE
    }
    defer { VSIFree(text) }
    guard !failed, let text, text.pointee != 0 else { return nil }
    definition = String(cString: text)
    let code = OSRGetAuthorityCode(handle, nil).map { String(cString: $0) }
    let authority = OSRGetAuthorityName(handle, nil).map { String(cString: $0) }
    let title = OSRGetName(handle).map { String(cString: $0) } ?? "?"
    name = if let code, let authority { "\(authority):\(code) \(title)" } else { title }
    isGeographic = OSRIsGeographic(handle) != 0
    northingFirst = Self.givesNorthingFirst(handle)
  }

  /// Whether numbers in both mean the same places, however they are written down: with WGS 84 as one datum
  /// or as the ensemble of its realisations, say.
  func isSame(as other: ReferenceSystem) -> Bool {
    if self == other { return true }
    guard shift == other.shift, northingFirst == other.northingFirst else { return false }
    return GDALLibrary.quietly {
      let (a, b) = (OSRNewSpatialReference(nil), OSRNewSpatialReference(nil))
      defer {
        OSRDestroySpatialReference(a)
        OSRDestroySpatialReference(b)
      }
      guard OSRSetFromUserInput(a, definition) == OGRERR_NONE,
        OSRSetFromUserInput(b, other.definition) == OGRERR_NONE
      else { return false }
      return OSRIsSame(a, b) != 0
    }
  }

  /// GDAL hands numbers out in the order east, north unless the data's axes are those of the system,
  /// and the system's own order is north, east.
  private static func givesNorthingFirst(_ handle: OGRSpatialReferenceH) -> Bool {
    var count: Int32 = 0
    guard let mapping = OSRGetDataAxisToSRSAxisMapping(handle, &count), count >= 2 else {
      return false
    }
    let asInTheSystem = mapping[0] == 1 && mapping[1] == 2
    let northFirst =
      OSREPSGTreatsAsLatLong(handle) != 0 || OSREPSGTreatsAsNorthingEasting(handle) != 0
    return asInTheSystem && northFirst
  }
}

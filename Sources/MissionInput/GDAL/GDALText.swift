import CGDAL

extension String {
  /// Copies a text of GDAL's.
  ///
  /// GDAL hands the bytes of tables and Shapefiles out as they are where nothing states their
  /// encoding. Bytes that are no UTF-8 are then taken as GB 18030, in which Chinese programs write
  /// them; what is in neither keeps replacement characters.
  init(gdal text: UnsafePointer<CChar>) {
    if let valid = String(validatingCString: text) {
      self = valid
      return
    }
    // CPLRecode warns of each character that it cannot convert.
    let recoded: String? = GDALLibrary.quietly {
      let copy = CPLRecode(text, "GB18030", "UTF-8")
      defer { VSIFree(copy) }
      return String(validatingCString: copy)
    }
    self = recoded ?? String(cString: text)
  }
}

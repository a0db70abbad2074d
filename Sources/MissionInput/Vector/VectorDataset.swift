import CGDAL
import Diagnostics

/// A file of roads or nodes, of any format that GDAL reads. Owns its handle.
struct VectorDataset: ~Copyable {
  private let handle: GDALDatasetH
  /// GDAL's name of the format: `GeoJSON`, `OSM`.
  let format: String
  let layers: [VectorLayer]
  private let layerHandles: [OGRLayerH]

  init(path: String) throws(Fault) {
    let handle = GDALLibrary.quietly {
      TextTable.options(for: path).withCStrings { options in
        GDALOpenEx(
          path, UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR), nil, options, nil)
      }
    }
    guard let handle else {
      throw .malformed(format: "GeoJSON, GeoPackage, Shapefile, KML, OSM …", reason: GDALLibrary.reason())
    }
    self.handle = handle
    format = GDALGetDatasetDriver(handle).flatMap(GDALGetDriverShortName)
      .map { String(cString: $0) } ?? ""
    layerHandles = (0..<GDALDatasetGetLayerCount(handle)).compactMap {
      GDALDatasetGetLayer(handle, $0)
    }
    layers = layerHandles.map { VectorLayer($0) }
  }

  deinit { _ = GDALClose(handle) }

  /// The files that it consists of: a Shapefile's are several.
  var files: [String] {
    guard let list = GDALGetFileList(handle) else { return [] }
    defer { CSLDestroy(list) }
    return sequence(first: list) { $0 + 1 }.lazy.prefix { $0.pointee != nil }
      .compactMap { $0.pointee.map { String(cString: $0) } }
  }

  /// Goes through the features of some layers, in the file's order.
  ///
  /// OSM files hold points before ways before relations, and GDAL fills all layers at once; read layer
  /// by layer they would lose what does not fit into its buffers.
  func forEachFeature(
    in wanted: [Int], _ body: (borrowing OpenFeature, _ layer: Int) -> Void
  ) throws(Fault) {
    let problem: String? = GDALLibrary.quietly {
      if format == "OSM" {
        GDALDatasetResetReading(handle)
        var layer: OGRLayerH?
        while let next = GDALDatasetGetNextFeature(handle, &layer, nil, nil, nil) {
          let feature = OpenFeature(owning: next)
          if let layer, let index = layerHandles.firstIndex(of: layer), wanted.contains(index) {
            body(feature, index)
          }
        }
      } else {
        for index in wanted {
          OGR_L_ResetReading(layerHandles[index])
          while let next = OGR_L_GetNextFeature(layerHandles[index]) {
            body(OpenFeature(owning: next), index)
          }
        }
      }
      // A file that breaks off ends the loop like one that is complete.
      return CPLGetLastErrorType() == CE_Failure ? GDALLibrary.reason() : nil
    }
    if let problem { throw .malformed(format: format, reason: problem) }
  }
}

extension [String] {
  /// Calls with the texts as C wants them: an array of C strings that ends with nil.
  fileprivate func withCStrings<Result>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    func nest(_ rest: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>?]) -> Result {
      guard let first = rest.first else { return body(pointers + [nil]) }
      return first.withCString { nest(rest.dropFirst(), pointers + [$0]) }
    }
    return nest(self[...], [])
  }
}

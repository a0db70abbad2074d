import CGDAL
import Diagnostics

/// A file of roads or nodes, of any format that GDAL reads.
struct VectorDataset: ~Copyable {
  private let handle: DatasetHandle
  /// GDAL's name of the format: `GeoJSON`, `OSM`.
  let format: String
  let layers: [VectorLayer]
  private let layerHandles: [OGRLayerH]

  /// Opens a file.
  ///
  /// - Parameter options: What GDAL is told beside the path; nil to have it look for the places of tables.
  init(path: String, options: [String]? = nil) throws(Fault) {
    handle = try DatasetHandle(
      path: path, flags: GDAL_OF_VECTOR, options: options ?? TextTable.options(for: path),
      formats: "GeoJSON, GeoPackage, Shapefile, KML, OSM …")
    let raw = handle.raw
    format =
      GDALGetDatasetDriver(raw).flatMap { GDALGetDriverShortName($0) }
      .map { String(cString: $0) } ?? ""
    layerHandles = (0..<GDALDatasetGetLayerCount(raw)).compactMap { GDALDatasetGetLayer(raw, $0) }
    layers = layerHandles.map { VectorLayer($0) }
  }

  /// The files that it consists of: a Shapefile's are several.
  var files: [String] {
    guard let list = GDALGetFileList(handle.raw) else { return [] }
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
        GDALDatasetResetReading(handle.raw)
        var layer: OGRLayerH?
        while let next = GDALDatasetGetNextFeature(handle.raw, &layer, nil, nil, nil) {
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

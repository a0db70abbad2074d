import CGDAL
public import Diagnostics
public import Foundation
import Geodesy
import Units

/// What of a register a file holds; in a GeoPackage, the names of its layers.
public enum RegisterLayer: String, CaseIterable, Sendable {
  /// The road sections.
  case sections
  /// The crossings and other nodes.
  case nodes
}

extension RoadRegister {
  /// The register as a GeoPackage, which QGIS and every program with GDAL opens.
  ///
  /// The same register gives the same bytes: the date that the format wants in it is always 1 January
  /// 2000.
  ///
  /// - Throws: ``Fault`` with GDAL's reason where it cannot make the file.
  public func geoPackage(_ layers: [RegisterLayer]) throws(Fault) -> Data {
    let path = "/vsimem/kestrel-\(ProcessInfo.processInfo.globallyUniqueString).gpkg"
    let made: Result<Data, GeoPackageFailure> = GDALLibrary.quietly {
      CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z")
      defer {
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nil)
        VSIUnlink(path)
      }
      do throws(GeoPackageFailure) {
        let writer = try GeoPackageWriter(path)
        for layer in layers {
          switch layer {
          case .sections:
            try writer.write(
              layer.rawValue, sections.map { ($0.attributes, $0.line) }, as: wkbLineString)
          case .nodes:
            try writer.write(
              layer.rawValue, nodes.map { ($0.attributes, [$0.position]) }, as: wkbPoint)
          }
        }
        try writer.close()
      } catch {
        return .failure(error)
      }
      var size: vsi_l_offset = 0
      guard let bytes = VSIGetMemFileBuffer(path, &size, 0) else {
        return .failure(.init(reason: GDALLibrary.reason()))
      }
      return .success(Data(bytes: bytes, count: Int(size)))
    }
    switch made {
    case .success(let data): return data
    case .failure(let failure): throw .notWritable(reason: failure.reason)
    }
  }
}

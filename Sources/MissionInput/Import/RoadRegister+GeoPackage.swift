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
    let made: Result<Data, GeoPackageWriter.Failure> = GDALLibrary.quietly {
      CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2000-01-01T00:00:00.000Z")
      defer {
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nil)
        VSIUnlink(path)
      }
      do throws(GeoPackageWriter.Failure) {
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

/// The owner of a GeoPackage that is being written.
private struct GeoPackageWriter: ~Copyable {
  struct Failure: Error {
    let reason: String
  }

  private let dataset: GDALDatasetH

  init(_ path: String) throws(Failure) {
    guard let driver = GDALGetDriverByName("GPKG"),
      let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
    else { throw Failure(reason: GDALLibrary.reason("GDAL has no driver for GeoPackage")) }
    self.dataset = dataset
  }

  deinit { GDALClose(dataset) }

  /// Writes what is still in the cache; the file is whole once the owner is gone.
  func close() throws(Failure) {
    GDALFlushCache(dataset)
    if CPLGetLastErrorType() == CE_Failure { throw Failure(reason: GDALLibrary.reason()) }
  }

  func write(
    _ name: String, _ features: [(attributes: [RegisterAttribute], line: [Coordinate])],
    as kind: OGRwkbGeometryType
  ) throws(Failure) {
    guard let wgs84 = OSRNewSpatialReference(nil) else {
      throw Failure(reason: GDALLibrary.reason())
    }
    defer { OSRDestroySpatialReference(wgs84) }
    OSRImportFromEPSG(wgs84, 4326)
    OSRSetAxisMappingStrategy(wgs84, OAMS_TRADITIONAL_GIS_ORDER)
    guard let layer = GDALDatasetCreateLayer(dataset, name, wgs84, kind, nil) else {
      throw Failure(reason: GDALLibrary.reason())
    }
    var fields: [String: Int32] = [:]
    for attribute in features.lazy.flatMap(\.attributes) where fields[attribute.name] == nil {
      try Self.addField(attribute, to: layer)
      fields[attribute.name] = Int32(fields.count)
    }
    guard let definition = OGR_L_GetLayerDefn(layer),
      GDALDatasetStartTransaction(dataset, 0) == OGRERR_NONE
    else { throw Failure(reason: GDALLibrary.reason()) }
    for (attributes, line) in features {
      guard let feature = OGR_F_Create(definition) else {
        throw Failure(reason: GDALLibrary.reason())
      }
      defer { OGR_F_Destroy(feature) }
      for attribute in attributes {
        guard let index = fields[attribute.name] else { continue }
        switch attribute.value {
        case .text(let text): OGR_F_SetFieldString(feature, index, text)
        case .whole(let number): OGR_F_SetFieldInteger64(feature, index, Int64(number))
        case .number(let number): OGR_F_SetFieldDouble(feature, index, number)
        case .flag(let isTrue): OGR_F_SetFieldInteger(feature, index, isTrue ? 1 : 0)
        }
      }
      let geometry = OGR_G_CreateGeometry(kind)
      let x = line.map { $0.longitude.degrees.rounded(toDecimals: 7) }
      let y = line.map { $0.latitude.degrees.rounded(toDecimals: 7) }
      let stride = Int32(MemoryLayout<Double>.stride)
      OGR_G_SetPoints(geometry, Int32(line.count), x, stride, y, stride, nil, 0)
      OGR_F_SetGeometryDirectly(feature, geometry)
      guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else {
        throw Failure(reason: GDALLibrary.reason())
      }
    }
    guard GDALDatasetCommitTransaction(dataset) == OGRERR_NONE else {
      throw Failure(reason: GDALLibrary.reason())
    }
  }

  private static func addField(
    _ attribute: RegisterAttribute, to layer: OGRLayerH
  ) throws(Failure) {
    let type: OGRFieldType =
      switch attribute.value {
      case .text: OFTString
      case .whole: OFTInteger64
      case .number: OFTReal
      case .flag: OFTInteger
      }
    let field = OGR_Fld_Create(attribute.name, type)
    defer { OGR_Fld_Destroy(field) }
    if case .flag = attribute.value { OGR_Fld_SetSubType(field, OFSTBoolean) }
    guard OGR_L_CreateField(layer, field, 1) == OGRERR_NONE else {
      throw Failure(reason: GDALLibrary.reason())
    }
  }
}

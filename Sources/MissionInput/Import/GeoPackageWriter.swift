import CGDAL
import Geodesy
import Units

/// The owner of a GeoPackage that is being written.
struct GeoPackageWriter: ~Copyable {
  private let dataset: GDALDatasetH

  init(_ path: String) throws(GeoPackageFailure) {
    guard let driver = GDALGetDriverByName("GPKG"),
      let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
    else {
      throw GeoPackageFailure(reason: GDALLibrary.reason("GDAL has no driver for GeoPackage"))
    }
    self.dataset = dataset
  }

  deinit { GDALClose(dataset) }

  /// Writes what is still in the cache; the file is whole once the owner is gone.
  func close() throws(GeoPackageFailure) {
    GDALFlushCache(dataset)
    if CPLGetLastErrorType() == CE_Failure { throw GeoPackageFailure(reason: GDALLibrary.reason()) }
  }

  func write(
    _ name: String, _ features: [(attributes: [RegisterAttribute], line: [Coordinate])],
    as kind: OGRwkbGeometryType
  ) throws(GeoPackageFailure) {
    guard let wgs84 = OSRNewSpatialReference(nil) else {
      throw GeoPackageFailure(reason: GDALLibrary.reason())
    }
    defer { OSRDestroySpatialReference(wgs84) }
    OSRImportFromEPSG(wgs84, 4326)
    OSRSetAxisMappingStrategy(wgs84, OAMS_TRADITIONAL_GIS_ORDER)
    guard let layer = GDALDatasetCreateLayer(dataset, name, wgs84, kind, nil) else {
      throw GeoPackageFailure(reason: GDALLibrary.reason())
    }
    var fields: [String: Int32] = [:]
    for attribute in features.lazy.flatMap(\.attributes) where fields[attribute.name] == nil {
      try Self.addField(attribute, to: layer)
      fields[attribute.name] = Int32(fields.count)
    }
    guard let definition = OGR_L_GetLayerDefn(layer),
      GDALDatasetStartTransaction(dataset, 0) == OGRERR_NONE
    else { throw GeoPackageFailure(reason: GDALLibrary.reason()) }
    for (attributes, line) in features {
      guard let feature = OGR_F_Create(definition) else {
        throw GeoPackageFailure(reason: GDALLibrary.reason())
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
        throw GeoPackageFailure(reason: GDALLibrary.reason())
      }
    }
    guard GDALDatasetCommitTransaction(dataset) == OGRERR_NONE else {
      throw GeoPackageFailure(reason: GDALLibrary.reason())
    }
  }

  private static func addField(
    _ attribute: RegisterAttribute, to layer: OGRLayerH
  ) throws(GeoPackageFailure) {
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
      throw GeoPackageFailure(reason: GDALLibrary.reason())
    }
  }
}

/// Why GDAL could not write a GeoPackage, in its own words.
struct GeoPackageFailure: Error {
  let reason: String
}

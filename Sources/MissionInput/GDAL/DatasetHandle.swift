import CGDAL
import Diagnostics
import Foundation

/// The owner of a file that GDAL has open, closed at the end of its life.
///
/// Not `Sendable`: GDAL forbids that two threads use one, and so does the compiler then.
struct DatasetHandle: ~Copyable {
  let raw: GDALDatasetH

  /// Opens a file, or what is in a zip archive.
  ///
  /// - Parameters:
  ///   - flags: `GDAL_OF_VECTOR` or `GDAL_OF_RASTER`.
  ///   - options: `NAME=VALUE`, for the format's driver.
  ///   - formats: What a message says that the file is not.
  init(path: String, flags: Int32, options: [String] = [], formats: String) throws(Fault) {
    var reason = ""
    let opened: GDALDatasetH? = GDALLibrary.quietly {
      let all = UInt32(flags | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
      let opened = options.withCStrings { GDALOpenEx(path, all, nil, $0, nil) }
      if opened == nil { reason = GDALLibrary.reason() }
      guard opened == nil, path.lowercased().hasSuffix(".zip") else { return opened }
      return options.withCStrings { GDALOpenEx("/vsizip/\(path)", all, nil, $0, nil) }
    }
    guard let opened else {
      // Some formats are folders, so that only GDAL can tell.
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      guard !isFolder.boolValue else {
        throw .other(
          Text(
            en: "this is a folder that holds no map data as such; name the file in it",
            zh: "这是文件夹，本身不是地图数据；请写明其中的文件"))
      }
      throw .malformed(format: formats, reason: reason)
    }
    raw = opened
  }

  /// Opens several rasters as one, in memory.
  init(mosaic paths: [String], formats: String) throws(Fault) {
    var reason = ""
    let opened: GDALDatasetH? = GDALLibrary.quietly {
      let opened = paths.withCStrings { names in
        GDALBuildVRT("", Int32(paths.count), nil, names, nil, nil)
      }
      if opened == nil { reason = GDALLibrary.reason() }
      return opened
    }
    guard let opened else { throw .malformed(format: formats, reason: reason) }
    raw = opened
  }

  deinit { GDALClose(raw) }
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

import CGDAL
import Diagnostics

/// GDAL's own start and its own words.
enum GDALLibrary {
  /// Registers the drivers, once in the process.
  static let drivers: Void = GDALAllRegister()

  /// Runs some calls with GDAL's printing to the terminal turned off, on this thread.
  static func quietly<Value: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    _ = drivers
    CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    CPLErrorReset()
    return try body()
  }

  /// What GDAL said last; the fallback where it said nothing.
  static func reason(_ fallback: String = "GDAL gives no reason") -> String {
    guard let message = CPLGetLastErrorMsg() else { return fallback }
    let text = String(cString: message)
    return text.isEmpty ? fallback : text
  }
}

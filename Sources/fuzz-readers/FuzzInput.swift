import Diagnostics
import Foundation
import MissionExport

/// A file, or what a KMZ of DJI holds: damaging the packed bytes would only ever test the archive.
struct FuzzInput {
  var name: String
  /// One file; or `template.kml` and `waylines.wpml`.
  var parts: [[UInt8]]
  var isUnpacked: Bool

  /// Reads, checks, sums up and writes the file; nil where it was refused.
  func read() -> Int? {
    do {
      let file =
        isUnpacked
        ? try RouteFile(template: parts[0], waylines: parts[1], named: name)
        : try RouteFile(reading: Data(parts[0]), named: name)
      _ = MissionFileSummary(file).text(.both)
      if !isUnpacked || parts[1].count % 16 == 0 { _ = try file.written() }
      for route in file.routes {
        for format in MissionFormat.allCases where format != .dji {
          _ = try? MissionExporter.files(of: route, as: format)
        }
      }
      return file.check().count
    } catch {
      return nil
    }
  }
}

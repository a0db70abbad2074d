import Diagnostics
import Foundation
import MissionExport

/// A file, or what a KMZ of DJI holds: damaging the packed bytes would only ever test the archive.
struct FuzzInput {
  var name: String
  /// One file; or `template.kml` and `waylines.wpml`.
  var parts: [[UInt8]]
  var isUnpacked: Bool

  /// Reads, checks and sums up the file; nil where it was refused.
  ///
  /// - Parameter isWritten: Whether it is written as well, anew and in all other formats, which takes
  ///   longer than the reading.
  func read(isWritten: Bool) -> Int? {
    do {
      let file =
        isUnpacked
        ? try RouteFile(template: parts[0], waylines: parts[1], named: name)
        : try RouteFile(reading: Data(parts[0]), named: name)
      _ = MissionFileSummary(file).text(.both)
      if isWritten {
        _ = try file.written()
        for format in MissionFormat.allCases { _ = try? file.converted(to: format) }
      }
      return file.check().count
    } catch {
      return nil
    }
  }
}

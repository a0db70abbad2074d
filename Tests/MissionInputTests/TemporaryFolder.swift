import Diagnostics
import Foundation
import MissionInput
import MissionPlanning

/// A folder that lives as long as its test.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("kestrel-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> String {
    let path = url.appendingPathComponent(name).path
    try bytes.write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Reads a mission that is written beside `roads.geojson` and whatever else is there.
  func read(_ text: String, as name: String = "mission.yaml") throws -> PatrolRequest {
    try MissionFile.read(write(name, text))
  }

  /// The faults of a mission, each as `line:column field: wording`, other files by their name.
  func faults(_ text: String, as name: String = "mission.yaml") throws -> [String] {
    do {
      _ = try MissionFile.read(write(name, text))
      return []
    } catch let errors as InputErrors {
      let folder = url.path + "/"
      return errors.all.map { error in
        error.message(.en).replacingOccurrences(of: folder, with: "")
          .replacingOccurrences(of: "\(name):", with: "")
      }
    }
  }
}

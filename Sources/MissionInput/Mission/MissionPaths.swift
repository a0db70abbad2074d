import Diagnostics
import Foundation

/// The mission file's path, and those of the files that it names, which are relative to it.
struct MissionPaths {
  let mission: String

  /// The mission file's own name, under which a plan lists it.
  var missionName: String { (mission as NSString).lastPathComponent }

  /// The path under which a file that the mission names is opened and shown in messages.
  func resolve(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    let folder = (mission as NSString).deletingLastPathComponent
    return folder.isEmpty ? path : (folder as NSString).appendingPathComponent(path)
  }

  /// Reads a file that the mission names.
  ///
  /// - Throws: the fault to note where it is named.
  func open(_ path: String) throws(Fault) -> InputFile {
    try InputFile(path: locate(path))
  }

  /// The path under which a file or folder that the mission names is there.
  ///
  /// - Throws: the fault to note where it is named, with the names near to it in the same folder.
  func locate(_ path: String) throws(Fault) -> String {
    let resolved = resolve(path)
    if FileManager.default.fileExists(atPath: resolved) { return resolved }
    let parts = path as NSString
    let folder = resolve(parts.deletingLastPathComponent)
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    throw .noSuchFile(
      path: path, nearest: nearest(to: parts.lastPathComponent, among: (names ?? []).sorted()))
  }
}

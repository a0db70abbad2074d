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
    let folder = Self.split(mission).folder
    return folder.isEmpty ? path : (folder as NSString).appendingPathComponent(path)
  }

  /// A path's folder, empty for a bare name, and its last part. (Foundation's own crashes on names of
  /// one letter.)
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
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
    let (named, name) = Self.split(path)
    let folder = resolve(named)
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    throw .noSuchFile(
      path: path, nearest: nearest(to: name, among: (names ?? []).sorted()))
  }
}

public import Foundation

/// The folder of real inputs beside the project. It is other people's data and never part of it, so a
/// test that needs it says so and passes where it is absent.
public enum SharedData {
  /// The folder: `KESTREL_SHARED`, or `shared` beside the project's folder.
  public static var folder: URL {
    if let given = ProcessInfo.processInfo.environment["KESTREL_SHARED"] {
      return URL(fileURLWithPath: given)
    }
    return projectFolder.deletingLastPathComponent().appendingPathComponent("shared")
  }

  /// The project's own folder.
  public static var projectFolder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// A file of the folder; nil, with a message, where it is absent.
  public static func file(_ path: String) -> URL? {
    let url = folder.appendingPathComponent(path)
    if FileManager.default.fileExists(atPath: url.path) { return url }
    print("skipped: \(path) is not beside the project; KESTREL_SHARED may name its folder")
    return nil
  }
}

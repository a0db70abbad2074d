public import Diagnostics
public import FlightPerformance
import Foundation

/// A user's own aircraft profile, in YAML or JSON.
///
///     let drone = try AircraftProfileFile.read("my-drone.yaml")
///
/// Its keys are ``ProfileKey/all``. With `like: dji-m30t` it takes what it does not say from an
/// aircraft of the catalogue.
public enum AircraftProfileFile {
  /// Reads a profile.
  ///
  /// - Throws: all faults of the file at once, with line and column.
  public static func read(_ path: String) throws(InputErrors) -> AircraftProfile {
    let text: String
    do throws(Fault) {
      text = try InputFile(path: path).text()
    } catch {
      throw InputErrors(InputError(error, at: SourceLocation(file: path)))
    }
    return try read(text, file: path)
  }

  /// Reads a profile from a text; `file` is what messages call it.
  public static func read(_ text: String, file: String) throws(InputErrors) -> AircraftProfile {
    let root = try MissionDocument.root(of: text, file: file)
    var reader = ProfileReader(file: file)
    return try reader.profile(root)
  }

  /// The figures of a profile as they are shown: key, value, confidence, note.
  public static func figures(of profile: AircraftProfile) throws -> [ProfileFigure] {
    let tree = try ProfileTree(profile)
    return ProfileKey.all.compactMap { key in
      guard let figure = tree.block(key.block)[key.key] as? [String: Any] else { return nil }
      return ProfileFigure(
        key: key, value: ProfileTree.written(figure["value"], as: key.kind),
        confidence: (figure["confidence"] as? String).flatMap(Confidence.init(rawValue:))
          ?? .assumed,
        note: figure["note"] as? String ?? "")
    }
  }

  /// A profile as a file that ``read(_:)`` accepts.
  public static func yaml(_ profile: AircraftProfile) throws -> String {
    let tree = try ProfileTree(profile)
    var lines = [
      "id: \(ProfileTree.quoted(profile.id))", "name: \(ProfileTree.quoted(profile.name))",
    ]
    var block = ""
    for figure in try figures(of: profile) {
      if figure.key.block != block {
        if block == "battery" { lines += tree.chargingLines }
        block = figure.key.block
        lines.append("\(block):")
      }
      let indent = block.isEmpty ? "" : "  "
      var parts = ["value: \(figure.value)", "confidence: \(figure.confidence.rawValue)"]
      if !figure.note.isEmpty { parts.append("note: \(ProfileTree.quoted(figure.note))") }
      lines.append("\(indent)\(figure.key.key): {\(parts.joined(separator: ", "))}")
    }
    lines += tree.djiLines
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A figure of a profile, as it is shown.
public struct ProfileFigure: Hashable, Sendable {
  /// Which it is.
  public let key: ProfileKey
  /// Its value, without the unit.
  public let value: String
  /// How far it can be trusted.
  public let confidence: Confidence
  /// Where it comes from; may be empty.
  public let note: String
}

import Airspace
import Diagnostics
import Foundation

/// A user's own rule set, in JSON.
enum RuleSetFile {
  /// Reads a rule set.
  ///
  /// - Throws: all keys that are not known, since a limit under a misspelt key would not be tested; else why the
  ///   file cannot be decoded.
  static func read(_ file: InputFile) throws(InputErrors) -> RuleSet {
    let place = SourceLocation(file: file.path)
    let unknown = unknownKeys(in: file.bytes).map {
      InputError($0.fault, at: place, field: $0.field)
    }
    if let errors = InputErrors(unknown) { throw errors }
    do {
      return try JSONDecoder().decode(RuleSet.self, from: file.bytes)
    } catch {
      let wrong = CodableFault(error)
      throw InputErrors(InputError(wrong.fault, at: place, field: wrong.field))
    }
  }

  private static func unknownKeys(in bytes: Data) -> [(field: String, fault: Fault)] {
    guard let root = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
      return []
    }
    let surroundings = root["surroundings"] as? [[String: Any]] ?? []
    return unknown(root, RuleSet.keys, at: "")
      + surroundings.enumerated().flatMap {
        unknown($0.element, RuleSet.Surroundings.keys, at: "surroundings[\($0.offset)].")
      }
  }

  private static func unknown(
    _ block: [String: Any], _ keys: [String], at path: String
  ) -> [(field: String, fault: Fault)] {
    block.keys.filter { !keys.contains($0) }.sorted().map { key in
      let near = nearest(to: key, among: keys).first
      return (path + key, .unknownKey(found: key, nearest: near, allowed: keys))
    }
  }
}

import Diagnostics

/// A block of keys that were checked against those that are known there.
struct Section {
  /// From the top of the file: `weather.wind`; empty for the whole file.
  let path: String
  let location: SourceLocation
  /// The keys that unknown ones were taken for.
  let misspelt: Set<String>
  private let entries: [String: Field]

  init(
    path: String, location: SourceLocation, entries: [String: Field] = [:],
    misspelt: Set<String> = []
  ) {
    self.path = path
    self.location = location
    self.entries = entries
    self.misspelt = misspelt
  }

  /// The value of a key; nil where the key is absent, or stands there with nothing behind it.
  subscript(key: String) -> Field? {
    guard let field = entries[key] else { return nil }
    if case .nothing = field.content { return nil }
    return field
  }

  /// The path of a key.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Where a message about an absent key points: at the key, if it stands there with nothing behind
  /// it, or at the block.
  func location(of key: String) -> SourceLocation { entries[key]?.location ?? location }
}

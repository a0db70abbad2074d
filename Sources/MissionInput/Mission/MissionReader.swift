import Diagnostics
import Foundation
import MissionPlanning

/// Reads the blocks of a mission file, and goes on after a fault, so that all of them are told at once.
///
/// A value that cannot be read is nil, and its fault is noted; a request is only made where there is
/// no fault.
struct MissionReader {
  let paths: MissionPaths
  private(set) var faults: [InputError] = []
  private(set) var defaults: [AppliedDefault] = []
  private(set) var inputs: [InputDigest] = []

  init(paths: MissionPaths) { self.paths = paths }

  mutating func note(_ error: InputError) { faults.append(error) }

  mutating func note(_ fault: Fault, at field: Field) {
    note(InputError(fault, at: field.location, field: field.path))
  }

  /// Notes the digest of a file.
  mutating func note(_ file: InputFile, named path: String) {
    let digest = InputDigest(path: path, sha256: file.sha256)
    if !inputs.contains(digest) { inputs.append(digest) }
  }

  /// Notes the digests of the files that a data source consists of: a Shapefile is several, a
  /// geodatabase is a folder.
  mutating func note(parts: [String], of source: String, named path: String) {
    for part in ([source] + parts.filter { $0 != source }.sorted()) {
      guard let file = try? InputFile(path: part) else { continue }
      // As the mission would name it: beside the source, or in it.
      let folder = (source as NSString).deletingLastPathComponent
      let inFolder = folder.isEmpty ? part : String(part.dropFirst(folder.count + 1))
      note(
        file,
        named: ((path as NSString).deletingLastPathComponent as NSString)
          .appendingPathComponent(inFolder))
    }
  }

  /// Notes that a value was filled in.
  mutating func noteDefault(_ written: String, for key: String, of section: Section) {
    defaults.append(AppliedDefault(field: section.path(of: key), value: written))
  }

  // MARK: Blocks

  /// A block with its keys checked.
  mutating func section(_ field: Field, keys: [String]) -> Section? {
    guard case .section(let entries) = field.content else {
      let example = keys.prefix(3).map { "\($0): …" }.joined(separator: ", ")
      note(
        .wrongType(
          found: field.description,
          expected: Text(en: "a block of keys, {\(example)},", zh: "一组键 {\(example)}")),
        at: field)
      return nil
    }
    var known: [String: Field] = [:]
    var misspelt: Set<String> = []
    for entry in entries {
      let name = entry.name
      if MissionKeys.unsupported.contains(name), field.path.isEmpty {
        note(.unsupportedKey(found: name), at: entry)
      } else if !keys.contains(name) {
        let fault = Self.unknownKey(entry, keys: keys)
        if case .unknownKey(_, let meant?, _) = fault { misspelt.insert(meant) }
        note(fault, at: entry)
      } else if known[name] != nil {
        note(.repeatedKey(found: name), at: entry)
      } else {
        known[name] = entry.value
      }
    }
    return Section(
      path: field.path, location: field.location, entries: known, misspelt: misspelt)
  }

  /// A block that may be left out: the block without keys then, so that its defaults are still noted.
  mutating func section(_ key: String, of parent: Section, keys: [String]) -> Section? {
    guard let field = parent[key] else {
      return Section(path: parent.path(of: key), location: parent.location(of: key))
    }
    return section(field, keys: keys)
  }

  /// One block or a list of them; a list is never empty.
  mutating func sections(_ field: Field, keys: [String]) -> [Section] {
    guard case .list(let items) = field.content else {
      return section(field, keys: keys).map { [$0] } ?? []
    }
    if items.isEmpty {
      note(
        .wrongType(
          found: Text(en: "an empty list", zh: "空列表"),
          expected: Text(en: "at least one block", zh: "至少一组键")), at: field)
    }
    return items.compactMap { section($0, keys: keys) }
  }

  // MARK: Values

  /// A value that must be there.
  mutating func required<Value>(
    _ key: String, of section: Section, example: String,
    _ parse: (String) throws(Fault) -> Value
  ) -> Value? {
    guard let field = section[key] else {
      noteMissing(key, of: section, example: example)
      return nil
    }
    return value(of: field, parse)
  }

  /// Notes that a key is not there, unless it is, misspelt.
  mutating func noteMissing(_ key: String, of section: Section, example: String) {
    if section.misspelt.contains(key) { return }
    note(
      InputError(
        .missingKey(example: "\(key): \(example)"), at: section.location(of: key),
        field: section.path(of: key)))
  }

  /// A value with a default, which is noted if it is used.
  mutating func value<Value>(
    _ key: String, of section: Section, default fallback: Value, written: String,
    _ parse: (String) throws(Fault) -> Value
  ) -> Value? {
    guard let field = section[key] else {
      noteDefault(written, for: key, of: section)
      return fallback
    }
    return value(of: field, parse)
  }

  /// The value of a field.
  mutating func value<Value>(
    of field: Field, _ parse: (String) throws(Fault) -> Value
  ) -> Value? {
    guard case .text(let text) = field.content else {
      note(
        .wrongType(found: field.description, expected: Text(en: "a single value", zh: "单个值")),
        at: field)
      return nil
    }
    do {
      return try parse(text)
    } catch {
      note(error, at: field)
      return nil
    }
  }

  /// The texts of a list, or of a single value, with their fields.
  mutating func texts(_ field: Field) -> [(text: String, field: Field)] {
    let fields = if case .list(let items) = field.content { items } else { [field] }
    if fields.isEmpty {
      note(
        .wrongType(
          found: Text(en: "an empty list", zh: "空列表"),
          expected: Text(en: "at least one value", zh: "至少一个值")), at: field)
    }
    return fields.compactMap { item in value(of: item, { $0 }).map { ($0, item) } }
  }

  private mutating func note(_ fault: Fault, at entry: Field.Entry) {
    note(InputError(fault, at: entry.location, field: entry.value.path))
  }

  private static func unknownKey(_ entry: Field.Entry, keys: [String]) -> Fault {
    // `at: 37.8590, 112.5803` inside braces: the comma ends the value.
    if QuantityLiteral(entry.name) != nil, case .nothing = entry.value.content {
      return .other(
        Text(
          en: "a comma inside {…} begins a new key; put quotation marks around the value with the "
            + "comma before “\(entry.name)”",
          zh: "{…} 中的逗号会开始新的键；请给“\(entry.name)”之前带逗号的值加上引号"))
    }
    return .unknownKey(
      found: entry.name, nearest: nearest(to: entry.name, among: keys).first, allowed: keys)
  }
}

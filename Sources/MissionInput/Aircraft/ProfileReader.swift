import Diagnostics
import FlightPerformance
import Foundation

/// Reads a profile key by key, and goes on after a fault.
struct ProfileReader {
  private static let blocks = ["battery", "power", "envelope"]
  private let file: String
  private var reader: MissionReader
  private var tree = ProfileTree()
  private var isLikeAnother = false

  init(file: String) {
    self.file = file
    reader = MissionReader(paths: MissionPaths(mission: file))
  }

  mutating func profile(_ field: Field) throws(InputErrors) -> AircraftProfile {
    let top = ["id", "name", "like"] + keys(of: "") + Self.blocks + ["dji"]
    guard let root = reader.section(field, keys: top) else { throw faults(else: field) }
    base(root)
    name(root)
    figures(of: root, block: "")
    for block in Self.blocks { figures(of: block, in: root) }
    dji(root)
    if let errors = InputErrors(reader.faults) { throw errors }
    checkTogether(root)
    if let errors = InputErrors(reader.faults) { throw errors }
    do {
      return try tree.profile()
    } catch {
      let wrong = CodableFault(error)
      throw InputErrors(
        InputError(wrong.fault, at: SourceLocation(file: file), field: wrong.field))
    }
  }

  private func faults(else field: Field) -> InputErrors {
    InputErrors(reader.faults) ?? InputErrors(InputError(.fileMissing, at: field.location))
  }

  private func keys(of block: String) -> [String] {
    ProfileKey.all.filter { $0.block == block }.map(\.key)
  }

  /// Takes the figures of `like`.
  private mutating func base(_ root: Section) {
    guard let field = root["like"] else { return }
    isLikeAnother = true
    guard let id = reader.value(of: field, { $0 }) else { return }
    if let known = AircraftCatalogue.profile(id: id), let known = try? ProfileTree(known) {
      tree = known
    } else {
      let near = nearest(to: id, among: AircraftCatalogue.all.map(\.id))
      reader.note(
        .unknownName(found: id, nearest: near, of: Text(en: "aircraft", zh: "机型")), at: field)
    }
  }

  private mutating func name(_ root: Section) {
    let id = reader.required("id", of: root, example: "my-drone") { $0 }
    let name = reader.required("name", of: root, example: "My drone") { $0 }
    if let id { tree.set(id, "id", in: "") }
    if let name { tree.set(name, "name", in: "") }
  }

  private mutating func figures(of block: String, in root: Section) {
    guard let field = root[block] else {
      if !isLikeAnother { reader.noteMissing(block, of: root, example: "{…}") }
      return
    }
    let extra = block == "battery" ? ["charging"] : []
    guard let section = reader.section(field, keys: keys(of: block) + extra) else { return }
    figures(of: section, block: block)
    if block == "battery", let charging = section["charging"] { self.charging(charging) }
  }

  private mutating func figures(of section: Section, block: String) {
    for key in ProfileKey.all where key.block == block {
      guard let field = section[key.key] else {
        if key.isRequired, !isLikeAnother {
          reader.noteMissing(
            key.key, of: section, example: "{value: …, confidence: published, note: …}")
        }
        continue
      }
      if let figure = reader.figure(field, key.kind) { tree.set(figure, key.key, in: block) }
    }
  }

  private mutating func charging(_ field: Field) {
    guard let section = reader.section(field, keys: ["from", "to", "time_s"]) else { return }
    let share = ProfileKey.Kind.number(0...1)
    var charging: [String: Any] = [:]
    for key in ["from", "to"] {
      guard let field = section[key] else {
        reader.noteMissing(key, of: section, example: key == "from" ? "0.2" : "0.9")
        continue
      }
      charging[key] = reader.profileValue(field, share)
    }
    if let field = section["time_s"] {
      charging["time_s"] = reader.figure(field, .number(60...86_400))
    } else {
      reader.noteMissing("time_s", of: section, example: "1800")
    }
    tree.set(charging, "charging", in: "battery")
  }

  private mutating func dji(_ root: Section) {
    guard let field = root["dji"],
      let section = reader.section(field, keys: ProfileKey.djiNumbers + ["lenses"])
    else { return }
    for key in ProfileKey.djiNumbers {
      if let field = section[key] {
        if let number = reader.profileValue(field, .whole(0...100_000)) {
          tree.set(number, key, in: "dji")
        }
      } else if key == "payload_sub_enum" {
        if tree.block("dji")[key] == nil { tree.set(0, key, in: "dji") }
      } else if key != "payload_enum", tree.block("dji")[key] == nil {
        reader.noteMissing(key, of: section, example: "67")
      }
    }
    if let field = section["lenses"] {
      if case .list(let items) = field.content, items.isEmpty {
        tree.set([String](), "lenses", in: "dji")
      } else {
        tree.set(reader.texts(field).map(\.text), "lenses", in: "dji")
      }
    } else if tree.block("dji")["lenses"] == nil {
      tree.set([String](), "lenses", in: "dji")
    }
  }

  /// What no single figure shows.
  private mutating func checkTogether(_ root: Section) {
    func value(_ key: String, _ block: String) -> Double {
      let figure = tree.block(block)[key] as? [String: Any]
      return (figure?["value"] as? NSNumber)?.doubleValue ?? figure?["value"] as? Double ?? 0
    }
    func note(_ key: String, _ block: String, _ allowed: String) -> InputError {
      let at = block.isEmpty ? root.location(of: key) : root.location(of: block)
      return InputError(
        .outOfRange(found: value(key, block).shortText, allowed: allowed), at: at,
        field: block.isEmpty ? key : "\(block).\(key)")
    }
    let mass = value("take_off_mass_kg", "")
    if value("max_take_off_mass_kg", "") < mass {
      reader.note(
        note("max_take_off_mass_kg", "", "≥ \(mass.shortText) (take_off_mass_kg)"))
    }
    let hover = value("hover_power_w", "power")
    if value("avionics_power_w", "power") >= hover {
      reader.note(
        note("avionics_power_w", "power", "< \(hover.shortText) (hover_power_w)"))
    }
  }
}

import FlightPerformance
import Foundation

/// A profile's JSON form as a tree.
struct ProfileTree {
  private(set) var root: [String: Any]

  init() { root = [:] }

  init(_ profile: AircraftProfile) throws {
    let data = try JSONEncoder().encode(profile)
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// The block of a name, or the top.
  func block(_ name: String) -> [String: Any] {
    name.isEmpty ? root : root[name] as? [String: Any] ?? [:]
  }

  /// Puts a value at its place.
  mutating func set(_ value: Any, _ key: String, in name: String) {
    if name.isEmpty {
      root[key] = value
    } else {
      var block = block(name)
      block[key] = value
      root[name] = block
    }
  }

  func profile() throws -> AircraftProfile {
    try JSONDecoder().decode(
      AircraftProfile.self, from: JSONSerialization.data(withJSONObject: root))
  }

  /// A value as a file writes it.
  static func written(_ value: Any?, as kind: ProfileKey.Kind) -> String {
    switch kind {
    case .truth:
      return value as? Bool == true ? "true" : "false"
    case .number, .whole:
      return number(value)
    case .temperatures:
      let range = value as? [String: Any] ?? [:]
      return "{lowest_c: \(number(range["lowest_c"])), highest_c: \(number(range["highest_c"]))}"
    }
  }

  /// A text as YAML and JSON read it, on one line.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\"\(escaped)\""
  }

  private static func number(_ value: Any?) -> String {
    (value as? NSNumber)?.doubleValue.shortText ?? ""
  }

  /// The charging time of the battery block.
  var chargingLines: [String] {
    guard let charging = block("battery")["charging"] as? [String: Any],
      let time = charging["time_s"] as? [String: Any]
    else { return [] }
    let note = Self.quoted(time["note"] as? String ?? "")
    return [
      "  charging:", "    from: \(Self.number(charging["from"]))",
      "    to: \(Self.number(charging["to"]))",
      "    time_s: {value: \(Self.number(time["value"])), "
        + "confidence: \(time["confidence"] as? String ?? "assumed"), note: \(note)}",
    ]
  }

  /// The names in DJI's mission files.
  var djiLines: [String] {
    let dji = block("dji")
    guard !dji.isEmpty else { return [] }
    let numbers = ProfileKey.djiNumbers.compactMap { key in
      dji[key].map { "  \(key): \(Self.number($0))" }
    }
    let lenses = dji["lenses"] as? [String] ?? []
    return ["dji:"] + numbers + ["  lenses: [\(lenses.joined(separator: ", "))]"]
  }
}

import Diagnostics
import FlightPerformance
import Units

extension MissionReader {
  /// Reads `{value: …, confidence: …, note: …}`, or a bare value, which counts as assumed.
  mutating func figure(_ field: Field, _ kind: ProfileKey.Kind) -> [String: Any]? {
    if case .text = field.content {
      return profileValue(field, kind).map { ["value": $0, "confidence": "assumed", "note": ""] }
    }
    guard let section = section(field, keys: ["value", "confidence", "note"]) else { return nil }
    var value: Any?
    if let field = section["value"] {
      value = profileValue(field, kind)
    } else {
      noteMissing("value", of: section, example: "…")
    }
    let confidence = section["confidence"].map { field in
      self.value(of: field) { (text) throws(Fault) in
        if Confidence(rawValue: text.trimmed) != nil { return text.trimmed }
        let known = Confidence.allCases.map(\.rawValue)
        throw .unreadableValue(
          found: text,
          expected: Text(
            en: "one of \(known.joined(separator: ", "))",
            zh: known.joined(separator: "、") + " 之一"))
      }
    }
    let note = section["note"].flatMap { self.value(of: $0) { $0 } }
    guard let value, let confidence = confidence ?? "assumed" else { return nil }
    return ["value": value, "confidence": confidence, "note": note ?? ""]
  }

  /// Reads a bare value: its key names the unit.
  mutating func profileValue(_ field: Field, _ kind: ProfileKey.Kind) -> Any? {
    switch kind {
    case .number(let range):
      return number(field, in: range)
    case .whole(let range):
      guard let number = number(field, in: range) else { return nil }
      guard number == number.rounded() else {
        note(
          .unreadableValue(
            found: number.shortText, expected: Text(en: "a whole number", zh: "整数")), at: field)
        return nil
      }
      return Int(number)
    case .truth:
      return value(of: field) { (text) throws(Fault) in
        switch text.trimmed.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
          throw .unreadableValue(
            found: text, expected: Text(en: "true or false", zh: "true 或 false"))
        }
      }
    case .temperatures:
      guard let section = section(field, keys: ["lowest_c", "highest_c"]) else { return nil }
      var ends: [String: Double] = [:]
      for key in ["lowest_c", "highest_c"] {
        guard let field = section[key] else {
          noteMissing(key, of: section, example: key == "lowest_c" ? "-20" : "50")
          continue
        }
        ends[key] = number(field, in: -60...80)
      }
      guard let lowest = ends["lowest_c"], let highest = ends["highest_c"] else { return nil }
      guard lowest < highest else {
        note(
          .outOfRange(found: highest.shortText, allowed: "> \(lowest.shortText) (lowest_c)"),
          at: field)
        return nil
      }
      return ends
    }
  }

  private mutating func number(_ field: Field, in range: ClosedRange<Double>) -> Double? {
    value(of: field) { (text) throws(Fault) in
      guard let number = Double(text.trimmed), number.isFinite else {
        throw .unreadableValue(
          found: text,
          expected: Text(
            en: "a bare number in the unit that the key names", zh: "按键名所示单位的数字"))
      }
      try AllowedRange.from(range.lowerBound, to: range.upperBound, "").check(number, found: text)
      return number
    }
  }
}

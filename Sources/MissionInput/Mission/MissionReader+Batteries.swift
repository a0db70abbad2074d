import Diagnostics
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `batteries: {count: …, health: …}`.
  mutating func batteries(_ root: Section) -> Batteries? {
    guard let field = root["batteries"] else {
      noteMissing("batteries", of: root, example: "{count: 4, health: 92 %}")
      return nil
    }
    guard let section = section(field, keys: MissionKeys.batteries) else { return nil }
    let count = required("count", of: section, example: "4") { (text) throws(Fault) in
      guard let count = Int(text.trimmed) else {
        throw .unreadableValue(
          found: text, expected: Text(en: "a whole number such as “4”", zh: "整数，如“4”"))
      }
      try AllowedRange.from(1, to: 1000, "").check(Double(count), found: text)
      return count
    }
    let health = required("health", of: section, example: "92 %") { (text) throws(Fault) in
      let share = try QuantityLiteral.value(text, in: .fraction)
      try AllowedRange.above(0, to: 100, "%").check(share * 100, found: text)
      return Fraction(share)
    }
    guard let count, let health else { return nil }
    return Batteries(count: count, health: health)
  }
}

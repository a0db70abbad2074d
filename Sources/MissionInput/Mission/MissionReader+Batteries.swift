import Diagnostics
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `batteries: {count: …, health: …}`, or `batteries: {health: [… , …]}` with a health for each.
  mutating func batteries(_ root: Section) -> Batteries? {
    guard let field = root["batteries"] else {
      noteMissing("batteries", of: root, example: "{count: 4, health: 92 %}")
      return nil
    }
    guard let section = section(field, keys: MissionKeys.batteries) else { return nil }
    let health = health(of: section)
    let turnaround = value(
      "turnaround", of: section, default: Time.minutes(3), written: "3 min",
      Self.duration(upTo: .hours(2)))
    let charging = charging(of: section)
    guard let health, let turnaround, let charging else { return nil }
    return Batteries(health: health, turnaround: turnaround, charging: charging.time)
  }

  /// One health for each battery.
  private mutating func health(of section: Section) -> [Fraction]? {
    guard let field = section["health"], case .list = field.content else {
      let count = count(of: section)
      let health = required("health", of: section, example: "92 %", Self.health)
      guard let count, let health else { return nil }
      return Array(repeating: health, count: count)
    }
    let texts = texts(field)
    let each = texts.compactMap { _, item in value(of: item, Self.health) }
    guard each.count == texts.count, !each.isEmpty else { return nil }
    guard let countField = section["count"] else { return each }
    guard let count = count(of: section) else { return nil }
    guard count == each.count else {
      note(
        .other(
          Text(
            en: "“health” lists \(each.count) batteries; leave “count” out, or make it "
              + "\(each.count)",
            zh: "“health”列出 \(each.count) 块电池；请省略“count”或写 \(each.count)")), at: countField)
      return nil
    }
    return each
  }

  private mutating func count(of section: Section) -> Int? {
    required("count", of: section, example: "4") { (text) throws(Fault) in
      try WholeNumberLiteral.value(text, from: 1, to: 1000)
    }
  }

  /// How long charging takes between flights, which may be `none`.
  private mutating func charging(of section: Section) -> Charging? {
    value("charging", of: section, default: Charging(time: nil), written: "none") {
      (text) throws(Fault) in
      if text.trimmed == "none" { return Charging(time: nil) }
      return Charging(time: try Self.duration(upTo: .hours(24))(text))
    }
  }

  private struct Charging {
    let time: Time?
  }

  private static func health(_ text: String) throws(Fault) -> Fraction {
    let share = try QuantityLiteral.value(text, in: .fraction)
    try AllowedRange.above(0, to: 100, "%").check(share * 100, found: text)
    return Fraction(share)
  }

  private static func duration(upTo most: Time) -> (String) throws(Fault) -> Time {
    { (text) throws(Fault) in
      let seconds = try QuantityLiteral.value(text, in: .time)
      try AllowedRange.above(0, to: most.minutes, "min").check(seconds / 60, found: text)
      return .seconds(seconds)
    }
  }
}

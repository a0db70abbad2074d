import Airspace
import Diagnostics
import Foundation

extension MissionReader {
  /// Reads `rules`: a built-in set's name, or the path of one in JSON.
  mutating func rules(_ root: Section) -> RuleSet? {
    guard let field = root["rules"] else { return nil }
    guard let name = value(of: field, { $0 }) else { return nil }
    if let known = RuleSet.named(name) { return known }
    guard name.contains("/") || name.lowercased().hasSuffix(".json") else {
      let near = nearest(to: name, among: RuleSet.builtIn)
      note(
        .unknownName(
          found: name, nearest: near.isEmpty ? RuleSet.builtIn : near,
          of: Text(en: "rule set", zh: "规则集")), at: field)
      return nil
    }
    do throws(Fault) {
      let file = try paths.open(name)
      note(file, named: name)
      do throws(InputErrors) {
        return try RuleSetFile.read(file)
      } catch {
        for wrong in error.all { note(wrong) }
      }
    } catch {
      note(error, at: field)
    }
    return nil
  }

  /// Reads `time`: from when to when the mission is flown.
  mutating func time(_ root: Section) -> ClosedRange<Date>? {
    guard let field = root["time"] else { return nil }
    return value(of: field) { (text) throws(Fault) in
      guard case .once(let from, let to)? = ActiveTime(text.trimmed) else {
        let turned = text.split(separator: "/").reversed().map(\.trimmed).joined(separator: "/")
        if case .once? = ActiveTime(turned) {
          throw .other(
            Text(
              en: "ends before it begins; did you mean “\(turned)”?",
              zh: "结束早于开始；是否应为“\(turned)”？"))
        }
        throw .unreadableValue(
          found: text,
          expected: Text(
            en: "two moments such as “2026-05-01T07:00+08:00/2026-05-01T10:00+08:00”",
            zh: "起止时刻，如“2026-05-01T07:00+08:00/2026-05-01T10:00+08:00”"))
      }
      return from...to
    }
  }
}

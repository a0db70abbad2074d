import Airspace
import Diagnostics

extension MissionReader {
  /// Reads `priority`, which decides what is flown where not everything is; the same for all that names
  /// none.
  mutating func priority(of section: Section) -> Int? {
    guard let field = section["priority"] else { return 1 }
    return wholeNumber(field, from: 1, to: 5)
  }

  /// Reads a whole number.
  mutating func wholeNumber(_ field: Field, from lowest: Int, to highest: Int) -> Int? {
    value(of: field) { (text) throws(Fault) in
      guard let number = Int(text.trimmed) else {
        throw .unreadableValue(
          found: text,
          expected: Text(en: "a whole number such as “3”", zh: "整数，如“3”"))
      }
      try AllowedRange.from(Double(lowest), to: Double(highest), "").check(
        Double(number), found: text)
      return number
    }
  }

  /// Reads `between`, the hours in which all of a block is to be served; nil where any time will do.
  mutating func hours(of section: Section, _ root: Section) -> ActiveTime? {
    guard let field = section["between"] else { return nil }
    let hours = value(of: field) { (text) throws(Fault) in
      guard let hours = ActiveTime(text.trimmed) else {
        throw .unreadableValue(
          found: text,
          expected: Text(
            en: "hours such as “07:30-08:30 +08:00” or “Mo-Fr 07:30-08:30 +08:00”",
            zh: "时段，如“07:30-08:30 +08:00”或“Mo-Fr 07:30-08:30 +08:00”"))
      }
      return hours
    }
    if root["time"] == nil {
      note(
        .other(
          Text(
            en: "hours need the day: give the mission's “time:”",
            zh: "规定时段须有日期：请给出任务的“time:”")), at: field)
    }
    return hours
  }
}

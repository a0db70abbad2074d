import Airspace
import Diagnostics
import FlightPerformance
import Foundation
import MissionPlanning
import Units

extension MissionReader {
  /// Whether the wind is given in one way alone, with the keys that belong to it; notes all that are
  /// too many.
  mutating func isSaidOnce(_ section: Section) -> Bool {
    let ways = [
      "metar": ["metar", "over", "levels"], "forecast": ["forecast", "at", "over", "levels"],
      "wind": ["wind", "temperature", "levels"],
    ]
    guard let way = ["metar", "forecast", "wind"].first(where: { section[$0] != nil }) else {
      return true
    }
    let tooMany = MissionKeys.weather.filter {
      section[$0] != nil && ways[way]?.contains($0) != true
    }
    for key in tooMany {
      guard let field = section[key] else { continue }
      note(
        .other(
          Text(
            en: "“\(key)” does not go with “\(way)”; keep one of the two",
            zh: "“\(key)”不能与“\(way)”同时使用；请保留其一")), at: field)
    }
    return tooMany.isEmpty
  }

  /// Reads `forecast: wind.csv` at the moment `at`.
  mutating func forecast(_ section: Section) -> Weather? {
    let over = terrainOfReport(section)
    let at = required("at", of: section, example: "2026-11-21T08:00+08:00") {
      (text) throws(Fault) in
      guard let time = WindCSV.time(text.trimmed) else {
        throw .unreadableValue(
          found: text,
          expected: Text(
            en: "a moment such as “2026-11-21T08:00+08:00”", zh: "如“2026-11-21T08:00+08:00”的时刻"))
      }
      return time
    }
    guard let field = section["forecast"],
      let forecast = table(
        of: field,
        { text throws(WindCSVFault) in
          try WindCSV.forecast(text, over: over ?? .country)
        })
    else { return nil }
    let aloft = levels(section)
    guard let at, let time = section["at"] else { return nil }
    guard var weather = forecast.weather(at: at) else {
      let first = forecast.hours.first.map { $0.time.formatted(.iso8601) } ?? "–"
      let last = forecast.hours.last.map { $0.time.formatted(.iso8601) } ?? "–"
      note(
        .outOfRange(found: at.formatted(.iso8601), allowed: "\(first) … \(last)"), at: time)
      return nil
    }
    weather.wind.aloft = aloft
    if weather.wind.gust == nil { noteAssumedGust(of: weather.wind, for: "forecast", of: section) }
    return weather
  }

  /// Notes that the forecast's moment `weather.at` is more than a day from the mission's `time`: its
  /// weather is then that of another day.
  mutating func noteApart(_ root: Section, _ time: ClosedRange<Date>?) {
    guard let time, case .section(let entries)? = root["weather"]?.content,
      entries.contains(where: { $0.name == "forecast" }),
      let field = entries.first(where: { $0.name == "at" })?.value,
      case .text(let text) = field.content, let at = WindCSV.time(text.trimmed)
    else { return }
    let day = 86_400.0
    guard at < time.lowerBound - day || at > time.upperBound + day else { return }
    let mission = root["time"].flatMap { field in
      if case .text(let text) = field.content { text.trimmed } else { nil }
    }
    let asked = mission ?? ActiveTime.once(from: time.lowerBound, to: time.upperBound).description
    note(
      .other(
        Text(
          en: "the forecast is taken at \(text.trimmed), more than a day from the mission's time, "
            + "\(asked); make one of the two fit the other",
          zh: "预报取 \(text.trimmed)，与任务时段 \(asked) 相差一天以上；请使两者一致")), at: field)
  }

  /// Notes that a report or a forecast names no gust.
  mutating func noteAssumedGust(of wind: Wind, for key: String, of section: Section) {
    let assumed = wind.gust(at: wind.measuredAt).metresPerSecond.rounded(toDecimals: 1).shortText
    noteDefault("no gust (\(assumed) m/s assumed from “over”)", for: key, of: section)
  }

  /// Reads `levels: file.csv`, or a list of `{height, from, speed}`.
  mutating func levels(_ section: Section) -> [WindLevel] {
    guard let field = section["levels"] else { return [] }
    if case .text = field.content {
      return table(of: field) { text throws(WindCSVFault) in try WindCSV.levels(text) } ?? []
    }
    return sections(field, keys: ["height", "from", "speed"]).compactMap { level in
      let height = required("height", of: level, example: "100 m") { (text) throws(Fault) in
        let metres = try QuantityLiteral.value(text, in: .length)
        try AllowedRange.above(0, to: 20_000, "m").check(metres, found: text)
        return Length.metres(metres)
      }
      let from = required("from", of: level, example: "315°", DirectionLiteral.direction)
      let speed = required("speed", of: level, example: "6 m/s", Self.windSpeed)
      guard let height, let from, let speed else { return nil }
      return WindLevel(height: height, from: from, speed: speed)
    }
  }

  /// Reads a file of comma-separated values that a field names.
  private mutating func table<Value>(
    of field: Field, _ read: (String) throws(WindCSVFault) -> Value
  ) -> Value? {
    guard let path = value(of: field, { $0 }) else { return nil }
    let (place, text): (String, String)
    do throws(Fault) {
      let file = try paths.open(path)
      note(file, named: path)
      (place, text) = (file.path, try file.text())
    } catch {
      note(error, at: field)
      return nil
    }
    do throws(WindCSVFault) {
      return try read(text)
    } catch {
      note(
        InputError(
          error.inputFault, at: SourceLocation(file: place, line: error.line, column: nil),
          field: error.column))
      return nil
    }
  }
}

extension WindCSVFault {
  fileprivate var inputFault: Fault {
    switch reason {
    case .missingColumn:
      .other(Text(en: "the header has no such column", zh: "表头中没有此列"))
    case .notANumber:
      .unreadableValue(found: text, expected: Text(en: "a number", zh: "数字"))
    case .outOfRange(let range):
      .outOfRange(
        found: text, allowed: "\(range.lowerBound.shortText) … \(range.upperBound.shortText)")
    case .notATime:
      .unreadableValue(
        found: text,
        expected: Text(en: "a time such as “2026-11-21T08:00Z”", zh: "如“2026-11-21T08:00Z”的时间"))
    }
  }
}

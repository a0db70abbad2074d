public import Foundation

/// When a zone is active.
///
///     ActiveTime("2026-05-01T00:00Z/2026-05-03T00:00Z")
///     ActiveTime("Mo-Fr 07:00-09:00 +08:00")
///     ActiveTime("22:00-06:00 +08:00")       // every day, over midnight
public enum ActiveTime: Hashable, Sendable {
  /// From one moment to another.
  case once(from: Date, to: Date)
  /// Each week again, at a clock so many seconds ahead of UTC.
  case weekly(days: Set<Int>, from: Int, to: Int, offset: Int)

  /// Whether the zone is active at any moment of a flight.
  ///
  /// - Returns: The parts of the flight, in shares of its time, in which it is.
  public func shares(of flight: ClosedRange<Date>) -> [ClosedRange<Double>] {
    windows(around: flight).compactMap { window in
      let start = max(window.lowerBound, flight.lowerBound)
      let end = min(window.upperBound, flight.upperBound)
      guard start <= end else { return nil }
      let length = flight.upperBound.timeIntervalSince(flight.lowerBound)
      guard length > 0 else { return 0...1 }
      return start.timeIntervalSince(flight.lowerBound) / length...end.timeIntervalSince(
        flight.lowerBound) / length
    }
  }

  private func windows(around flight: ClosedRange<Date>) -> [ClosedRange<Date>] {
    switch self {
    case .once(let from, let to): return from <= to ? [from...to] : []
    case .weekly(let days, let from, let to, let offset):
      let day = 86_400.0
      let shift = Double(offset)
      let first = ((flight.lowerBound.timeIntervalSince1970 + shift) / day).rounded(.down) - 1
      let last = ((flight.upperBound.timeIntervalSince1970 + shift) / day).rounded(.down)
      return stride(from: first, through: last, by: 1).compactMap { number in
        // 1 January 1970 was a Thursday, day 4 of the week that begins on Monday as day 1.
        let weekday = (Int(number) % 7 + 7 + 3) % 7 + 1
        guard days.contains(weekday) else { return nil }
        let midnight = number * day - shift
        let end = Double(to <= from ? to + 86_400 : to)
        return Date(
          timeIntervalSince1970: midnight + Double(from))...Date(
            timeIntervalSince1970: midnight + end)
      }
    }
  }

  // MARK: Text

  /// Reads a time as zone files give it; nil where it is none.
  public init?(_ text: String) {
    let trimmed = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if trimmed.count == 1, text.contains("/") {
      let ends = trimmed[0].split(separator: "/").compactMap { Self.moment(String($0)) }
      guard ends.count == 2, ends[0] <= ends[1] else { return nil }
      self = .once(from: ends[0], to: ends[1])
      return
    }
    guard let last = trimmed.last, let offset = Self.offset(last), (2...3).contains(trimmed.count)
    else { return nil }
    let hours = trimmed[trimmed.count - 2].split(separator: "-").compactMap { Self.clock($0) }
    guard hours.count == 2 else { return nil }
    var days = Set(1...7)
    if trimmed.count == 3 {
      guard let named = Self.days(trimmed[0]) else { return nil }
      days = named
    }
    self = .weekly(days: days, from: hours[0], to: hours[1], offset: offset)
  }

  private static let dayNames = ["mo", "tu", "we", "th", "fr", "sa", "su"]

  private static func days(_ text: String) -> Set<Int>? {
    var days: Set<Int> = []
    for part in text.lowercased().split(separator: ",") {
      let ends = part.split(separator: "-").map { dayNames.firstIndex(of: String($0)) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count < 3 else {
        return nil
      }
      var day = first
      while true {
        days.insert(day + 1)
        if day == last { break }
        day = (day + 1) % 7
      }
    }
    return days.isEmpty ? nil : days
  }

  /// Seconds after midnight; 24:00 is the end of the day.
  private static func clock(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0...24).contains(parts[0]), (0..<60).contains(parts[1]),
      parts[0] * 60 + parts[1] <= 1440
    else { return nil }
    return (parts[0] * 60 + parts[1]) * 60
  }

  /// Seconds ahead of UTC: `+08:00`, `Z`.
  private static func offset(_ text: String) -> Int? {
    if text == "Z" || text == "UTC" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-", let size = clock(text.dropFirst())
    else { return nil }
    return sign == "+" ? size : -size
  }

  private static func moment(_ text: String) -> Date? {
    if let date = try? Date.ISO8601FormatStyle().parse(text) { return date }
    // The strategy wants seconds; people often leave them out: `2026-05-01T07:00+08:00`.
    let parts = text.split(separator: "T")
    guard parts.count == 2, parts[1].count > 5 else { return nil }
    let filled = "\(parts[0])T\(parts[1].prefix(5)):00\(parts[1].dropFirst(5))"
    return try? Date.ISO8601FormatStyle().parse(filled)
  }
}

extension ActiveTime: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = ActiveTime(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no time such as “Mo-Fr 07:00-09:00 +08:00”")
    }
    self = time
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension ActiveTime: CustomStringConvertible {
  /// The text form that zone files use.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func clock(_ seconds: Int) -> String { two(seconds / 3600) + ":" + two(seconds / 60 % 60) }
    switch self {
    case .once(let from, let to):
      return "\(from.formatted(.iso8601))/\(to.formatted(.iso8601))"
    case .weekly(let days, let from, let to, let offset):
      let names = days.sorted().map { ActiveTime.dayNames[$0 - 1].capitalized }
      let zone = (offset < 0 ? "-" : "+") + clock(abs(offset))
      let when = "\(clock(from))-\(clock(to)) \(zone)"
      return days.count == 7 ? when : "\(names.joined(separator: ",")) \(when)"
    }
  }
}

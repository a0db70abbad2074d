import Diagnostics
import Geodesy
import Units

/// The words of one half of an exercise's line, read from left to right.
struct ExerciseWords {
  private var words: ArraySlice<Substring>
  private let end: Substring.Index

  init(_ text: Substring) {
    words = text.split(whereSeparator: \.isWhitespace)[...]
    end = text.endIndex
  }

  private var place: Substring.Index { words.first?.startIndex ?? end }
  private var found: String { words.first.map(String.init) ?? "" }

  /// Goes past words if they come next.
  mutating func skip(_ expected: String...) -> Bool {
    guard words.prefix(expected.count).map({ $0.lowercased() }) == expected else { return false }
    words = words.dropFirst(expected.count)
    return true
  }

  /// Goes past a word that must come next.
  private mutating func take(_ expected: String) throws(LineFault) {
    guard skip(expected) else {
      throw fault(.unreadableValue(found: found, expected: Text(en: expected, zh: expected)))
    }
  }

  /// Nothing may be left.
  func finish() throws(LineFault) {
    guard words.isEmpty else {
      throw fault(
        .other(
          Text(en: "“\(found)” is too much here", zh: "此处多余：“\(found)”")))
    }
  }

  private func fault(_ fault: Fault) -> LineFault { LineFault(fault, at: place) }

  /// A number and its unit, which may stand together: `30°`, `14 m/s`. Gives the factor's product, which
  /// lies in a range that is worded in the first unit.
  private mutating func quantity(
    _ units: KeyValuePairs<String, Double>, in range: ClosedRange<Double>, example: String
  ) throws(LineFault) -> Double {
    let start = words
    let value = try quantity(units, example: example)
    guard range.contains(value) else {
      let text = start.dropLast(words.count).joined(separator: " ")
      words = start
      let unit = units.first?.key ?? ""
      throw fault(
        .outOfRange(
          found: text, allowed: "\(Int(range.lowerBound))…\(Int(range.upperBound)) \(unit)"))
    }
    return value
  }

  private mutating func quantity(
    _ units: KeyValuePairs<String, Double>, example: String
  ) throws(LineFault) -> Double {
    let word = found
    let start = words
    let digits = word.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
    guard let value = Double(digits), value.isFinite else {
      throw fault(
        .unreadableValue(found: word, expected: Text(en: example, zh: example)))
    }
    words = words.dropFirst()
    var unit = String(word.dropFirst(digits.count))
    if unit.isEmpty, let next = words.first {
      unit = String(next)
      words = words.dropFirst()
    }
    if let factor = units.first(where: { $0.key == unit })?.value { return value * factor }
    words = start
    throw fault(
      unit.isEmpty
        ? .missingUnit(found: word, example: example)
        : .wrongUnit(found: "\(digits) \(unit)", allowed: units.map(\.key)))
  }

  mutating func number(in range: ClosedRange<Double>) throws(LineFault) -> Double {
    guard let value = Double(found), range.contains(value) else {
      throw fault(
        .outOfRange(found: found, allowed: "\(Int(range.lowerBound))…\(Int(range.upperBound))"))
    }
    words = words.dropFirst()
    return value
  }

  /// A count from 1.
  mutating func count() throws(LineFault) -> Int { Int(try number(in: 1...100_000)) }

  /// A time, which may be in parts: `3 min 20 s`.
  mutating func time() throws(LineFault) -> Time {
    let units: KeyValuePairs = ["s": 1.0, "min": 60, "h": 3600]
    var seconds = try quantity(units, in: 0...86_400, example: "3 min 20 s")
    while let first = words.first?.first, first.isNumber {
      seconds += try quantity(units, in: 0...86_400, example: "3 min 20 s")
    }
    return .seconds(seconds)
  }

  private mutating func speed() throws(LineFault) -> Speed {
    .metresPerSecond(
      try quantity(["m/s": 1, "km/h": 1 / 3.6], in: 0...100, example: "14 m/s"))
  }

  private mutating func angle() throws(LineFault) -> Angle {
    .degrees(try quantity(["°": 1, "deg": 1], in: -360...360, example: "300°"))
  }

  private mutating func share(in range: ClosedRange<Double>) throws(LineFault) -> Fraction {
    let start = self
    let value = try quantity(["%": 0.01], example: "15 %")
    guard range.contains(value) else {
      self = start
      throw fault(
        .outOfRange(
          found: "\(found) %",
          allowed: "\(Int(range.lowerBound * 100))…\(Int(range.upperBound * 100)) %"))
    }
    return Fraction(value)
  }

  /// One of the names of a type.
  mutating func name<Name: RawRepresentable & CaseIterable>() throws(LineFault) -> Name
  where Name.RawValue == String {
    guard let name = Name(rawValue: found.lowercased()) else {
      let known = Name.allCases.map(\.rawValue)
      throw fault(
        .unknownName(
          found: found, nearest: nearest(to: found, among: known),
          of: Text(en: known.joined(separator: ", "), zh: known.joined(separator: "、"))))
    }
    words = words.dropFirst()
    return name
  }

  /// One of the phrases of a type, all of the words that are left.
  mutating func phrase<Name: RawRepresentable & CaseIterable>() throws(LineFault) -> Name
  where Name.RawValue == String {
    let text = words.joined(separator: " ").lowercased()
    guard let name = Name(rawValue: text) else {
      let known = Name.allCases.map(\.rawValue)
      throw fault(
        .unknownName(
          found: text, nearest: nearest(to: text, among: known),
          of: Text(en: known.joined(separator: ", "), zh: known.joined(separator: "、"))))
    }
    words = []
    return name
  }

  /// When something happens.
  mutating func trigger() throws(LineFault) -> ScheduledEvent.Trigger {
    if skip("at") { return .at(try time()) }
    if skip("on", "leg") { return .leg(try count()) }
    if skip("below") { return .chargeBelow(try share(in: 0...1)) }
    throw unknown(["at", "on leg", "below", "expect", "seed", "link delay", "link action"])
  }

  /// What happens.
  mutating func event() throws(LineFault) -> FlightEvent {
    if skip("gust") {
      let speed = try speed()
      try take("from")
      let from = try angle()
      try take("for")
      return .gust(speed, from: from, for: try time())
    }
    if skip("wind") {
      let speed = try speed()
      try take("from")
      let from = try angle()
      return .windShift(speed, from: from, over: skip("over") ? try time() : .zero)
    }
    if skip("link", "loss") { return .linkLoss(for: skip("for") ? try time() : nil) }
    if skip("gnss", "loss") { return .gnssLoss(for: skip("for") ? try time() : nil) }
    if skip("compass", "error") { return .compassError(try angle()) }
    if skip("battery", "sag") { return .batterySag(try share(in: 0...1)) }
    if skip("cell", "failure") { return .cellFailure }
    if skip("motors") { return .motorDerating(to: try share(in: 0...1)) }
    if skip("icing") {
      let rise = try share(in: 0...2)
      return .icing(rise, over: skip("over") ? try time() : .zero)
    }
    if skip("zone") { return try zone() }
    if skip("pilot") { return .pilot(try name()) }
    throw unknown([
      "gust", "wind", "link loss", "gnss loss", "compass error", "battery sag", "cell failure",
      "motors", "icing", "zone", "pilot",
    ])
  }

  private mutating func zone() throws(LineFault) -> FlightEvent {
    let parts = words.prefix { $0.lowercased() != "radius" }
    let centre: Coordinate
    do throws(CoordinateError) {
      centre = try Coordinate(text: parts.joined(separator: " "))
    } catch {
      throw fault(
        .unreadableValue(
          found: parts.joined(separator: " "),
          expected: Text(en: "37.86 N 112.58 E", zh: "37.86 N 112.58 E")))
    }
    words = words.dropFirst(parts.count)
    try take("radius")
    let radius = try quantity(["m": 1, "km": 1000], in: 0...100_000, example: "300 m")
    return .zone(centre, radius: .metres(radius))
  }

  private func unknown(_ known: [String]) -> LineFault {
    let text = words.prefix(2).joined(separator: " ")
    return fault(
      .unknownName(
        found: text, nearest: nearest(to: text, among: known),
        of: Text(en: known.joined(separator: ", "), zh: known.joined(separator: "、"))))
  }
}

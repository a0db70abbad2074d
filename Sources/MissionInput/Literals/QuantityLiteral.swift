import Diagnostics

/// A number with its unit, as it is written in a mission file.
///
///     QuantityLiteral("1.2 km")     // 1.2, "km"
///     QuantityLiteral("-5°C")       // −5, "°C"
struct QuantityLiteral {
  let number: Double
  let unit: String

  /// Takes a text apart; nil where it does not begin with a number. A comma is no decimal point, and
  /// neither “nan” nor “1e3” is a number that a person means here.
  init?(_ text: String) {
    let trimmed = text.trimmed
    var rest = Substring(trimmed)
    var sign = 1.0
    if let first = rest.first, "+-−".contains(first) {
      sign = first == "+" ? 1 : -1
      rest = rest.dropFirst().drop { $0 == " " }
    }
    let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard digits.contains(where: \.isNumber), let size = Double(digits) else { return nil }
    unit = String(rest[digits.endIndex...]).trimmed
    // No unit begins so: it is the exponent of a number.
    if let first = unit.first, "eE".contains(first),
      unit.dropFirst().first.map({ $0.isNumber || "+-".contains($0) }) == true
    {
      return nil
    }
    number = sign * size
  }

  /// Reads a quantity in the kind's own unit.
  static func value(_ text: String, in table: UnitTable) throws(Fault) -> Double {
    guard let literal = QuantityLiteral(text) else {
      let example = table.example
      throw .unreadableValue(
        found: text, expected: Text(en: "a value such as “\(example)”", zh: "如“\(example)”的值"))
    }
    guard !literal.unit.isEmpty else {
      throw .missingUnit(found: text, example: table.example(with: text.trimmed))
    }
    guard let size = table.size(of: literal.unit) else {
      throw .wrongUnit(found: text, allowed: table.shown)
    }
    return literal.number * size
  }
}

extension UnitTable {
  /// The user's own number with the unit that it lacks.
  fileprivate func example(with number: String) -> String {
    guard let unit = shown.first else { return example }
    return unit == "°" ? number + unit : "\(number) \(unit)"
  }
}

extension StringProtocol {
  /// Without the spaces at both ends.
  var trimmed: String {
    let start = self[...].drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

import Diagnostics

/// A number of things: `4`.
enum WholeNumberLiteral {
  static func value(_ text: String, from lowest: Int, to highest: Int) throws(Fault) -> Int {
    guard let number = Int(text.trimmed) else {
      throw .unreadableValue(
        found: text,
        expected: Text(en: "a whole number such as “4”", zh: "整数，如“4”"))
    }
    try AllowedRange.from(Double(lowest), to: Double(highest), "").check(
      Double(number), found: text)
    return number
  }
}

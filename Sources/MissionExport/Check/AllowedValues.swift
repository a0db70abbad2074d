import Diagnostics

/// The values that a field takes.
enum AllowedValues {
  /// Some words.
  case oneOf([String])
  /// Numbers, both ends allowed.
  case within(ClosedRange<Double>)
  /// Numbers, the lower end not allowed.
  case above(Double, to: Double)
  /// Whole numbers only.
  case whole(ClosedRange<Int>)
  /// Whatever it is, something else checks it.
  case anything

  func allow(_ text: String) -> Bool {
    switch self {
    case .oneOf(let words): words.contains(text)
    case .within(let range): text.decimalNumber.map { range.contains($0) } ?? false
    case .above(let low, let high): text.decimalNumber.map { $0 > low && $0 <= high } ?? false
    case .whole(let range): Int(text).map { range.contains($0) } ?? false
    case .anything: true
    }
  }

  /// The values for the user.
  var text: Text {
    switch self {
    case .oneOf(let words):
      return Text(en: words.joined(separator: ", "), zh: words.joined(separator: "、"))
    case .within(let range):
      return same(
        "\(decimal(range.lowerBound, digits: 1)) … \(decimal(range.upperBound, digits: 1))")
    case .above(let low, let high):
      return same("> \(decimal(low, digits: 1)), ≤ \(decimal(high, digits: 1))")
    case .whole(let range): return same("\(range.lowerBound) … \(range.upperBound)")
    case .anything: return same("–")
    }
  }

  private func same(_ text: String) -> Text { Text(en: text, zh: text) }
}

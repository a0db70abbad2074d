import Diagnostics

/// Findings as they are made, bounded: a broken file of 10,000 points has one fault, not 10,000.
struct CheckFindings {
  private(set) var all: [Finding] = []
  private var counts: [CheckRule: Int] = [:]

  /// The most findings of one rule.
  static let most = 100

  mutating func add(
    _ rule: CheckRule, _ severity: Finding.Severity = .error, at place: String, en: String,
    zh: String, remedy: Text? = nil
  ) {
    counts[rule, default: 0] += 1
    guard let count = counts[rule], count <= Self.most else { return }
    all.append(
      Finding(
        severity, rule: rule.rawValue, place: place, message: Text(en: en, zh: zh), remedy: remedy))
  }
}

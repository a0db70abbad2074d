import Diagnostics
import Units

/// What a value may be, in the unit that messages show it in.
struct AllowedRange: Sendable {
  private let least: Double
  private let excludesLeast: Bool
  private let most: Double
  private let unit: String

  /// From one value to another, both allowed.
  static func from(_ least: Double, to most: Double, _ unit: String) -> AllowedRange {
    AllowedRange(least: least, excludesLeast: false, most: most, unit: unit)
  }

  /// More than one value and at most another.
  static func above(_ least: Double, to most: Double, _ unit: String) -> AllowedRange {
    AllowedRange(least: least, excludesLeast: true, most: most, unit: unit)
  }

  /// Checks a value that was read from a text.
  func check(_ value: Double, found: String) throws(Fault) {
    guard excludesLeast ? value > least : value >= least, value <= most else {
      throw .outOfRange(found: found, allowed: description)
    }
  }

  /// In signs, which both languages read.
  private var description: String {
    let space = unit.isEmpty || unit == "°" ? "" : " "
    return excludesLeast
      ? "> \(least.shortText)\(space)\(unit), ≤ \(most.shortText)\(space)\(unit)"
      : "\(least.shortText)\(space)\(unit) … \(most.shortText)\(space)\(unit)"
  }
}

extension Double {
  /// Without a fraction of zero: `120`, `1.3`, `−5`.
  var shortText: String {
    self == rounded() && magnitude < 1e15 ? "\(Int(self))" : "\(rounded(toDecimals: 6))"
  }
}

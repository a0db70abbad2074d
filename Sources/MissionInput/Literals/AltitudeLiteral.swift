import Diagnostics
import Geodesy
import Units

/// A height with what it is counted from.
///
///     try AltitudeLiteral.altitude("90 m above ground")
///     try AltitudeLiteral.altitude("1.2 km above sea level")
///     try AltitudeLiteral.altitude("离地 90 米")
enum AltitudeLiteral {
  static func altitude(_ text: String) throws(Fault) -> Altitude {
    let trimmed = text.trimmed
    for (words, datum) in references {
      if let length = trimmed.without(words) {
        let metres = try QuantityLiteral.value(length, in: .length)
        let range: AllowedRange =
          datum == .meanSeaLevel ? .from(-500, to: 9000, "m") : .above(0, to: 5000, "m")
        try range.check(metres, found: text)
        return Altitude(.metres(metres), above: datum)
      }
    }
    let length = trimmed.beforeReference
    if let literal = QuantityLiteral(length), literal.unit.isEmpty {
      throw .missingUnit(found: text, example: "\(length) m above ground")
    }
    _ = try QuantityLiteral.value(length, in: .length)
    throw .missingReference(
      found: text, examples: references.compactMap(\.words.first).map { "\(length) \($0)" })
  }

  private static let references: [(words: [String], datum: Altitude.Datum)] = [
    (["above ground", "above the ground", "agl", "离地", "对地", "离地面"], .ground),
    (["above launch", "above take-off", "起飞点以上", "相对起飞点", "距起飞点"], .launch),
    (["above sea level", "above mean sea level", "amsl", "asl", "海拔"], .meanSeaLevel),
  ]
}

extension String {
  /// The text without one of some words at its end, or at its beginning.
  fileprivate func without(_ words: [String]) -> String? {
    let lowercased = lowercased().split(separator: " ").joined(separator: " ")
    for word in words {
      if lowercased.hasSuffix(word) { return String(lowercased.dropLast(word.count)).trimmed }
      if lowercased.hasPrefix(word) { return String(lowercased.dropFirst(word.count)).trimmed }
    }
    return nil
  }

  /// Up to a word that may be a misspelt reference: `90 m` of `90 m above grund`.
  fileprivate var beforeReference: String {
    guard let above = lowercased().firstRange(of: " above") else { return self }
    return String(lowercased()[..<above.lowerBound])
  }
}

extension Array where Element: Hashable {
  /// Each element once, at its first place.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

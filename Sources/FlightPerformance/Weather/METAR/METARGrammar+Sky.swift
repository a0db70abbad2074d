/// The groups that a flight's time and energy do not need, but that a sound report is made of.
extension METARGrammar {
  static func isVisibilityWeatherOrCloud(_ text: Substring) -> Bool {
    isVisibility(text) || isRunway(text) || isWeather(text) || isCloud(text)
  }

  /// Recent weather, wind shear, the state of the sea and of runways.
  static func isSupplement(_ text: Substring) -> Bool {
    if text.hasPrefix("RE"), isWeather(text.dropFirst(2)) { return true }
    if ["WS", "ALL", "RWY"].contains(text) || isRunway(text) { return true }
    return text.hasPrefix("W") && text.contains("/")
  }

  static func beginsTrendOrRemarks(_ text: Substring) -> Bool {
    ["NOSIG", "BECMG", "TEMPO", "RMK"].contains(text)
  }

  /// `9999`, `2500NE`, `6000NDV`, `CAVOK`, `10SM`, `1/2SM`, `P6SM`, the `1` of `1 1/2SM`.
  private static func isVisibility(_ text: Substring) -> Bool {
    if text == "CAVOK" || text == "////" { return true }
    if text.hasSuffix("SM") {
      let miles = text.dropLast(2).drop { $0 == "P" || $0 == "M" }
      let parts = miles.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count <= 2 && parts.allSatisfy { digits($0) != nil }
    }
    if text.count == 1 { return digits(text) != nil }
    guard text.count >= 4, digits(text.prefix(4)) != nil else { return false }
    return ["", "NDV", "N", "NE", "E", "SE", "S", "SW", "W", "NW"].contains(text.dropFirst(4))
  }

  /// `R31/0600U`, `R18L/P2000N`, `R88/290395`.
  private static func isRunway(_ text: Substring) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("R"), !parts[1].isEmpty else { return false }
    let name = parts[0].dropFirst()
    return digits(name.prefix(2)) != nil && name.count >= 2
      && ["", "L", "C", "R"].contains(name.dropFirst(2))
  }

  private static let descriptors = ["MI", "PR", "BC", "DR", "BL", "SH", "TS", "FZ"]
  private static let phenomena = [
    "DZ", "RA", "SN", "SG", "IC", "PL", "GR", "GS", "UP", "BR", "FG", "FU", "VA", "DU", "SA", "HZ",
    "PY", "PO", "SQ", "FC", "SS", "DS", "//",
  ]

  /// `-SN`, `+TSRA`, `VCSH`, `BR`, `//`.
  private static func isWeather(_ text: Substring) -> Bool {
    var rest = text
    if rest.hasPrefix("+") || rest.hasPrefix("-") {
      rest = rest.dropFirst()
    } else if rest.hasPrefix("VC") {
      rest = rest.dropFirst(2)
    }
    guard !rest.isEmpty, rest.count % 2 == 0 else { return false }
    while !rest.isEmpty {
      let part = String(rest.prefix(2))
      guard descriptors.contains(part) || phenomena.contains(part) else { return false }
      rest = rest.dropFirst(2)
    }
    return true
  }

  /// `FEW020`, `BKN015CB`, `VV001`, `NSC`, `//////`.
  private static func isCloud(_ text: Substring) -> Bool {
    if ["NSC", "NCD", "SKC", "CLR", "//////"].contains(text) { return true }
    let amounts = ["FEW", "SCT", "BKN", "OVC", "///"]
    let length = text.hasPrefix("VV") ? 2 : 3
    guard length == 2 || amounts.contains(String(text.prefix(3))) else { return false }
    let height = text.dropFirst(length).prefix(3)
    guard height.count == 3, height == "///" || digits(height) != nil else { return false }
    return ["", "CB", "TCU", "///"].contains(text.dropFirst(length + 3))
  }
}

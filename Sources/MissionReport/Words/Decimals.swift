import Units

extension Double {
  /// The number with exactly so many decimals, halves away from zero; a dash where it is not finite.
  ///
  ///     (12.345).fixed(1)     // "12.3"
  ///     (-0.04).fixed(1)      // "0.0"
  func fixed(_ digits: Int) -> String {
    guard isFinite, abs(self) < 1e12 else { return "–" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let units = Int((abs(self) * scale).rounded())
    let sign = self < 0 && units > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(units)" }
    let whole = units / Int(scale)
    let rest = String(units % Int(scale))
    return "\(sign)\(whole)." + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// The number with at most so many decimals: no zeros at the end.
  func short(_ digits: Int) -> String {
    var text = fixed(digits)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

extension Int {
  /// So many of a thing, in English: `1 gap`, `2 gaps`.
  func of(_ thing: String) -> String { "\(self) \(thing)\(self == 1 ? "" : "s")" }
}

extension Length {
  /// A length of road as people say it: metres below a kilometre, else kilometres.
  ///
  ///     Length.metres(3.6).roadText     // "4 m"
  ///     Length.metres(2934).roadText    // "2.93 km"
  var roadText: String {
    let whole = metres.rounded()
    return whole < 1000 ? "\(max(whole, 1).fixed(0)) m" : "\(kilometres.fixed(2)) km"
  }
}

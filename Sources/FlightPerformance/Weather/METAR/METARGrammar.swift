import Units

/// What each group of a METAR looks like.
enum METARGrammar {
  static func station(_ text: Substring) -> String? {
    text.count == 4 && text.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
      && text.first?.isLetter == true ? String(text) : nil
  }

  static func time(_ text: Substring) -> (day: Int, hour: Int, minute: Int)? {
    guard text.count == 7, text.hasSuffix("Z"), let day = digits(text.prefix(2)),
      let hour = digits(text.dropFirst(2).prefix(2)),
      let minute = digits(text.dropFirst(4).prefix(2)),
      (1...31).contains(day), hour < 24, minute < 60
    else { return nil }
    return (day, hour, minute)
  }

  /// `dddff`, `dddffGff` or `VRBff` with `KT`, `MPS` or `KMH`; a `P` means “more than”.
  static func wind(_ text: Substring) -> (from: Angle?, speed: Speed, gust: Speed?)? {
    guard let unit = units.first(where: { text.hasSuffix($0.name) }) else { return nil }
    let body = text.dropLast(unit.name.count)
    let parts = body.dropFirst(3).split(separator: "G", omittingEmptySubsequences: false)
    guard parts.count <= 2, let mean = parts.first.flatMap(speed) else { return nil }
    var gust: Speed?
    if parts.count == 2 {
      guard let value = speed(parts[1]) else { return nil }
      gust = .metresPerSecond(value * unit.metresPerSecond)
    }
    let speed = Speed.metresPerSecond(mean * unit.metresPerSecond)
    if body.hasPrefix("VRB") { return (nil, speed, gust) }
    guard let degrees = digits(body.prefix(3)), degrees <= 360 else { return nil }
    if speed == .zero, degrees == 0, gust == nil { return (nil, .zero, .zero) }
    return (Angle.degrees(Double(degrees)).normalized, speed, gust)
  }

  static func sector(_ text: Substring) -> WindSector? {
    guard text.count == 7, text.dropFirst(3).first == "V", let from = digits(text.prefix(3)),
      let to = digits(text.suffix(3)), from <= 360, to <= 360
    else { return nil }
    return WindSector(
      from: Angle.degrees(Double(from)).normalized, to: Angle.degrees(Double(to)).normalized)
  }

  static func temperature(_ text: Substring) -> (Temperature, Temperature?)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let air = celsius(parts[0]) else { return nil }
    if parts[1].isEmpty { return (air, nil) }
    guard let dew = celsius(parts[1]), dew <= air else { return nil }
    return (air, dew)
  }

  /// Hectopascals: `Q1038`, or `A3031` in hundredths of an inch of mercury.
  static func pressure(_ text: Substring) -> Double? {
    guard text.count == 5, let value = digits(text.dropFirst()) else { return nil }
    let hectopascals = text.first == "Q" ? Double(value) : Double(value) * 0.338_638_9
    return (800...1100).contains(hectopascals) ? hectopascals : nil
  }

  private static let units = [
    (name: "MPS", metresPerSecond: 1.0), (name: "KT", metresPerSecond: 1852.0 / 3600),
    (name: "KMH", metresPerSecond: 1 / 3.6),
  ]

  private static func speed(_ text: Substring) -> Double? {
    let number = text.hasPrefix("P") ? text.dropFirst() : text
    guard number.count == 2 || number.count == 3 else { return nil }
    return digits(number).map(Double.init)
  }

  private static func celsius(_ text: Substring) -> Temperature? {
    let isBelowZero = text.hasPrefix("M")
    let number = isBelowZero ? text.dropFirst() : text
    guard number.count == 2, let value = digits(number) else { return nil }
    return .celsius(Double(isBelowZero ? -value : value))
  }

  /// A number of ASCII digits alone.
  static func digits(_ text: Substring) -> Int? {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

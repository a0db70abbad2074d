/// The groups of a report, read from left to right, each with its position.
struct METARGroups {
  private let groups: [(position: Int, text: Substring)]
  private let end: Int
  private var index = 0

  init(_ text: String) {
    var groups: [(position: Int, text: Substring)] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      let position = text.distance(from: text.startIndex, to: part.startIndex)
      // The sign that ends a report may touch the last group.
      let bare = part.prefix { $0 != "=" }
      if !bare.isEmpty { groups.append((position, bare)) }
      if bare.count < part.count { break }
    }
    self.groups = groups
    end = text.count
  }

  /// The group that is read next; nil at the end.
  var next: Substring? { index < groups.count ? groups[index].text : nil }

  /// Reads over the next group if it is as wanted.
  mutating func skip(where isWanted: (Substring) -> Bool) -> Bool {
    guard let next, isWanted(next) else { return false }
    index += 1
    return true
  }

  /// Reads a group that must come now.
  mutating func take<Value>(
    _ group: METARFault.Group, _ read: (Substring) -> Value?
  ) throws(METARFault) -> Value {
    guard let next else { throw fault(.missing(group)) }
    if next.allSatisfy({ $0 == "/" }) || next.hasPrefix("/////") {
      throw fault(.notReported(group))
    }
    guard let value = read(next) else { throw fault(.expected(group)) }
    index += 1
    return value
  }

  /// Reads the pressure: nil where the report ends before it or the station has none.
  mutating func takePressure() throws(METARFault) -> Double? {
    guard let next else { return nil }
    if next == "Q////" || next == "A////" {
      index += 1
      return nil
    }
    guard let first = next.first, first == "Q" || first == "A" else { return nil }
    return try take(.pressure, METARGrammar.pressure)
  }

  /// Reads the sector of a wind, if one comes now.
  mutating func takeSector() -> WindSector? {
    guard let next, let sector = METARGrammar.sector(next) else { return nil }
    index += 1
    return sector
  }

  /// A fault at the next group, or at the end of the text.
  func fault(_ reason: METARFault.Reason) -> METARFault {
    guard index < groups.count else { return METARFault(position: end, text: "", reason: reason) }
    let group = groups[index]
    return METARFault(position: group.position, text: String(group.text), reason: reason)
  }

  /// A fault at the group that was read last.
  func faultBefore(_ reason: METARFault.Reason) -> METARFault {
    let group = groups[index - 1]
    return METARFault(position: group.position, text: String(group.text), reason: reason)
  }
}

/// Lets a text be parsed in which keys stand twice.
///
/// Yams gives up at the first repeated key, and every other fault of the file would stay unseen. So the
/// first character of that key is exchanged for one that no text holds, which moves nothing from its
/// place, and the file is parsed again; ``original(of:)`` undoes it in the tree.
struct RepeatedKeyMask {
  private(set) var text: String
  private var masked: [Unicode.Scalar] = []

  init(_ text: String) { self.text = text }

  /// Hides the key whose first character, or quotation mark, stands at a place; lines and columns are
  /// counted from 1, columns in Unicode scalars. False where it cannot be hidden.
  mutating func hide(line: Int, column: Int) -> Bool {
    let mark = UInt32(0xE000 + masked.count)
    guard masked.count < 1000, let replacement = Unicode.Scalar(mark) else { return false }
    var scalars = text.unicodeScalars
    guard !scalars.contains(replacement),
      var place = Self.index(line: line, column: column, in: scalars)
    else { return false }
    if scalars[place] == "\"" || scalars[place] == "'" { place = scalars.index(after: place) }
    guard place < scalars.endIndex, !"{}[]&*?\n\r".unicodeScalars.contains(scalars[place]) else {
      return false
    }
    masked.append(scalars[place])
    scalars.replaceSubrange(place...place, with: CollectionOfOne(replacement))
    text = String(scalars)
    return true
  }

  /// The key as it stands in the file.
  func original(of key: String) -> String {
    guard let first = key.unicodeScalars.first, first.value >= 0xE000 else { return key }
    let at = Int(first.value) - 0xE000
    guard at < masked.count else { return key }
    return String(masked[at]) + String(key.unicodeScalars.dropFirst())
  }

  private static func index(
    line: Int, column: Int, in scalars: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index? {
    var index = scalars.startIndex
    var current = 1
    while current < line, index < scalars.endIndex {
      let ended = scalars[index]
      index = scalars.index(after: index)
      // CR LF is one break.
      if ended == "\r", index < scalars.endIndex, scalars[index] == "\n" { continue }
      if ended == "\n" || ended == "\r" || ended == "\u{85}" || ended == "\u{2028}"
        || ended == "\u{2029}"
      {
        current += 1
      }
    }
    return scalars.index(index, offsetBy: column - 1, limitedBy: scalars.endIndex)
  }
}

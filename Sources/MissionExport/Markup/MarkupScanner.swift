/// A place in the bytes of an XML text, and what can be read from there.
struct MarkupScanner {
  let bytes: [UInt8]
  var at = 0
  private(set) var line = 1
  /// The names so far, and where each was first read, by the FNV-1a hash of their bytes.
  private var names: [UInt64: (name: String, place: Range<Int>)] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  func fault(_ reason: MarkupError.Reason) -> MarkupError {
    MarkupError(reason: reason, line: line)
  }

  func syntax(_ found: String) -> MarkupError { fault(.syntax(found)) }

  func peek(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for i in 0..<count where bytes[at + i] != text.utf8Start[i] { return false }
    return true
  }

  mutating func skip(past end: StaticString) throws(MarkupError) {
    while at < bytes.count {
      if peek(end) {
        at += end.utf8CodeUnitCount
        return
      }
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
    throw fault(.unexpectedEnd)
  }

  mutating func skipBlanks() {
    while at < bytes.count, Self.isBlank(bytes[at]) {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
  }

  /// Reads characters up to the next tag or reference.
  mutating func text() -> Range<Int> {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
    return start..<at
  }

  /// Reads a name. Each name is made once, however often it stands in the file.
  mutating func name() throws(MarkupError) -> String {
    let start = at
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while at < bytes.count, Self.isNameByte(bytes[at]) {
      hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3
      at += 1
    }
    guard at > start, !Self.isDigitOrMark(bytes[start]) else {
      throw syntax("a tag without a name")
    }
    if let known = names[hash], isSame(known.place, start..<at) { return known.name }
    let made = try string(bytes[start..<at])
    names[hash] = (made, start..<at)
    return made
  }

  /// Reads the end tag of the element whose name stands at a place.
  mutating func endTag(of expected: Range<Int>) throws(MarkupError) {
    at += 2
    let end = at + expected.count
    if end < bytes.count, bytes[end] == UInt8(ascii: ">"), isSame(expected, at..<end) {
      at = end + 1
      return
    }
    let start = at
    let name = try name()
    let isExpected = isSame(expected, start..<at)
    skipBlanks()
    guard peek(">") else { throw syntax("a closing tag without >") }
    guard isExpected else {
      throw fault(.mismatchedTag(expected: try string(bytes[expected]), found: name))
    }
    at += 1
  }

  /// Reads the value of an attribute between its quotes.
  mutating func quoted(of name: String) throws(MarkupError) -> String {
    guard at < bytes.count else { throw fault(.unexpectedEnd) }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw syntax("the value of \(name) is not quoted")
    }
    at += 1
    var value: [UInt8] = []
    while at < bytes.count, bytes[at] != quote {
      switch bytes[at] {
      case UInt8(ascii: "&"):
        try reference(into: &value)
        continue
      case UInt8(ascii: "<"): throw syntax("a < in the value of \(name)")
      case 0x0A: line += 1
      default: break
      }
      value.append(bytes[at])
      at += 1
    }
    guard at < bytes.count else { throw fault(.unexpectedEnd) }
    at += 1
    return try string(value[...])
  }

  /// Reads `&amp;` or `&#…;`.
  mutating func reference(into text: inout [UInt8]) throws(MarkupError) {
    let start = at + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: ";"), at - start < 12 { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ";") else { throw syntax("a lone &") }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    at += 1
    switch name {
    case "amp": text.append(UInt8(ascii: "&"))
    case "lt": text.append(UInt8(ascii: "<"))
    case "gt": text.append(UInt8(ascii: ">"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "apos": text.append(UInt8(ascii: "'"))
    default:
      guard name.first == "#" else { throw fault(.unknownEntity(name)) }
      let digits = name.dropFirst()
      let code =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      guard let code, let scalar = Unicode.Scalar(code), Self.isAllowed(code) else {
        throw fault(.unknownEntity(name))
      }
      text.append(contentsOf: Array(String(Character(scalar)).utf8))
    }
  }
}

extension MarkupScanner {
  /// A stretch without the blanks at its ends.
  func trimmed(_ place: Range<Int>) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  /// The characters of a stretch, without the blanks at its ends.
  func string(_ place: Range<Int>) throws(MarkupError) -> String {
    let place = trimmed(place)
    return place.isEmpty ? "" : try string(bytes[place])
  }

  func string(_ text: ArraySlice<UInt8>) throws(MarkupError) -> String {
    var isPlain = true
    for byte in text where byte < 0x20 {
      guard Self.isAllowed(UInt32(byte)) else { throw fault(.notUTF8) }
    }
    for byte in text where byte >= 0x80 { isPlain = false }
    if isPlain { return String(decoding: text, as: UTF8.self) }
    guard let string = String(validating: text, as: UTF8.self) else { throw fault(.notUTF8) }
    return string
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where bytes[a.lowerBound + i] != bytes[b.lowerBound + i] { return false }
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isAllowed(_ code: UInt32) -> Bool {
    code >= 0x20 || code == 0x09 || code == 0x0A || code == 0x0D
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func isDigitOrMark(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}

/// Reads UTF-8 XML into a ``MarkupElement``.
///
/// The part of XML that mission files use: elements, attributes, text, CDATA, character references,
/// the five predefined entities. Document types are refused, so there are no entities to expand;
/// depth and number of elements are bounded, so memory is.
///
/// - Complexity: O(bytes).
struct MarkupReader {
  static let deepest = 64
  static let mostElements = 2_000_000

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var elements = 0
  private var names: [[UInt8]: String] = [:]

  static func read(_ bytes: [UInt8]) throws(MarkupError) -> MarkupElement {
    var reader = MarkupReader(bytes)
    return try reader.document()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  private mutating func document() throws(MarkupError) -> MarkupElement {
    try skipOutside()
    guard at < bytes.count else { throw MarkupError(reason: .notOneRoot, line: line) }
    guard peek("<") else { throw MarkupError(reason: .notOneRoot, line: line) }
    let root = try element()
    try skipOutside()
    guard at == bytes.count else { throw MarkupError(reason: .notOneRoot, line: line) }
    return root
  }

  /// Reads an element and all in it without recursion: a stack of open elements.
  private mutating func element() throws(MarkupError) -> MarkupElement {
    var open: [Open] = []
    while true {
      let tag = try startTag()
      elements += 1
      guard elements <= Self.mostElements else {
        throw MarkupError(reason: .tooManyElements(limit: Self.mostElements), line: line)
      }
      if tag.isEmpty {
        guard open.last != nil else { return tag.element }
        open[open.count - 1].element.children.append(tag.element)
      } else {
        guard open.count < Self.deepest else {
          throw MarkupError(reason: .tooDeep(limit: Self.deepest), line: line)
        }
        open.append(Open(element: tag.element))
      }
      if let root = try content(&open) { return root }
    }
  }

  private struct Open {
    var element: MarkupElement
    var text: [UInt8] = []
  }

  /// Reads text and end tags up to the next start tag; the root where its end tag was read.
  private mutating func content(_ open: inout [Open]) throws(MarkupError) -> MarkupElement? {
    while let top = open.indices.last {
      let start = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") {
        if bytes[at] == 0x0A { line += 1 }
        at += 1
      }
      open[top].text.append(contentsOf: bytes[start..<at])
      guard at < bytes.count else { throw MarkupError(reason: .unexpectedEnd, line: line) }
      if bytes[at] == UInt8(ascii: "&") {
        try reference(into: &open[top].text)
      } else if peek("</") {
        let name = try endTag()
        var done = open.removeLast()
        guard name == done.element.name else {
          throw MarkupError(
            reason: .mismatchedTag(expected: done.element.name, found: name), line: line)
        }
        done.element.text = try string(MarkupReader.trimmed(done.text[...]))
        guard let parent = open.indices.last else { return done.element }
        open[parent].element.children.append(done.element)
      } else if peek("<!--") {
        try skip(past: "-->")
      } else if peek("<![CDATA[") {
        at += 9
        let start = at
        try skip(past: "]]>")
        open[top].text.append(contentsOf: bytes[start..<(at - 3)])
      } else if peek("<?") {
        try skip(past: "?>")
      } else if peek("<!") {
        throw MarkupError(reason: .documentType, line: line)
      } else {
        return nil
      }
    }
    return nil
  }

  private mutating func startTag() throws(MarkupError) -> (element: MarkupElement, isEmpty: Bool) {
    let begin = line
    at += 1
    var element = MarkupElement(try name())
    element.line = begin
    while true {
      skipBlanks()
      guard at < bytes.count else { throw MarkupError(reason: .unexpectedEnd, line: line) }
      if peek("/>") {
        at += 2
        return (element, true)
      }
      if peek(">") {
        at += 1
        return (element, false)
      }
      let attribute = try attribute()
      guard element.attribute(attribute.name) == nil else {
        throw MarkupError(reason: .repeatedAttribute(attribute.name), line: line)
      }
      element.attributes.append(attribute)
    }
  }

  private mutating func endTag() throws(MarkupError) -> String {
    at += 2
    let name = try name()
    skipBlanks()
    guard peek(">") else { throw syntax("a closing tag without >") }
    at += 1
    return name
  }

  private mutating func attribute() throws(MarkupError) -> MarkupElement.Attribute {
    let name = try name()
    skipBlanks()
    guard peek("=") else { throw syntax("the attribute \(name) has no value") }
    at += 1
    skipBlanks()
    guard at < bytes.count else { throw MarkupError(reason: .unexpectedEnd, line: line) }
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
    guard at < bytes.count else { throw MarkupError(reason: .unexpectedEnd, line: line) }
    at += 1
    return MarkupElement.Attribute(name, try string(value[...]))
  }
}

extension MarkupReader {
  /// Reads a name. Each name is made once, however often it stands in the file.
  private mutating func name() throws(MarkupError) -> String {
    let start = at
    while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
    guard at > start, !Self.isDigitOrMark(bytes[start]) else {
      throw syntax("a tag without a name")
    }
    let slice = Array(bytes[start..<at])
    if let known = names[slice] { return known }
    let made = try string(slice[...])
    names[slice] = made
    return made
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

  /// Reads `&amp;` or `&#…;`.
  private mutating func reference(into text: inout [UInt8]) throws(MarkupError) {
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
      guard name.first == "#" else { throw MarkupError(reason: .unknownEntity(name), line: line) }
      let digits = name.dropFirst()
      let code =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      guard let code, let scalar = Unicode.Scalar(code), Self.isAllowed(code) else {
        throw MarkupError(reason: .unknownEntity(name), line: line)
      }
      text.append(contentsOf: Array(String(Character(scalar)).utf8))
    }
  }

  private static func isAllowed(_ code: UInt32) -> Bool {
    code >= 0x20 || code == 0x09 || code == 0x0A || code == 0x0D
  }

  /// Skips the declaration, comments and blanks before and after the root.
  private mutating func skipOutside() throws(MarkupError) {
    while true {
      skipBlanks()
      if peek("<?") {
        try skip(past: "?>")
      } else if peek("<!--") {
        try skip(past: "-->")
      } else if peek("<!") {
        throw MarkupError(reason: .documentType, line: line)
      } else {
        return
      }
    }
  }

  private mutating func skip(past end: StaticString) throws(MarkupError) {
    while at < bytes.count {
      if peek(end) {
        at += end.utf8CodeUnitCount
        return
      }
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
    throw MarkupError(reason: .unexpectedEnd, line: line)
  }

  private mutating func skipBlanks() {
    while at < bytes.count, Self.isBlank(bytes[at]) {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private func string(_ text: ArraySlice<UInt8>) throws(MarkupError) -> String {
    guard let string = String(validating: text, as: UTF8.self),
      text.allSatisfy({ Self.isAllowed(UInt32($0)) })
    else { throw MarkupError(reason: .notUTF8, line: line) }
    return string
  }

  private func peek(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    for i in 0..<count where bytes[at + i] != text.utf8Start[i] { return false }
    return true
  }

  private func syntax(_ found: String) -> MarkupError {
    MarkupError(reason: .syntax(found), line: line)
  }
}

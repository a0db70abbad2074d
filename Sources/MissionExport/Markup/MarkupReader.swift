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

  var scanner: MarkupScanner
  private var elements = 0

  static func read(_ bytes: [UInt8]) throws(MarkupError) -> MarkupElement {
    var reader = MarkupReader(scanner: MarkupScanner(bytes))
    return try reader.document()
  }

  private mutating func document() throws(MarkupError) -> MarkupElement {
    try skipOutside()
    guard scanner.at < scanner.bytes.count, scanner.peek("<") else {
      throw scanner.fault(.notOneRoot)
    }
    let root = try element()
    try skipOutside()
    guard scanner.at == scanner.bytes.count else { throw scanner.fault(.notOneRoot) }
    return root
  }

  /// Skips the declaration, comments and blanks before and after the root.
  private mutating func skipOutside() throws(MarkupError) {
    while true {
      scanner.skipBlanks()
      if scanner.peek("<?") {
        try scanner.skip(past: "?>")
      } else if scanner.peek("<!--") {
        try scanner.skip(past: "-->")
      } else if scanner.peek("<!") {
        throw scanner.fault(.documentType)
      } else {
        return
      }
    }
  }

  /// Reads an element and all in it without recursion: a stack of open elements.
  private mutating func element() throws(MarkupError) -> MarkupElement {
    var open: [Open] = []
    while true {
      let tag = try startTag()
      elements += 1
      guard elements <= Self.mostElements else {
        throw scanner.fault(.tooManyElements(limit: Self.mostElements))
      }
      if tag.isEmpty {
        guard open.last != nil else { return tag.open.element }
        open[open.count - 1].element.children.append(tag.open.element)
      } else {
        guard open.count < Self.deepest else {
          throw scanner.fault(.tooDeep(limit: Self.deepest))
        }
        open.append(tag.open)
      }
      if let root = try content(&open) { return root }
    }
  }

  /// An element whose end tag has not come yet.
  private struct Open {
    var element: MarkupElement
    /// Where its name stands, for its end tag.
    let name: Range<Int>
    /// Its text where that is one run of characters, which it nearly always is; else empty.
    var run: Range<Int> = 0..<0
    /// Its text where it is pieced together.
    var pieces: [UInt8] = []
  }

  /// Reads text and end tags up to the next start tag; the root where its end tag was read.
  private mutating func content(_ open: inout [Open]) throws(MarkupError) -> MarkupElement? {
    while let top = open.indices.last {
      add(scanner.text(), to: &open[top])
      guard scanner.at < scanner.bytes.count else { throw scanner.fault(.unexpectedEnd) }
      if scanner.peek("</") {
        var done = open.removeLast()
        try scanner.endTag(of: done.name)
        done.element.text =
          done.pieces.isEmpty
          ? try scanner.string(done.run)
          : try scanner.string(MarkupScanner.trimmed(done.pieces[...]))
        guard let parent = open.indices.last else { return done.element }
        open[parent].element.children.append(done.element)
      } else if scanner.peek("&") {
        gather(&open[top])
        try scanner.reference(into: &open[top].pieces)
      } else if scanner.peek("<!--") {
        try scanner.skip(past: "-->")
      } else if scanner.peek("<![CDATA[") {
        gather(&open[top])
        scanner.at += 9
        let start = scanner.at
        try scanner.skip(past: "]]>")
        open[top].pieces.append(contentsOf: scanner.bytes[start..<(scanner.at - 3)])
      } else if scanner.peek("<?") {
        try scanner.skip(past: "?>")
      } else if scanner.peek("<!") {
        throw scanner.fault(.documentType)
      } else {
        return nil
      }
    }
    return nil
  }

  /// Adds a run of characters. Blanks before all text are no text, such as those between elements.
  private func add(_ run: Range<Int>, to open: inout Open) {
    if open.pieces.isEmpty, open.run.isEmpty {
      open.run = scanner.trimmed(run)
      // A blank at its end counts when more text follows.
      if open.run.upperBound < run.upperBound, !open.run.isEmpty {
        open.run = open.run.lowerBound..<run.upperBound
      }
    } else if !run.isEmpty {
      gather(&open)
      open.pieces.append(contentsOf: scanner.bytes[run])
    }
  }

  /// Puts the run, if there is one, among the pieces.
  private func gather(_ open: inout Open) {
    guard !open.run.isEmpty else { return }
    open.pieces.append(contentsOf: scanner.bytes[open.run])
    open.run = 0..<0
  }

  private mutating func startTag() throws(MarkupError) -> (open: Open, isEmpty: Bool) {
    let line = scanner.line
    scanner.at += 1
    let start = scanner.at
    var element = MarkupElement(try scanner.name())
    element.line = line
    let name = start..<scanner.at
    while true {
      scanner.skipBlanks()
      guard scanner.at < scanner.bytes.count else { throw scanner.fault(.unexpectedEnd) }
      if scanner.peek(">") {
        scanner.at += 1
        return (Open(element: element, name: name), false)
      }
      if scanner.peek("/>") {
        scanner.at += 2
        return (Open(element: element, name: name), true)
      }
      let attribute = try attribute()
      guard element.attribute(attribute.name) == nil else {
        throw scanner.fault(.repeatedAttribute(attribute.name))
      }
      element.attributes.append(attribute)
    }
  }

  private mutating func attribute() throws(MarkupError) -> MarkupElement.Attribute {
    let name = try scanner.name()
    scanner.skipBlanks()
    guard scanner.peek("=") else { throw scanner.syntax("the attribute \(name) has no value") }
    scanner.at += 1
    scanner.skipBlanks()
    return MarkupElement.Attribute(name, try scanner.quoted(of: name))
  }
}

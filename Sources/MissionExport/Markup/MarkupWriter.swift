/// Writes a ``MarkupElement`` as UTF-8 XML, indented by two blanks as DJI's own programs write it:
/// coordinates stand on a line of their own.
struct MarkupWriter {
  private var bytes: [UInt8] = []

  static func bytes(of root: MarkupElement) -> [UInt8] {
    var writer = MarkupWriter()
    writer.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    writer.write(root, depth: 0)
    return writer.bytes
  }

  private mutating func write(_ element: MarkupElement, depth: Int) {
    indent(depth)
    put("<")
    put(element.name)
    for attribute in element.attributes {
      put(" ")
      put(attribute.name)
      put("=\"")
      escape(attribute.value, inAttribute: true)
      put("\"")
    }
    if element.children.isEmpty && element.text.isEmpty {
      put("/>\n")
      return
    }
    put(">")
    if element.children.isEmpty {
      if element.name == "coordinates" {
        put("\n")
        indent(depth + 1)
        escape(element.text, inAttribute: false)
        put("\n")
        indent(depth)
      } else {
        escape(element.text, inAttribute: false)
      }
    } else {
      put("\n")
      if !element.text.isEmpty {
        indent(depth + 1)
        escape(element.text, inAttribute: false)
        put("\n")
      }
      for child in element.children { write(child, depth: depth + 1) }
      indent(depth)
    }
    put("</")
    put(element.name)
    put(">\n")
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func indent(_ depth: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    // Most texts are numbers and words, which are taken whole.
    if text.utf8.allSatisfy({ $0 > UInt8(ascii: ">") || Self.isPlain($0) }) {
      put(text)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case UInt8(ascii: "\"") where inAttribute: put("&quot;")
      case 0x0A where inAttribute: put("&#10;")
      case 0x09 where inAttribute: put("&#9;")
      case 0x0D: put("&#13;")
      // XML 1.0 has no way to write the other control characters.
      case 0x00..<0x09, 0x0B..<0x20: put("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
  }
}

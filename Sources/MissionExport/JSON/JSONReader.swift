import Foundation

/// Reads JSON (RFC 8259) of strangers: depth bounded, repeated keys refused, order of keys kept.
struct JSONReader {
  static let deepest = 64

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var depth = 0

  static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.at == bytes.count else { throw reader.error(.somethingBehind) }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipBlanks()
    switch try peek() {
    case UInt8(ascii: "{"): return try nested { (reader) throws(JSONError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(JSONError) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error(.tooDeep(limit: Self.deepest)) }
    depth += 1
    at += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    var seen: Set<String> = []
    skipBlanks()
    if try take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipBlanks()
      let key = try string()
      guard seen.insert(key).inserted else { throw error(.repeatedKey(key)) }
      skipBlanks()
      guard try take(UInt8(ascii: ":")) else { throw try unexpected() }
      members.append(JSONValue.Member(key, try value()))
      skipBlanks()
      if try take(UInt8(ascii: ",")) { continue }
      guard try take(UInt8(ascii: "}")) else { throw try unexpected() }
      return .object(members)
    }
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var values: [JSONValue] = []
    skipBlanks()
    if try take(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try value())
      skipBlanks()
      if try take(UInt8(ascii: ",")) { continue }
      guard try take(UInt8(ascii: "]")) else { throw try unexpected() }
      return .array(values)
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = at
    while at < bytes.count, Self.isNumberByte(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let first = text.utf8.first else { throw try unexpected() }
    let body = first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    guard let number = Double(text), number.isFinite, let digit = body.utf8.first,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
    else { throw error(.badNumber(text)) }
    return .number(number)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e")
      || byte == UInt8(ascii: "E")
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[at...].starts(with: word.utf8) else { throw try unexpected() }
    at += word.utf8.count
    return value
  }
}

extension JSONReader {
  private mutating func string() throws(JSONError) -> String {
    guard try take(UInt8(ascii: "\"")) else { throw try unexpected() }
    var text: [UInt8] = []
    while true {
      let byte = try peek()
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else { throw error(.notUTF8) }
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0x00..<0x20: throw error(.unexpected("\\u{" + String(byte, radix: 16) + "}"))
      default: text.append(byte)
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let byte = try peek()
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = UInt32(try unit())
      if (0xD800..<0xDC00).contains(code) {
        guard try take(UInt8(ascii: "\\")), try take(UInt8(ascii: "u")) else {
          throw error(.badEscape)
        }
        let low = UInt32(try unit())
        guard (0xDC00..<0xE000).contains(low) else { throw error(.badEscape) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error(.badEscape) }
      text.append(contentsOf: Array(String(Character(scalar)).utf8))
    default: throw error(.badEscape)
    }
  }

  private mutating func unit() throws(JSONError) -> UInt16 {
    guard at + 4 <= bytes.count else { throw error(.unexpectedEnd) }
    let digits = String(decoding: bytes[at..<(at + 4)], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16), digits.utf8.first != UInt8(ascii: "+") else {
      throw error(.badEscape)
    }
    at += 4
    return unit
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      at += 1
    }
  }

  private func peek() throws(JSONError) -> UInt8 {
    guard at < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[at]
  }

  private mutating func take(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try peek() == byte else { return false }
    at += 1
    return true
  }

  private func unexpected() throws(JSONError) -> JSONError {
    let byte = try peek()
    let shown = (0x21..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "byte \(byte)"
    return error(.unexpected(shown))
  }

  private func error(_ reason: JSONError.Reason) -> JSONError {
    let before = bytes[..<min(at, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Bytes that go on with a character begin none.
    let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
    return JSONError(reason: reason, line: line, column: column)
  }
}

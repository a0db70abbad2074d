/// Writes JSON as QGroundControl does, indented by four blanks.
struct JSONWriter {
  private var bytes: [UInt8] = []

  static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, depth: 0)
    writer.put("\n")
    return writer.bytes
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: put("null")
    case .bool(let bool): put(bool ? "true" : "false")
    case .number(let number): put(JSONWriter.text(of: number))
    case .string(let string): quote(string)
    case .array(let values):
      list(values, "[", "]", depth) { writer, value in writer.write(value, depth: depth + 1) }
    case .object(let members):
      list(members, "{", "}", depth) { writer, member in
        writer.quote(member.key)
        writer.put(": ")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Item>(
    _ items: [Item], _ open: String, _ close: String, _ depth: Int,
    _ write: (inout JSONWriter, Item) -> Void
  ) {
    put(open)
    for (index, item) in items.enumerated() {
      put(index == 0 ? "\n" : ",\n")
      indent(depth + 1)
      write(&self, item)
    }
    put("\n")
    indent(depth)
    put(close)
  }

  /// The shortest digits that read back as the same number; whole numbers without a point.
  static func text(of number: Double) -> String {
    if let whole = Int64(exactly: number), abs(number) < 1e15 { return String(whole) }
    return number.isFinite ? "\(number)" : "null"
  }

  private mutating func quote(_ string: String) {
    put("\"")
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case 0x0A: put("\\n")
      case 0x00..<0x20:
        put("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    put("\"")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func indent(_ depth: Int) {
    for _ in 0..<(4 * depth) { bytes.append(0x20) }
  }
}

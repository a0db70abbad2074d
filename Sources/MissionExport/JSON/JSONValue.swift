/// A JSON value whose objects keep the order of their keys, so that a file that was read can be
/// written back as it was.
enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable, Sendable {
    var key: String
    var value: JSONValue

    init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var string: String? { if case .string(let string) = self { string } else { nil } }
  var array: [JSONValue]? { if case .array(let array) = self { array } else { nil } }
  var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  var isObject: Bool { if case .object = self { true } else { false } }

  /// The number as a whole one; nil where it is none.
  var integer: Int? { number.flatMap { Int(exactly: $0) } }
}

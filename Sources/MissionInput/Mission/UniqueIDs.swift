/// Makes ids unique: parts of one geometry share the feature's id, and so do features of two files.
struct UniqueIDs {
  private var taken: Set<String> = []

  /// The value with its id, if that is new, or with `-2`, `-3` … behind it.
  mutating func unique<Value>(_ value: Value, _ id: WritableKeyPath<Value, String>) -> Value {
    var value = value
    let wanted = value[keyPath: id]
    var count = 1
    while !taken.insert(value[keyPath: id]).inserted {
      count += 1
      value[keyPath: id] = "\(wanted)-\(count)"
    }
    return value
  }
}

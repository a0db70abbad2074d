import Diagnostics

/// Why a feature is no zone: all that is wrong with it, each with the property that says it.
struct ZoneRefusal: Error {
  private(set) var faults: [(key: String?, fault: Fault)] = []

  init() {}

  init(_ key: String?, _ fault: Fault) { faults = [(key, fault)] }

  /// Adds one more.
  mutating func add(_ key: String?, _ fault: Fault) { faults.append((key, fault)) }

  /// Whether a property is among what is wrong.
  func names(_ keys: String...) -> Bool {
    faults.contains { fault in keys.contains { $0 == fault.key } }
  }

  /// What can be read; nil, and its faults added, where it cannot.
  mutating func read<Value>(_ value: () throws(ZoneRefusal) -> Value?) -> Value? {
    do throws(ZoneRefusal) {
      return try value()
    } catch {
      faults += error.faults
      return nil
    }
  }
}

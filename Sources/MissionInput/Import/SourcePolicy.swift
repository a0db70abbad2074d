import Diagnostics
import Geodesy
import Units

/// What a feature says of its owner and patrols, in the words of a register.
struct SourcePolicy: Hashable {
  var owner: String?
  var height: Worded<Altitude>?
  var speed: Worded<Speed>?
  var priority: Int?
  var windows: [HoursLiteral]?

  /// A value with the words that gave it, which a register keeps.
  struct Worded<Value: Hashable>: Hashable {
    let text: String
    let value: Value
  }

  /// A fault with the property that it is in.
  struct FieldFault {
    let key: String
    let fault: Fault
  }

  private static let ownerKeys = ["owner", "squadron", "管辖单位", "大队", "中队", "单位"]
  /// The properties that say how a feature is patrolled.
  static let patrolKeys = ["height", "speed", "priority", "windows"]

  init() {}

  /// Reads a feature's properties; what is there and cannot be read is noted as a fault of its key.
  ///
  /// A bare number as height or speed is a survey's, not a patrol's, and is left alone.
  init(_ tags: [String: String], noting faults: inout [FieldFault]) {
    func read<Value>(
      _ key: String, _ text: String?, _ parse: (String) throws(Fault) -> Value
    ) -> Value? {
      guard let text else { return nil }
      do throws(Fault) {
        return try parse(text)
      } catch {
        faults.append(FieldFault(key: key, fault: error))
        return nil
      }
    }
    func quantity(_ key: String) -> String? { tags[key].flatMap { Double($0) == nil ? $0 : nil } }
    owner = Self.ownerKeys.lazy.compactMap { tags[$0] }.first
    height = read("height", quantity("height")) { (text) throws(Fault) in
      Worded(text: text, value: try AltitudeLiteral.altitude(text))
    }
    speed = read("speed", quantity("speed")) { (text) throws(Fault) in
      Worded(text: text, value: try PatrolLiteral.speed(text))
    }
    priority = read("priority", tags["priority"], PatrolLiteral.priority)
    windows = read("windows", tags["windows"], HoursLiteral.all)
  }

  /// The source's own words first, then those of the import.
  func policy(else policy: PatrolPolicy) -> PatrolPolicy {
    PatrolPolicy(
      height: height?.text ?? policy.height, speed: speed?.text ?? policy.speed,
      priority: max(priority ?? 1, policy.priority),
      windows: windows?.map(\.text) ?? policy.windows)
  }
}

extension PatrolPolicy {
  /// What of it cannot be read, each with its name.
  var faults: [SourcePolicy.FieldFault] {
    var tags = ["priority": "\(priority)"]
    tags["height"] = height
    tags["speed"] = speed
    if !windows.isEmpty { tags["windows"] = windows.joined(separator: ";") }
    var faults: [SourcePolicy.FieldFault] = []
    _ = SourcePolicy(tags, noting: &faults)
    // What a survey may leave bare, an officer may not.
    for (key, text, unit) in [("height", height, "m above ground"), ("speed", speed, "m/s")] {
      guard let text, Double(text) != nil else { continue }
      let fault = Fault.missingUnit(found: text, example: "\(text) \(unit)")
      faults.append(SourcePolicy.FieldFault(key: key, fault: fault))
    }
    return faults
  }
}

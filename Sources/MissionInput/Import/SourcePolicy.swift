import Airspace
import Diagnostics
import Geodesy
import Units

/// What a source says of a road's owner and patrols, in the words of a register.
struct SourcePolicy: Hashable {
  var owner: String?
  var height: String?
  var speed: String?
  var priority: Int?
  var windows: [String]?

  private static let ownerKeys = ["owner", "squadron", "管辖单位", "大队", "中队", "单位"]

  /// Reads a feature's properties; what is there and cannot be read is a fault of its key.
  ///
  /// A bare number as height or speed is a survey's, not a patrol's, and is left alone.
  init(_ tags: [String: String]) throws(FieldFault) {
    owner = Self.ownerKeys.lazy.compactMap { tags[$0] }.first
    height = tags["height"].flatMap { Double($0) == nil ? $0 : nil }
    speed = tags["speed"].flatMap { Double($0) == nil ? $0 : nil }
    if let height {
      try Self.checked("height") { () throws(Fault) in _ = try AltitudeLiteral.altitude(height) }
    }
    if let speed {
      try Self.checked("speed") { () throws(Fault) in
        _ = try QuantityLiteral.value(speed, in: .speed)
      }
    }
    if let text = tags["priority"] {
      guard let number = Int(text), (1...5).contains(number) else {
        throw FieldFault(key: "priority", fault: .outOfRange(found: text, allowed: "1 … 5"))
      }
      priority = number
    }
    if let text = tags["windows"] {
      windows = try Self.windows(text)
    }
  }

  init() {}

  /// A fault with the property that it is in.
  struct FieldFault: Error {
    let key: String
    let fault: Fault
  }

  /// `Mo 07:00-09:00; Tu,We 17:00-19:00`.
  static func windows(_ text: String) throws(FieldFault) -> [String] {
    let windows = text.split(separator: ";").map { $0.trimmed }
    for window in windows where ActiveTime("\(window) +00:00") == nil {
      throw FieldFault(
        key: "windows",
        fault: .unreadableValue(
          found: window,
          expected: Text(
            en: "hours of the week such as “Mo-Fr 07:00-09:00”",
            zh: "如“Mo-Fr 07:00-09:00”的每周时段")))
    }
    return windows
  }

  private static func checked(
    _ key: String, _ read: () throws(Fault) -> Void
  ) throws(FieldFault) {
    do throws(Fault) {
      try read()
    } catch {
      throw FieldFault(key: key, fault: error)
    }
  }

  /// The source's own words first, then those of the import.
  func policy(else policy: PatrolPolicy) -> PatrolPolicy {
    PatrolPolicy(
      height: height ?? policy.height, speed: speed ?? policy.speed,
      priority: max(priority ?? 1, policy.priority), windows: windows ?? policy.windows)
  }
}

extension PatrolPolicy {
  /// What of it cannot be read, each with its name.
  var faults: [(key: String, fault: Fault)] {
    var tags: [String: String] = ["priority": "\(priority)"]
    tags["height"] = height
    tags["speed"] = speed
    if !windows.isEmpty { tags["windows"] = windows.joined(separator: ";") }
    return tags.keys.sorted().compactMap { key in
      if key != "priority", let text = tags[key], Double(text) != nil {
        let example = key == "height" ? "\(text) m above ground" : "\(text) m/s"
        return (key, .missingUnit(found: text, example: example))
      }
      do throws(SourcePolicy.FieldFault) {
        _ = try SourcePolicy([key: tags[key] ?? ""])
        return nil
      } catch {
        return (key, error.fault)
      }
    }
  }
}

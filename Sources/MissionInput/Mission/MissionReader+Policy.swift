import Airspace
import Diagnostics
import Geodesy
import Units

/// How a road or node is to be served.
struct ServicePolicy {
  /// Nil where its fault was noted, like the speed.
  var height: Altitude?
  /// Nil for a node.
  var speed: Speed?
  var priority = 1
  /// Empty where any time will do.
  var hours: [ActiveTime] = []
}

extension MissionReader {
  /// Reads what a block says of how all of it is served: `height`, `priority`, `between`, and a road's
  /// `speed`.
  mutating func policy(
    of section: Section, for use: FeatureUse, _ root: Section
  ) -> ServicePolicy {
    var policy = ServicePolicy()
    policy.height = section["height"].flatMap { value(of: $0, AltitudeLiteral.altitude) }
    if use == .roads {
      policy.speed = section["speed"].flatMap { value(of: $0, PatrolLiteral.speed) }
    }
    policy.priority = section["priority"].flatMap { value(of: $0, PatrolLiteral.priority) } ?? 1
    policy.hours = section["between"].flatMap { hours($0, root) } ?? []
    return policy
  }

  /// Notes what a block must say where no feature can say it.
  mutating func noteMissingPolicy(of section: Section, for use: FeatureUse) {
    for key in use.duePolicy where section[key] == nil {
      noteMissing(key, of: section, example: use.example(of: key))
    }
  }

  /// Reads `between`, the hours in which all of a block is to be served.
  private mutating func hours(_ field: Field, _ root: Section) -> [ActiveTime]? {
    let hours = value(of: field) { (text) throws(Fault) in
      let words = ["any time", "任何时间", "任意时间"]
      return words.contains(text.trimmed.lowercased()) ? [] : try HoursLiteral.all(text)
    }
    guard let hours else { return nil }
    if !hours.isEmpty, root["time"] == nil {
      note(
        .other(
          Text(
            en: "hours need the day: give the mission's “time:”",
            zh: "规定时段须有日期：请给出任务的“time:”")), at: field)
    }
    let clock = Self.clock(of: root)
    return hours.map { $0.time(offset: clock) }
  }

  /// The seconds ahead of UTC of the clock on which the mission's `time` begins, which hours without a
  /// clock of their own are on.
  static func clock(of root: Section) -> Int {
    guard case .text(let text)? = root["time"]?.content,
      let begin = text.split(separator: "/").first
    else { return 0 }
    let offset = begin.trimmed.drop { $0 != "T" }.drop { !"Z+-".contains($0) }
    let digits = offset.compactMap(\.wholeNumberValue)
    guard digits.count >= 2 else { return 0 }
    let minutes = digits.count >= 4 ? digits[2] * 10 + digits[3] : 0
    let size = ((digits[0] * 10 + digits[1]) * 60 + minutes) * 60
    return offset.first == "-" ? -size : size
  }
}

extension FeatureUse {
  /// The keys without which nothing can be served.
  var duePolicy: [String] { self == .roads ? ["height", "speed"] : ["height"] }

  /// What a message shows for a key that is missing.
  func example(of key: String) -> String {
    key == "speed" ? "10 m/s" : self == .roads ? "90 m above ground" : "110 m above ground"
  }

  /// What features are called.
  var name: Text {
    switch self {
    case .roads: Text(en: "road", zh: "道路")
    case .nodes: Text(en: "node", zh: "节点")
    case .flightArea: Text(en: "area", zh: "面")
    }
  }
}

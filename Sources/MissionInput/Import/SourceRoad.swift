/// A line of a source as the register sees it, before it is cut and joined.
struct SourceRoad {
  let id: String
  let name: String
  let ref: String
  let roadClass: String
  let isTunnel: Bool
  let isBridge: Bool
  let isOneWay: Bool
  /// What the source says of its owner and patrols.
  let policy: SourcePolicy
  /// In 10⁻⁷ degrees, the grain of OpenStreetMap: ends that meet are equal.
  let line: [Knot]

  /// Whether two lines that meet end to end are one road.
  func continues(_ other: SourceRoad) -> Bool {
    name == other.name && ref == other.ref && roadClass == other.roadClass
      && isTunnel == other.isTunnel && isBridge == other.isBridge && isOneWay == other.isOneWay
      && policy == other.policy
  }
}

/// A point of the road network.
struct Knot: Hashable {
  let x: Int32
  let y: Int32

  init(_ position: Position) {
    x = Int32((position.x * 1e7).rounded())
    y = Int32((position.y * 1e7).rounded())
  }

  /// Both numbers at once, which is most of the time that the network takes.
  func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y)))
  }

  var longitude: Double { Double(x) / 1e7 }
  var latitude: Double { Double(y) / 1e7 }
}

extension SourceRoad {
  /// The names under which sources keep what the register needs, OpenStreetMap's first.
  private static let classKeys = ["highway", "class", "fclass", "road_class", "type", "等级", "道路等级"]
  private static let nameKeys = ["name", "名称", "路名", "道路名称", "road_name"]

  /// The roads of a feature: one for each of its lines that has two points. Empty where it is no road.
  ///
  /// - Parameters:
  ///   - tags: All that the feature says about itself.
  ///   - policy: What it says of its owner and patrols.
  static func roads(
    _ shape: Shape, id: String, tags: [String: String], policy: SourcePolicy
  ) -> [SourceRoad] {
    func first(_ keys: [String]) -> String { keys.lazy.compactMap { tags[$0] }.first ?? "" }
    let roadClass = first(classKeys)
    let oneway = tags["oneway"] ?? ""
    let isOneWay =
      ["yes", "1", "true", "-1"].contains(oneway.lowercased())
      || (oneway.isEmpty && (roadClass.hasPrefix("motorway") || tags["junction"] == "roundabout"))
    return shape.lines.enumerated().compactMap { number, positions -> SourceRoad? in
      var line: [Knot] = []
      for position in oneway == "-1" ? positions.reversed() : positions {
        guard abs(position.x) <= 180, abs(position.y) <= 90 else { return nil }
        let knot = Knot(position)
        if knot != line.last { line.append(knot) }
      }
      guard line.count > 1 else { return nil }
      return SourceRoad(
        id: number == 0 ? id : "\(id)-\(number + 1)", name: first(nameKeys),
        ref: tags["ref"] ?? "", roadClass: roadClass,
        isTunnel: isYes(tags["tunnel"]), isBridge: isYes(tags["bridge"]), isOneWay: isOneWay,
        policy: policy, line: line)
    }
  }

  /// The class that a feature gives; empty where it gives none.
  static func roadClass(_ tags: [String: String]) -> String {
    classKeys.lazy.compactMap { tags[$0] }.first ?? ""
  }

  private static func isYes(_ text: String?) -> Bool {
    guard let text else { return false }
    return !["", "no", "0", "false", "F", "否"].contains(text)
  }
}

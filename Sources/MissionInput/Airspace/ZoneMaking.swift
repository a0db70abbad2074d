import Airspace
import Diagnostics
import Geodesy
import Units

/// Makes zones of a file's features.
///
/// A feature that speaks for itself (`demand`, `floor`, `ceiling`, `radius`, `times`) is the zone that
/// it describes. One with OpenStreetMap's tags is an obstacle, or lies in the surroundings that a rule
/// set protects, or is nothing. An area that says nothing at all is forbidden.
struct ZoneMaking {
  let rules: RuleSet?
  /// How far flights stay from zones that give no margin of their own.
  let margin: Length

  static let ownKeys = [
    "demand", "floor", "ceiling", "lower", "upper", "radius", "times", "limit",
  ]
  /// Keys by which OpenStreetMap says what a thing is.
  private static let mapKeys = [
    "aerialway", "aeroway", "amenity", "barrier", "building", "generator:source", "highway",
    "historic", "industrial", "landuse", "leisure", "man_made", "military", "natural", "place",
    "power", "railway", "tourism", "waterway",
  ]

  func zones(of feature: AirspaceFeature) throws(ZoneRefusal) -> [Zone] {
    if Self.ownKeys.contains(where: { feature.tags[$0] != nil }) {
      return [try described(feature)]
    }
    if Self.mapKeys.contains(where: { feature.tags[$0] != nil }) {
      return [obstacle(feature)].compactMap(\.self) + surroundings(of: feature)
    }
    guard !feature.feature.shape.areas.isEmpty else {
      throw ZoneRefusal(
        nil,
        .badGeometry(
          feature: feature.feature.label,
          reason: Text(
            en: "it is no area and has no “radius”, so that it encloses nothing",
            zh: "不是面，也没有“radius”，无法围成空域")))
    }
    return [try described(feature)]
  }

  /// Whether an object of OpenStreetMap can be a zone at all.
  func isWanted(_ tag: (String) -> String?) -> Bool {
    ObstacleClass.of(tag) != nil
      || rules?.surroundings.contains { $0.matches(tag) } == true
  }

  // MARK: Zones that speak for themselves

  private func described(_ feature: AirspaceFeature) throws(ZoneRefusal) -> Zone {
    var refusal = ZoneRefusal()
    let radius = refusal.read { () throws(ZoneRefusal) in
      try length(feature, "radius", .above(0, to: 200_000, "m"))
    }
    if feature.feature.shape.areas.isEmpty, feature.tags["radius"] == nil {
      refusal.add("radius", .missingKey(example: "radius: 500 m"))
    }
    // Dropped, such an area would be a zone that nobody looks for.
    if feature.feature.shape.areas.contains(where: { Set($0.first ?? []).count < 3 }) {
      refusal.add(
        nil,
        .badGeometry(
          feature: feature.feature.label,
          reason: Text(
            en: "its outline has fewer than three places, and encloses nothing",
            zh: "其边界不足三个不同的点，无法围成空域")))
    }
    let own = refusal.read { () throws(ZoneRefusal) in
      try length(feature, "margin", .from(0, to: 10_000, "m"))
    }
    let demand =
      refusal.read { () throws(ZoneRefusal) in
        try value(feature, "demand") { (text) throws(Fault) in
          try WordLiteral.demand.value(text)
        }
      } ?? .forbidden
    let isLimit = demand == .heightLimit
    let floorKeys = isLimit ? ("limit", "floor") : ("floor", "lower")
    let floor = refusal.read { () throws(ZoneRefusal) in
      try value(feature, floorKeys.0, floorKeys.1, AltitudeLiteral.limit)
    }
    if isLimit, floor == nil, !refusal.names(floorKeys.0, floorKeys.1) {
      refusal.add("limit", .missingKey(example: "limit: 60 m above ground"))
    }
    let times = refusal.read { () throws(ZoneRefusal) in try self.times(of: feature) }
    let ceiling = refusal.read { () throws(ZoneRefusal) in
      try value(feature, "ceiling", "upper", AltitudeLiteral.limit)
    }
    if let floor, let ceiling, floor.datum == ceiling.datum, ceiling.height <= floor.height,
      !isLimit
    {
      let (found, lowest) = (ceiling.height.metres.shortText, floor.height.metres.shortText)
      refusal.add(
        feature.tags["ceiling"] == nil ? "upper" : "ceiling",
        .outOfRange(found: "\(found) m", allowed: "> \(lowest) m (floor)"))
    }
    guard refusal.faults.isEmpty else { throw refusal }
    return Zone(
      id: feature.feature.id,
      name: feature.feature.name.isEmpty ? feature.feature.id : feature.feature.name,
      kind: feature.tag("kind") ?? "zone", demand: demand,
      shape: shape(of: feature, radius: radius ?? .zero), floor: floor,
      ceiling: ceiling,
      times: times ?? [],
      margin: Zone.Margin(horizontal: own ?? margin, vertical: .zero),
      source: feature.tag("source") ?? "")
  }

  private func length(
    _ feature: AirspaceFeature, _ key: String, _ range: AllowedRange
  ) throws(ZoneRefusal) -> Length? {
    try value(feature, key) { (text) throws(Fault) in
      let metres = try QuantityLiteral.value(text, in: .length)
      try range.check(metres, found: text)
      return Length.metres(metres)
    }
  }

  private func times(of feature: AirspaceFeature) throws(ZoneRefusal) -> [ActiveTime]? {
    try value(feature, "times") { (text) throws(Fault) in
      try text.split(separator: ";").map { (part) throws(Fault) in
        guard let time = ActiveTime(part.trimmed) else {
          throw .unreadableValue(
            found: part.trimmed,
            expected: Text(
              en: "a time such as “Mo-Fr 07:00-09:00 +08:00” or "
                + "“2026-05-01T00:00Z/2026-05-03T00:00Z”",
              zh: "如“Mo-Fr 07:00-09:00 +08:00”或“2026-05-01T00:00Z/2026-05-03T00:00Z”的时间"))
        }
        return time
      }
    }
  }

  private func value<Value>(
    _ feature: AirspaceFeature, _ keys: String...,
    parse: (String) throws(Fault) -> Value
  ) throws(ZoneRefusal) -> Value? {
    for key in keys {
      guard let text = feature.tags[key] else { continue }
      do throws(Fault) {
        return try parse(text)
      } catch {
        throw ZoneRefusal(key, error)
      }
    }
    return nil
  }

  private func value(
    _ feature: AirspaceFeature, _ first: String, _ second: String,
    _ parse: (String) throws(Fault) -> Altitude?
  ) throws(ZoneRefusal) -> Altitude? {
    try value(feature, first, second, parse: parse) ?? nil
  }
}

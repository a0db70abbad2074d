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

  /// Why a feature is no zone.
  struct Refusal: Error {
    let key: String?
    let fault: Fault
  }

  static let ownKeys = [
    "demand", "floor", "ceiling", "lower", "upper", "radius", "times", "limit",
  ]
  /// Keys by which OpenStreetMap says what a thing is.
  private static let mapKeys = [
    "aerialway", "aeroway", "amenity", "barrier", "building", "generator:source", "highway",
    "historic", "industrial", "landuse", "leisure", "man_made", "military", "natural", "place",
    "power", "railway", "tourism", "waterway",
  ]

  func zones(of feature: AirspaceFeature) throws(Refusal) -> [Zone] {
    if Self.ownKeys.contains(where: { feature.tags[$0] != nil }) {
      return [try described(feature)]
    }
    if Self.mapKeys.contains(where: { feature.tags[$0] != nil }) {
      return [obstacle(feature)].compactMap(\.self) + surroundings(of: feature)
    }
    guard !feature.feature.shape.areas.isEmpty else {
      throw Refusal(
        key: nil,
        fault: .badGeometry(
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

  private func described(_ feature: AirspaceFeature) throws(Refusal) -> Zone {
    let radius = try value(feature, "radius") { (text) throws(Fault) in
      let metres = try QuantityLiteral.value(text, in: .length)
      try AllowedRange.above(0, to: 200_000, "m").check(metres, found: text)
      return Length.metres(metres)
    }
    if feature.feature.shape.areas.isEmpty, radius == nil {
      throw Refusal(key: "radius", fault: .missingKey(example: "radius: 500 m"))
    }
    // Dropped, such an area would be a zone that nobody looks for.
    if feature.feature.shape.areas.contains(where: { Set($0.first ?? []).count < 3 }) {
      throw Refusal(
        key: nil,
        fault: .badGeometry(
          feature: feature.feature.label,
          reason: Text(
            en: "its outline has fewer than three places, and encloses nothing",
            zh: "其边界不足三个不同的点，无法围成空域")))
    }
    let own = try value(feature, "margin") { (text) throws(Fault) in
      let metres = try QuantityLiteral.value(text, in: .length)
      try AllowedRange.from(0, to: 10_000, "m").check(metres, found: text)
      return Length.metres(metres)
    }
    let demand =
      try value(feature, "demand") { (text) throws(Fault) in
        try WordLiteral.demand.value(text)
      } ?? .forbidden
    var floor = try value(feature, "floor", "lower", AltitudeLiteral.limit)
    if demand == .heightLimit {
      floor = try value(feature, "limit", "floor", AltitudeLiteral.limit)
      guard floor != nil else {
        throw Refusal(key: "limit", fault: .missingKey(example: "limit: 60 m above ground"))
      }
    }
    let times = try value(feature, "times") { (text) throws(Fault) in
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
    let ceiling = try value(feature, "ceiling", "upper", AltitudeLiteral.limit)
    if let floor, let ceiling, floor.datum == ceiling.datum, ceiling.height <= floor.height,
      demand != .heightLimit
    {
      let (found, lowest) = (ceiling.height.metres.shortText, floor.height.metres.shortText)
      throw Refusal(
        key: feature.tags["ceiling"] == nil ? "upper" : "ceiling",
        fault: .outOfRange(found: "\(found) m", allowed: "> \(lowest) m (floor)"))
    }
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

  private func value<Value>(
    _ feature: AirspaceFeature, _ keys: String...,
    parse: (String) throws(Fault) -> Value
  ) throws(Refusal) -> Value? {
    for key in keys {
      guard let text = feature.tags[key] else { continue }
      do throws(Fault) {
        return try parse(text)
      } catch {
        throw Refusal(key: key, fault: error)
      }
    }
    return nil
  }

  private func value(
    _ feature: AirspaceFeature, _ first: String, _ second: String,
    _ parse: (String) throws(Fault) -> Altitude?
  ) throws(Refusal) -> Altitude? {
    try value(feature, first, second, parse: parse) ?? nil
  }
}

import Airspace
import Diagnostics
import Geodesy
import Units

/// Objects of OpenStreetMap.
extension ZoneMaking {
  /// The obstacle that an object is, with the height that it gives, else an assumed one; nil where it is none.
  func obstacle(_ feature: AirspaceFeature) -> Zone? {
    guard let known = ObstacleClass.of({ feature.tags[$0] }) else { return nil }
    let height = feature.tag("height", "tower:height").flatMap(Self.height)
    let top = height ?? known.assumedHeight
    return Zone(
      id: feature.feature.id,
      name: feature.feature.name.isEmpty ? known.name.en : feature.feature.name,
      kind: known.kind, demand: .forbidden, shape: shape(of: feature, radius: .zero),
      ceiling: Altitude(top, above: .ground), margin: known.margin, source: "OpenStreetMap",
      isAssumed: height == nil)
  }

  /// OpenStreetMap's heights are metres where no unit stands: `45`, `45 m`, `150 ft`.
  private static func height(_ text: String) -> Length? {
    guard let literal = QuantityLiteral(text), literal.number > 0, literal.number < 1000 else {
      return nil
    }
    switch literal.unit {
    case "", "m": return .metres(literal.number)
    case "ft", "'": return .metres(literal.number * 0.3048)
    default: return nil
    }
  }

  /// The surroundings of an object that the rule set protects.
  func surroundings(of feature: AirspaceFeature) -> [Zone] {
    guard let rules else { return [] }
    return rules.surroundings.filter { $0.matches { feature.tags[$0] } }.map { rule in
      Zone(
        id: "\(feature.feature.id)-\(rule.article)",
        name: feature.feature.name.isEmpty ? rule.name.zh : feature.feature.name,
        kind: rule.name.en, demand: rule.demand,
        shape: shape(of: feature, radius: rule.distance), source: "\(rules.id) \(rule.article)",
        isAssumed: rule.isAssumed)
    }
  }

  /// The shape of a feature whose places are degrees already.
  func shape(of feature: AirspaceFeature, radius: Length) -> ZoneShape {
    func place(_ position: Position) -> Coordinate {
      Coordinate(latitude: position.y, longitude: position.x)
    }
    let shape = feature.feature.shape
    return ZoneShape(
      points: shape.points.map(place), lines: shape.lines.map { $0.map(place) },
      polygons: shape.areas.map { $0.map { $0.map(place) } }, radius: radius)
  }
}

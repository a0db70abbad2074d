public import Diagnostics
public import Units

/// A class of things that stand in the air, as OpenStreetMap describes them.
public struct ObstacleClass: Hashable, Sendable {
  /// Its name in a zone: `power_line`.
  public let kind: String
  /// What people call it.
  public let name: Text
  /// The height that is assumed where the data give none: higher than most of its class.
  public let assumedHeight: Length
  /// How far a flight stays from it.
  public let margin: Zone.Margin
  private let tags: [(key: String, values: [String])]

  private init(
    _ kind: String, _ en: String, _ zh: String, height: Double, beside: Double, above: Double,
    _ tags: [(key: String, values: [String])]
  ) {
    self.kind = kind
    name = Text(en: en, zh: zh)
    assumedHeight = .metres(height)
    margin = Zone.Margin(horizontal: .metres(beside), vertical: .metres(above))
    self.tags = tags
  }

  /// Two are the same where their kinds are.
  public static func == (a: ObstacleClass, b: ObstacleClass) -> Bool { a.kind == b.kind }

  /// Hashes the kind.
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }

  /// All classes; the first that fits an object is its own.
  ///
  /// Heights are assumptions on the safe side: a pylon of 220 kV is 30 to 50 m high, a ropeway's
  /// support 10 to 60 m, a telecommunication mast up to 60 m.
  public static let all: [ObstacleClass] = [
    ObstacleClass(
      "power_line", "power line", "输电线路", height: 60, beside: 30, above: 20,
      [("power", ["line", "tower"])]),
    ObstacleClass(
      "minor_power_line", "minor power line", "配电线路", height: 20, beside: 15, above: 10,
      [("power", ["minor_line", "pole"])]),
    ObstacleClass(
      "cableway", "cableway", "索道", height: 60, beside: 30, above: 20,
      [("aerialway", ["*"])]),
    ObstacleClass(
      "wind_turbine", "wind turbine", "风力发电机", height: 200, beside: 100, above: 20,
      [("generator:source", ["wind"])]),
    ObstacleClass(
      "mast", "mast", "塔杆", height: 80, beside: 30, above: 20,
      [("man_made", ["mast", "tower", "communications_tower"])]),
    ObstacleClass(
      "chimney", "chimney", "烟囱", height: 120, beside: 30, above: 20,
      [("man_made", ["chimney"])]),
    ObstacleClass(
      "crane", "crane", "起重机", height: 100, beside: 30, above: 20, [("man_made", ["crane"])]),
    ObstacleClass(
      "water_tower", "water tower", "水塔", height: 50, beside: 20, above: 10,
      [("man_made", ["water_tower", "silo"])]),
  ]

  /// The class of an object with some tags; nil where it is no obstacle.
  public static func of(_ tag: (String) -> String?) -> ObstacleClass? {
    all.first { candidate in
      candidate.tags.contains { key, values in
        guard let value = tag(key), value != "no" else { return false }
        return values.contains(value) || values.contains("*")
      }
    }
  }
}

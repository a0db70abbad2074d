public import Diagnostics
import Foundation
public import Units

/// What a law asks of every flight, and which objects on the ground it protects: data, not program.
///
/// Three are built in; a user's own file has the same form. A rule set screens: it says what to ask
/// for, and never that a flight is permitted.
public struct RuleSet: Hashable, Sendable, Codable {
  /// The name that a mission file uses: `cn-2024`.
  public var id: String
  /// The law's name.
  public var name: Text
  /// Where its text is found.
  public var source: String
  /// The greatest height above ground without permission.
  public var greatestHeight: Length?
  /// The greatest ground speed.
  public var greatestSpeed: Speed?
  /// How far from the pilot a flight counts as within sight.
  public var visualRange: Length?
  /// The objects whose surroundings are protected.
  public var surroundings: [Surroundings]

  /// Objects that a law protects, as OpenStreetMap describes them.
  public struct Surroundings: Hashable, Sendable, Codable {
    /// Its place in the law: `19(5)`.
    public var article: String
    /// What is protected.
    public var name: Text
    /// The tags of which one is enough, each with its values; `*` is any value.
    public var tags: [String: [String]]
    /// How far the protection reaches.
    public var distance: Length
    /// Whether the distance is assumed: many laws say “a certain range” and leave it to the place.
    public var isAssumed: Bool
    /// What it asks.
    public var demand: Zone.Demand

    /// The keys of its block in a file.
    public static let keys = CodingKeys.allCases.map(\.rawValue)

    private enum CodingKeys: String, CodingKey, CaseIterable {
      case article, name, tags, demand
      case distance = "distance_m"
      case isAssumed = "distance_assumed"
    }

    /// Whether an object with some tags is meant.
    public func matches(_ tag: (String) -> String?) -> Bool {
      tags.contains { key, values in
        guard let value = tag(key) else { return false }
        return values.contains(value) || (values.contains("*") && value != "no")
      }
    }
  }

  /// The keys of a file.
  public static let keys = CodingKeys.allCases.map(\.rawValue)

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, name, source, surroundings
    case greatestHeight = "max_height_above_ground_m"
    case greatestSpeed = "max_ground_speed_mps"
    case visualRange = "visual_range_m"
  }

  /// The rule sets that are built in, in the order in which messages list them.
  public static let builtIn = ["cn-2024", "faa-107", "easa-open"]

  /// A built-in rule set; nil where there is none of the name.
  public static func named(_ id: String) -> RuleSet? {
    let bytes: [UInt8]
    switch id {
    case "cn-2024": bytes = PackageResources.cn_2024_json
    case "faa-107": bytes = PackageResources.faa_107_json
    case "easa-open": bytes = PackageResources.easa_open_json
    default: return nil
    }
    return try? JSONDecoder().decode(RuleSet.self, from: Data(bytes))
  }
}

public import Geodesy
public import Units

/// A stretch of road between two junctions, as a squadron's register keeps it.
public struct RoadSection: Hashable, Sendable {
  /// Unique in the register: the first source line's id, and a number where it was cut.
  public var id: String
  /// The road's name; empty where it has none.
  public var name: String
  /// The road's number: `G5`.
  public var ref: String
  /// OpenStreetMap's class, or the source's own: `primary`.
  public var roadClass: String
  /// Who looks after it.
  public var owner: String
  /// How it is patrolled.
  public var policy: PatrolPolicy
  /// Whether it lies in a tunnel, which no camera sees.
  public var isTunnel: Bool
  /// Whether it lies on a bridge.
  public var isBridge: Bool
  /// Whether traffic runs along the line only.
  public var isOneWay: Bool
  /// The section of the other carriageway; nil where there is none.
  public var pair: String?
  /// The section, at least two points.
  public var line: [Coordinate]
  /// Its length.
  public var length: Length
}

/// How a section is patrolled.
public struct PatrolPolicy: Hashable, Sendable {
  /// The height as a mission file writes it: `90 m above ground`; nil where the mission decides.
  public var height: String?
  /// The speed as a mission file writes it.
  public var speed: String?
  /// From 1, when there is time, to 5, every day.
  public var priority: Int
  /// The hours of the week that matter: `Mo 07:00-09:00`.
  public var windows: [String]

  /// Makes a policy.
  public init(
    height: String? = nil, speed: String? = nil, priority: Int = 1, windows: [String] = []
  ) {
    self.height = height
    self.speed = speed
    self.priority = priority
    self.windows = windows
  }
}

/// A place where roads meet and traffic is watched.
public struct RegisterNode: Hashable, Sendable {
  /// Unique in the register.
  public var id: String
  /// The names of the roads that meet, or the signal's own.
  public var name: String
  /// How it was found: `signals`, `junction`, or the table's name.
  public var source: String
  /// How many sections meet there.
  public var degree: Int
  /// The place.
  public var position: Coordinate
}

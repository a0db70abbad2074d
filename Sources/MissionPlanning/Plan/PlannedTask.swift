public import Geodesy
public import Units

/// A road as it was asked for, with what the plan makes of it.
public struct PlannedRoad: Hashable, Sendable, Codable {
  /// The road's id, which legs name.
  public var id: String
  /// The road's name.
  public var name: String
  /// The line as it was given.
  public var line: [Coordinate]
  /// Its length, counted once for each direction that was asked for.
  public var length: Length
  /// What of it is flown.
  public var covered: Length

  /// Makes a road.
  public init(id: String, name: String, line: [Coordinate], length: Length, covered: Length) {
    self.id = id
    self.name = name
    self.line = line
    self.length = length
    self.covered = covered
  }

  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case line
    case length = "length_m"
    case covered = "covered_m"
  }
}

/// A node as it was asked for, with what the plan makes of it.
public struct PlannedNode: Hashable, Sendable, Codable {
  /// The node's id, which legs name.
  public var id: String
  /// The node's name.
  public var name: String
  /// The place.
  public var position: Coordinate
  /// Whether a flight watches it.
  public var covered: Bool

  /// Makes a node.
  public init(id: String, name: String, position: Coordinate, covered: Bool) {
    self.id = id
    self.name = name
    self.position = position
    self.covered = covered
  }
}

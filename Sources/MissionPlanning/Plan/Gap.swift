public import Diagnostics
public import Geodesy
public import Units

/// A piece of a road, or a node, that no flight serves, or none in its hours, and why.
public struct Gap: Hashable, Sendable, Codable {
  /// Why something is not flown.
  public enum Reason: String, CaseIterable, Sendable, Codable {
    /// Even alone it takes more than a battery gives.
    case outOfReach = "out_of_reach"
    /// Its hours are not within the mission's time, or too short for it.
    case outsideHours = "outside_hours"
    /// A flight serves it, but outside its hours: with one aircraft it takes off too late.
    case hoursMissed = "hours_missed"
    /// The flights that there may be serve what matters as much or more.
    case flightsUsedUp = "flights_used_up"
    /// The wind is too strong for the aircraft at that height.
    case wind
    /// There is no way home from there that the wind and the ground allow.
    case noWayHome = "no_way_home"
    /// The ground there is not known.
    case terrainUnknown = "terrain_unknown"
    /// It lies in a zone that may not be entered.
    case zone
    /// It lies outside of the flight area.
    case outsideFlightArea = "outside_flight_area"
    /// There is no way there around the zones that may not be entered.
    case noWayAround = "no_way_around"
    /// The height asked for is above the limit.
    case heightLimit = "height_limit"
    /// At the altitude asked for it would come too near to the ground.
    case groundTooNear = "ground_too_near"
  }

  /// The id of the road or node.
  public var task: String
  /// Its name.
  public var name: String
  /// The piece of road; a single point for a node.
  public var line: [Coordinate]
  /// The length of the piece; zero for a node.
  public var length: Length
  /// The reason.
  public var reason: Reason
  /// The reason in words, with what was needed and what there is.
  public var explanation: Text

  /// Makes a gap.
  public init(
    task: String, name: String, line: [Coordinate], length: Length, reason: Reason,
    explanation: Text
  ) {
    self.task = task
    self.name = name
    self.line = line
    self.length = length
    self.reason = reason
    self.explanation = explanation
  }

  private enum CodingKeys: String, CodingKey {
    case task
    case name
    case line
    case length = "length_m"
    case reason
    case explanation
  }
}

public import FlightPerformance
public import Geodesy
public import Units

/// What a mission file can be checked against, besides itself. All of it may be left out.
public struct CheckContext: Sendable {
  /// The roads that it should follow.
  public var roads: [[Coordinate]]
  /// The ground above mean sea level at some places, in their order; nil where it is not known.
  public var ground: (@Sendable ([Coordinate]) -> [Length?])?
  /// How high above the ground it should stay.
  public var clearance: Length
  /// The aircraft that should fly it.
  public var aircraft: AircraftProfile?

  /// Makes a context; without anything, a file is checked by itself.
  public init(
    roads: [[Coordinate]] = [], ground: (@Sendable ([Coordinate]) -> [Length?])? = nil,
    clearance: Length = .metres(30), aircraft: AircraftProfile? = nil
  ) {
    self.roads = roads
    self.ground = ground
    self.clearance = clearance
    self.aircraft = aircraft
  }
}

public import Airspace
public import FlightPerformance
public import Geodesy
public import Units

/// What a mission file can be checked against, besides itself. All of it may be left out.
public struct CheckContext: Sendable {
  /// The roads that it should follow.
  public var roads: [[Coordinate]]
  /// The ground above mean sea level at some places, in their order; nil where it is not known.
  public var ground: GroundHeights?
  /// How high above the ground it should stay.
  public var clearance: Length
  /// The aircraft that should fly it.
  public var aircraft: AircraftProfile?
  /// The zones and obstacles around it.
  public var airspace: [Zone]
  /// The area that it may not leave.
  public var flightArea: FlightArea?

  /// Makes a context; without anything, a file is checked by itself.
  public init(
    roads: [[Coordinate]] = [], ground: GroundHeights? = nil,
    clearance: Length = .metres(30), aircraft: AircraftProfile? = nil,
    airspace: [Zone] = [], flightArea: FlightArea? = nil
  ) {
    self.roads = roads
    self.ground = ground
    self.clearance = clearance
    self.aircraft = aircraft
    self.airspace = airspace
    self.flightArea = flightArea
  }
}

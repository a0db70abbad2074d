public import FlightPerformance
public import Terrain

/// What is asked for: roads to patrol and nodes to watch, with an aircraft, batteries, in a weather.
public struct PatrolRequest: Sendable {
  /// The mission's name.
  public var mission: String
  /// The aircraft.
  public var aircraft: AircraftProfile
  /// The batteries at hand.
  public var batteries: Batteries
  /// Where flights start and end. Never empty.
  public var launchSites: [LaunchSite]
  /// The roads to patrol.
  public var roads: [Road]
  /// The nodes to watch.
  public var nodes: [HoverNode]
  /// Wind and temperature.
  public var weather: Weather
  /// What a flight must keep to.
  public var limits: FlightLimits
  /// The ground; nil where the mission names none, and the ground is taken as level.
  public var terrain: ElevationGrid?
  /// The files that the request was read from.
  public var inputs: [InputDigest]
  /// The values that the mission left out and that were filled in.
  public var defaults: [AppliedDefault]

  /// Makes a request.
  public init(
    mission: String, aircraft: AircraftProfile, batteries: Batteries, launchSites: [LaunchSite],
    roads: [Road], nodes: [HoverNode], weather: Weather, limits: FlightLimits,
    terrain: ElevationGrid? = nil, inputs: [InputDigest] = [], defaults: [AppliedDefault] = []
  ) {
    self.mission = mission
    self.aircraft = aircraft
    self.batteries = batteries
    self.launchSites = launchSites
    self.roads = roads
    self.nodes = nodes
    self.weather = weather
    self.limits = limits
    self.terrain = terrain
    self.inputs = inputs
    self.defaults = defaults
  }
}

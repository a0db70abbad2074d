public import Airspace
public import Diagnostics
public import FlightPerformance
public import Foundation
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
  /// The zones and obstacles of the air.
  public var airspace: [Zone]
  /// The area that no flight may leave; nil where the mission names none.
  public var flightArea: FlightArea?
  /// From when to when all flights take place; nil where that is not known, and every zone counts at all
  /// hours.
  public var time: ClosedRange<Date>?
  /// The law that the flights are checked against; nil where the mission names none.
  public var rules: RuleSet?
  /// The files that the request was read from.
  public var inputs: [InputDigest]
  /// The values that the mission left out and that were filled in.
  public var defaults: [AppliedDefault]
  /// What was odd about the input; a plan lists it among its own findings.
  public var findings: [Finding]

  /// Makes a request.
  public init(
    mission: String, aircraft: AircraftProfile, batteries: Batteries, launchSites: [LaunchSite],
    roads: [Road], nodes: [HoverNode], weather: Weather, limits: FlightLimits,
    terrain: ElevationGrid? = nil, airspace: [Zone] = [],
    flightArea: FlightArea? = nil, time: ClosedRange<Date>? = nil,
    rules: RuleSet? = nil,
    inputs: [InputDigest] = [], defaults: [AppliedDefault] = [], findings: [Finding] = []
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
    self.airspace = airspace
    self.flightArea = flightArea
    self.time = time
    self.rules = rules
    self.inputs = inputs
    self.defaults = defaults
    self.findings = findings
  }
}

public import Airspace
public import Diagnostics
public import FlightPerformance
public import Units

/// Flights that cover what was asked for, with every figure that they were planned with.
///
/// Carries all that exports, simulations and maps need, so that they depend on nothing else. In JSON
/// each quantity's key names its unit; `Documentation/plan.schema.json` describes the format.
public struct PatrolPlan: Hashable, Sendable, Codable {
  /// The version of the JSON format that this library reads and writes.
  public static let currentFormat = 1

  /// The version of the JSON format.
  public var format: Int
  /// The mission's name.
  public var mission: String
  /// The files that it was made from.
  public var inputs: [InputDigest]
  /// The values that the mission left out and that were filled in.
  public var defaults: [AppliedDefault]
  /// The aircraft that it was planned for.
  public var aircraft: AircraftProfile
  /// The batteries at hand.
  public var batteries: Batteries
  /// A battery in this weather.
  public var battery: BatteryState
  /// What a battery gives, and what of it is kept.
  public var budget: BatteryBudget
  /// The weather that it was planned for.
  public var weather: Weather
  /// What every flight keeps to.
  public var limits: FlightLimits
  /// The map plane and its error.
  public var plane: PlaneSummary
  /// Where flights start and end.
  public var launchSites: [PlannedLaunchSite]
  /// The roads that were asked for.
  public var roads: [PlannedRoad]
  /// The nodes that were asked for.
  public var nodes: [PlannedNode]
  /// The zones and obstacles in and around the planned area; nil where the mission names none.
  public var airspace: [Zone]?
  /// The area that no flight may leave; nil where the mission names none.
  public var flightArea: FlightArea?
  /// The ground of the planned area, coarse; nil where no terrain is known.
  public var terrain: TerrainOverview?
  /// The flights.
  public var flights: [Flight]
  /// Which battery flies which flight, and when; nil where the batteries at hand do not suffice.
  public var timeline: BatteryRotation?
  /// How much the flights can take; nil in a plan that was not made by the planner.
  public var robustness: Robustness?
  /// What the search for routes found; nil in a plan that was not made by the planner.
  public var search: SearchSummary?
  /// What no flight serves.
  public var gaps: [Gap]
  /// What a pilot should know before flying it.
  public var findings: [Finding]

  private enum CodingKeys: String, CodingKey {
    case format = "kestrel_plan"
    case mission
    case inputs
    case defaults
    case aircraft
    case batteries
    case battery
    case budget
    case weather
    case limits
    case plane
    case launchSites = "launch_sites"
    case roads
    case nodes
    case airspace
    case flightArea = "flight_area"
    case terrain
    case flights
    case timeline
    case robustness
    case search
    case gaps
    case findings
  }

  /// The metres of road that were asked for.
  public var askedLength: Length { roads.map(\.length).total() }
  /// The metres of road that are flown.
  public var coveredLength: Length { roads.map(\.covered).total() }
}

/// The map plane that a plan was made on.
public struct PlaneSummary: Hashable, Sendable, Codable {
  /// The projected system, as PROJ reads it.
  public var crs: String
  /// How wrong a distance can be, as a share of it.
  public var scaleError: Double

  /// Makes a summary.
  public init(crs: String, scaleError: Double) {
    self.crs = crs
    self.scaleError = scaleError
  }

  private enum CodingKeys: String, CodingKey {
    case crs
    case scaleError = "scale_error"
  }
}

/// A launch site with the ground that it stands on.
public struct PlannedLaunchSite: Hashable, Sendable, Codable {
  /// The site.
  public var site: LaunchSite
  /// The ground, above mean sea level; nil where no terrain is known.
  public var ground: Length?

  /// Makes a site.
  public init(site: LaunchSite, ground: Length?) {
    self.site = site
    self.ground = ground
  }

  private enum CodingKeys: String, CodingKey {
    case site
    case ground = "ground_m"
  }
}

extension PatrolPlan {
  /// The charge below which the aircraft must turn home at a leg's end, as a share of the full battery.
  public func bingoCharge(after leg: Leg) -> Fraction {
    let needed = budget.reserve + limits.returnFactor * leg.energyHome
    return Fraction(needed / budget.usable)
  }
}

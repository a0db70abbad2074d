import FlightPerformance
import Geodesy
import MissionPlanning
import Units

/// What flights have in common: the aircraft, the weather, the battery, the places to land.
struct FlightConditions: Sendable {
  let airframe: Airframe
  let power: PowerModel
  let limits: RouteLimits
  let envelope: FlightEnvelope
  let battery: BatteryFigures
  let weather: Weather
  let plane: FlightPlane
  /// The launch sites on the plane.
  let sites: [LocalPoint]
  /// The ground at each site, in metres above mean sea level; 0 where no terrain is known.
  let siteGround: [Double]
  /// Joules of a full charge, and at take-off.
  let full: Double
  let usable: Double
  /// Joules to land with.
  let reserve: Double
  /// How many times the way home is kept in hand above the reserve.
  let returnFactor: Double

  init(
    _ aircraft: AircraftProfile, in weather: Weather, budget: BatteryBudget, full: Energy,
    returnFactor: Double, plane: FlightPlane, sites: [LocalPoint], siteGround: [Double]
  ) {
    let envelope = aircraft.envelope
    let jerk = envelope.jerk?.value.metresPerSecondCubed ?? .infinity
    self.envelope = envelope
    self.weather = weather
    self.plane = plane
    self.sites = sites
    self.siteGround = siteGround
    battery = aircraft.battery
    airframe = Airframe(aircraft)
    power = PowerModel(of: aircraft)
    limits = RouteLimits(
      level: SpeedLimits(
        acceleration: envelope.acceleration.value.metresPerSecondSquared, jerk: jerk),
      vertical: SpeedLimits(
        acceleration: envelope.verticalAcceleration.value.metresPerSecondSquared, jerk: jerk),
      ascent: envelope.ascent.value.metresPerSecond,
      descent: envelope.descent.value.metresPerSecond, cornerRadius: 2)
    self.full = full.joules
    usable = budget.usable.joules
    reserve = budget.reserve.joules
    self.returnFactor = returnFactor
  }

  init(_ plan: PatrolPlan) throws(TransformationError) {
    let places = plan.launchSites.map(\.site.position)
    let points = places + plan.flights.flatMap { $0.legs.map(\.end.position) }
    let plane = try MapPlane(fitting: points)
    self.init(
      plan.aircraft, in: plan.weather, budget: plan.budget, full: plan.battery.full,
      returnFactor: plan.limits.returnFactor, plane: .map(plane),
      sites: try plane.project(places),
      siteGround: plan.launchSites.map { $0.ground?.metres ?? 0 })
  }

  /// The ground at a site, in metres above another site.
  func ground(at site: Int, above launchSite: Int) -> Double {
    siteGround[site] - siteGround[launchSite]
  }
}

import FlightPerformance
import Geodesy
import MissionPlanning
import Units

/// What all flights of a plan have in common: the aircraft, the air, the battery, the plane.
struct FlightConditions: Sendable {
  let airframe: Airframe
  let power: PowerModel
  let limits: RouteLimits
  let envelope: FlightEnvelope
  let plane: MapPlane
  /// The launch sites on the plane.
  let sites: [LocalPoint]
  /// The ground at each site, in metres above mean sea level; 0 where no terrain is known.
  let siteGround: [Double]
  let plan: PatrolPlan

  init(_ plan: PatrolPlan) throws(TransformationError) {
    let envelope = plan.aircraft.envelope
    let jerk = envelope.jerk?.value.metresPerSecondCubed ?? .infinity
    self.plan = plan
    self.envelope = envelope
    airframe = Airframe(plan.aircraft)
    power = PowerModel(of: plan.aircraft)
    limits = RouteLimits(
      level: SpeedLimits(
        acceleration: envelope.acceleration.value.metresPerSecondSquared, jerk: jerk),
      vertical: SpeedLimits(
        acceleration: envelope.verticalAcceleration.value.metresPerSecondSquared, jerk: jerk),
      ascent: envelope.ascent.value.metresPerSecond,
      descent: envelope.descent.value.metresPerSecond, cornerRadius: 2)
    let places = plan.launchSites.map(\.site.position)
    let points = places + plan.flights.flatMap { $0.legs.map(\.end.position) }
    plane = try MapPlane(fitting: points)
    sites = try plane.project(places)
    siteGround = plan.launchSites.map { $0.ground?.metres ?? 0 }
  }

  /// The air over a flight's launch site.
  func wind(from launchSite: Int) -> WindField {
    WindField(
      plan.weather, convergence: plane.convergence, launchElevation: siteGround[launchSite])
  }
}

import FlightPerformance
import Geodesy
import MissionPlanning
import Units

/// One flight under way, moved on step by step. A copy flies on by itself: that is how the way home is
/// tried from any moment.
struct FlightRun: Sendable {
  let conditions: FlightConditions
  let wind: WindField
  let launchSite: Int
  private(set) var autopilot: Autopilot
  private(set) var motion: AircraftMotion
  /// Seconds since take-off.
  private(set) var time = 0.0
  /// Horizontal metres over the ground.
  private(set) var distance = 0.0
  /// Joules taken from the battery.
  private(set) var energy = 0.0

  /// A flight that stands at its launch site.
  init(_ instructions: [Instruction], from launchSite: Int, in conditions: FlightConditions) {
    let site = conditions.sites[launchSite]
    let start = Vector(x: site.x, y: site.y, z: 0)
    self.conditions = conditions
    self.launchSite = launchSite
    wind = conditions.wind(from: launchSite)
    autopilot = Autopilot(
      instructions, from: start, ground: 0, limits: conditions.limits,
      finalDescent: conditions.envelope.finalDescent.value.metresPerSecond)
    motion = AircraftMotion(conditions.airframe, at: start, yaw: 0)
  }

  var hasLanded: Bool { autopilot.isDone }
  /// Metres above the ground below.
  var heightAboveGround: Double { motion.position.z - autopilot.goal.ground }

  /// Flies on for a time step, in seconds.
  mutating func step(_ dt: Double) {
    autopilot.advance(by: dt, behind: motion)
    let density = wind.density(at: motion.position.z)
    let before = motion.position
    motion.step(
      towards: autopilot.goal, wind: wind.mean(at: heightAboveGround),
      relativeDensity: density / Atmosphere.seaLevelDensity, dt: dt)
    time += dt
    distance += (motion.position - before).level
    energy += watts(density: density) * dt
  }

  /// What the aircraft draws. Gusts that are not flown through count as airspeed.
  private func watts(density: Double) -> Double {
    let air = motion.airVelocity
    let gusts = wind.deviation
    let airspeed = (air.x * air.x + air.y * air.y + gusts * gusts).squareRoot()
    return conditions.power.power(
      airspeed: .metresPerSecond(airspeed), climb: .metresPerSecond(motion.velocity.z),
      density: density
    ).watts
  }

  /// Breaks the flight off and sends it to a landing site: straight up to the return height where it
  /// is lower, straight over the site, straight down.
  mutating func returnTo(_ site: Int, atLeast height: Double, speed: Double) {
    let ground = conditions.siteGround[site] - conditions.siteGround[launchSite]
    let place = conditions.sites[site]
    let level = max(height, autopilot.goal.position.z)
    let overhead = Vector(x: place.x, y: place.y, z: level)
    let leg = autopilot.leg
    autopilot.carryOut([
      .vertical(to: level, leg: leg),
      .route([
        RoutePoint(position: overhead, ground: ground, speed: speed, stops: true, leg: leg)
      ]),
      .land(on: ground, leg: leg),
    ])
  }
}

import Diagnostics
import FlightPerformance
import Geodesy
import MissionPlanning
import Units

/// One flight under way, moved on step by step. A copy flies on by itself: that is how the way home is
/// tried from any moment.
struct FlightRun: Sendable {
  let conditions: FlightConditions
  let settings: RunSettings
  let launchSite: Int
  var autopilot: Autopilot
  private(set) var motion: AircraftMotion
  var air: Air
  var battery: Battery
  var faults = Faults()
  var watch = Watch()
  var mode = FlightMode.mission
  private(set) var log: [FlightLogEntry] = []
  private var positionError: PositionError?
  /// Seconds since take-off.
  private(set) var time = 0.0
  /// Horizontal metres over the ground.
  private(set) var distance = 0.0

  /// A flight that stands at its launch site.
  init(
    _ instructions: [Instruction], from launchSite: Int, in conditions: FlightConditions,
    settings: RunSettings = RunSettings(), homewardFrom homeLeg: Int = .max
  ) {
    let site = conditions.sites[launchSite]
    let start = Vector(x: site.x, y: site.y, z: 0)
    let deviation = settings.deviation
    var weather = conditions.weather
    weather.wind.from = weather.wind.from + deviation.windTurn
    weather.wind.speed = weather.wind.speed * deviation.windFactor
    weather.wind.gust = weather.wind.gust.map { $0 * deviation.windFactor }
    self.conditions = conditions
    self.settings = settings
    self.launchSite = launchSite
    air = Air(
      WindField(
        weather, convergence: conditions.plane.convergence,
        launchElevation: conditions.siteGround[launchSite]), turbulenceSeed: settings.seed)
    positionError = settings.seed.map { PositionError(seed: $0 ^ 0xA5A5) }
    autopilot = Autopilot(
      instructions, from: start, ground: 0, limits: conditions.limits,
      finalDescent: conditions.envelope.finalDescent.value.metresPerSecond)
    motion = AircraftMotion(conditions.airframe, at: start, yaw: 0)
    battery = Battery(
      conditions.battery, full: conditions.full,
      usable: conditions.usable * deviation.chargeFactor,
      temperature: conditions.weather.temperature.celsius)
    watch = Watch(events: settings.events, homeLeg: homeLeg)
  }

  var hasLanded: Bool { autopilot.isDone }
  /// Whether nothing can happen any more.
  var isOver: Bool { hasLanded || battery.isEmpty }
  /// Metres above the ground below.
  var heightAboveGround: Double { motion.position.z - autopilot.goal.ground }
  /// Joules taken from the battery.
  var energy: Double { battery.spent }

  /// Flies on for a time step, in seconds; always the same one.
  mutating func step(_ dt: Double) {
    react(dt)
    let hasPosition = faults.hasPosition(at: time)
    if hasPosition { autopilot.advance(by: dt, behind: motion) }
    var goal = autopilot.goal
    if positionError != nil {
      positionError?.advance(by: dt)
      goal.position += positionError?.value ?? .zero
    }
    let density = air.density(at: motion.position.z)
    let before = motion.position
    let wind = air.velocity(
      at: heightAboveGround, airspeed: motion.airVelocity.level, time: time, dt: dt)
    motion.step(
      towards: goal, wind: wind, relativeDensity: density / Atmosphere.seaLevelDensity,
      impairment: AircraftMotion.Impairment(
        hasPosition: hasPosition, compassError: faults.compassError, thrust: faults.thrust),
      dt: dt)
    time += dt
    distance += (motion.position - before).level
    battery.draw(
      watts: watts(density: density), air: conditions.weather.temperature.celsius, dt: dt)
  }

  /// What the aircraft draws. Gusts that are not flown through count as airspeed.
  private func watts(density: Double) -> Double {
    let velocity = motion.airVelocity
    let gusts = air.countedDeviation
    let airspeed = (velocity.x * velocity.x + velocity.y * velocity.y + gusts * gusts).squareRoot()
    return conditions.power.power(
      airspeed: .metresPerSecond(airspeed), climb: .metresPerSecond(velocity.z), density: density
    ).watts * settings.deviation.powerFactor * faults.powerFactor(at: time)
  }

  /// Notes what happened, and what the aircraft does from now on.
  mutating func note(_ mode: FlightMode, _ text: Text) {
    self.mode = mode
    log.append(FlightLogEntry(time: .seconds(time), mode: mode, text: text))
  }

  /// A copy for trying what follows: in the mean wind, without events and failsafes to come.
  var trial: FlightRun {
    var copy = self
    copy.air = air.withoutTurbulence
    copy.positionError = nil
    copy.watch = Watch()
    copy.log = []
    return copy
  }
}

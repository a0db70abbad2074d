public import FlightPerformance
public import Geodesy
public import MissionPlanning
public import Units
import Diagnostics
import Foundation

/// An aircraft that is flown from outside, moment by moment: by a ground station or a trainer.
///
///     var aircraft = try SimulatedAircraft(m30t, in: weather, at: home, elevation: .metres(790))
///     aircraft.start([.takeOff(.metres(60)), .waypoint(road, height: .metres(60), hold: .zero,
///       passes: false), .returnHome])
///     while aircraft.state.isArmed { aircraft.advance(by: .seconds(0.1)) }
///
/// The same calls give the same flight.
public struct SimulatedAircraft: Sendable {
  /// Where it was switched on, and where it comes home to.
  public let home: Coordinate
  /// Home's height above mean sea level.
  public let elevation: Length
  /// The speed over the ground of missions that give none.
  public let cruiseSpeed: Speed
  /// The height above home at which it comes home, where it is not higher already.
  public var returnHeight = Length.metres(30)
  private let conditions: FlightConditions
  private let settings: RunSettings
  /// What happens after its first take-off, with times counted from there.
  private var events: [ScheduledEvent] = []
  private var run: FlightRun
  /// Before the present flight.
  private var clock = 0.0
  private var isArmed = false
  private var items: [MissionStep] = []
  private var lastItem = 0

  /// The time step, s.
  private static let step = 0.02
  /// Of an aircraft without a plan: what missions keep that do not say.
  private static let customaryReturnFactor = 1.3

  /// Puts an aircraft on the ground, motors off, with a full battery.
  ///
  /// - Parameters:
  ///   - aircraft: its figures.
  ///   - weather: its temperature is that at home.
  ///   - home: the place.
  ///   - elevation: home's height above mean sea level.
  ///   - seed: of turbulence and position error; nil for neither.
  ///   - failsafes: what it does by itself.
  public init(
    _ aircraft: AircraftProfile, in weather: Weather, at home: Coordinate, elevation: Length,
    seed: UInt64? = nil, failsafes: Failsafes = Failsafes()
  ) {
    let battery = BatteryState(of: aircraft, temperature: weather.temperature)
    let reserve = BatteryBudget.customaryReserve(
      temperature: weather.temperature, gust: weather.wind.gust(at: .metres(10)))
    self.init(
      conditions: FlightConditions(
        aircraft, in: weather, budget: BatteryBudget(battery, reserve: reserve),
        full: battery.full, returnFactor: SimulatedAircraft.customaryReturnFactor,
        plane: .around(home), sites: [LocalPoint(x: 0, y: 0)],
        siteGround: [elevation.metres]),
      home: home, elevation: elevation, seed: seed, failsafes: failsafes)
  }

  /// Puts the aircraft of a plan at one of its launch sites, with the plan's weather and battery. It
  /// comes home to that site.
  ///
  /// - Parameters:
  ///   - flight: of the plan: its launch site, return height, and the events of the exercise for it.
  ///   - offset: how far east of the launch site it stands, so that several do not stand in one place.
  ///   - seed: of turbulence and position error; nil for neither.
  ///   - exercise: its events happen after the first take-off; its failsafes are set.
  public init(
    of plan: PatrolPlan, for flight: Flight, offset: Length = .zero, seed: UInt64? = nil,
    exercise: Exercise = Exercise(events: [])
  ) {
    let site = plan.launchSites[flight.launchSite]
    let elevation = site.ground ?? .zero
    let home = Geodesic.point(from: site.site.position, azimuth: .degrees(90), distance: offset)
    self.init(
      conditions: FlightConditions(
        plan.aircraft, in: plan.weather, budget: plan.budget, full: plan.battery.full,
        returnFactor: plan.limits.returnFactor, plane: .around(home),
        sites: [LocalPoint(x: 0, y: 0)], siteGround: [elevation.metres]),
      home: home, elevation: elevation, seed: seed, failsafes: exercise.failsafes)
    returnHeight = flight.returnHeight
    events = exercise.events.filter { $0.flight == nil || $0.flight == flight.number }
  }

  private init(
    conditions: FlightConditions, home: Coordinate, elevation: Length, seed: UInt64?,
    failsafes: Failsafes
  ) {
    let settings = RunSettings(seed: seed, failsafes: failsafes)
    self.home = home
    self.elevation = elevation
    self.conditions = conditions
    self.settings = settings
    cruiseSpeed = min(.metresPerSecond(10), conditions.envelope.maxGroundSpeed.value)
    run = FlightRun([], from: 0, in: conditions, settings: settings)
    run.mode = .standing
  }

  /// Turns the motors on; it stays on the ground until it is told to fly.
  ///
  /// - Returns: Whether it did so: not after a crash, nor with an empty battery.
  @discardableResult
  public mutating func arm() -> Bool {
    isArmed = isArmed || !run.isForcedDown && !run.battery.isEmpty
    return isArmed
  }

  /// Turns the motors off, on the ground.
  ///
  /// - Returns: Whether it did so.
  public mutating func disarm() -> Bool {
    guard run.heightAboveGround < 0.5 else { return false }
    isArmed = false
    run.mode = .standing
    return true
  }

  /// Flies a mission from one of its items on.
  public mutating func start(_ items: [MissionStep], at first: Int = 0) {
    guard arm() else { return }
    beginExercise()
    self.items = items
    lastItem = first
    run.watch.interrupted = nil
    run.watch.returnHeight = returnHeight.metres
    run.autopilot.carryOut(instructions(for: items, from: first))
    run.mode = .mission
  }

  /// Climbs straight up and stays there.
  public mutating func takeOff(to height: Length) {
    guard isArmed else { return }
    beginExercise()
    run.autopilot.carryOut([
      .vertical(to: height.metres, leg: lastItem), .hold(.infinity, leg: lastItem),
    ])
    run.mode = .hold
  }

  /// Flies to a point and stays there.
  public mutating func goTo(_ position: Coordinate, height: Length) {
    guard isArmed, let point = route(to: position, height, speed: cruiseSpeed, leg: lastItem) else {
      return
    }
    run.autopilot.carryOut([.route([point]), .hold(.infinity, leg: lastItem)])
    run.mode = .hold
  }

  /// Obeys a pilot. On the ground nothing happens.
  public mutating func obey(_ command: PilotCommand) {
    guard isArmed, state.mode != .standing else { return }
    run.watch.returnHeight = returnHeight.metres
    run.obey(command)
  }

  /// At the first take-off the exercise's clock starts.
  private mutating func beginExercise() {
    for var event in events {
      if case .at(let moment) = event.trigger {
        event.trigger = .at(moment + .seconds(run.time))
      }
      run.watch.events.append(event)
    }
    events = []
  }

  /// Lets an event happen at the next step.
  public mutating func happen(_ event: FlightEvent) {
    run.watch.events.append(ScheduledEvent(.at(.zero), event))
  }

  /// What has happened since it was switched on or last took off.
  public var log: [FlightLogEntry] { run.log }

  /// Flies on for a time, in steps of 20 ms; less than a step is left for the next call.
  public mutating func advance(by time: Time) {
    clock += time.seconds
    while clock >= Self.step - 1e-9 {
      clock -= Self.step
      advanceOneStep()
    }
  }

  private mutating func advanceOneStep() {
    guard isArmed, run.mode != .standing else { return run.rest(Self.step) }
    run.step(Self.step)
    if run.mode == .mission { lastItem = max(lastItem, run.autopilot.leg) }
    if run.battery.isEmpty, run.faults.thrust > 0 {
      run.faults.thrust = 0
      run.note(run.mode, Text(en: "battery empty: it falls", zh: "电池耗尽：坠落"))
    }
    if run.hasLanded { finish() }
  }

  /// After the last instruction: motors off on the ground; in the air it stays where it is.
  private mutating func finish() {
    if run.heightAboveGround < 0.5 {
      if run.mode != .standing, run.time > 0 {
        isArmed = false
        run.mode = .standing
      }
    } else {
      run.autopilot.carryOut([.hold(.infinity, leg: lastItem)])
      run.mode = .hold
    }
  }

  private func route(
    to position: Coordinate, _ height: Length, speed: Speed, leg: Int, stops: Bool = true
  ) -> RoutePoint? {
    guard let place = try? conditions.plane.project([position]).first else { return nil }
    return RoutePoint(
      position: Vector(x: place.x, y: place.y, z: height.metres), ground: 0,
      speed: speed.metresPerSecond, stops: stops, leg: leg)
  }

  private func instructions(for items: [MissionStep], from first: Int) -> [Instruction] {
    var list: [Instruction] = []
    var points: [RoutePoint] = []
    var speed = cruiseSpeed
    func closeRoute() {
      if !points.isEmpty { list.append(.route(points)) }
      points = []
    }
    for (index, item) in items.enumerated() {
      if case .speed(let wanted) = item, wanted > .zero {
        speed = min(wanted, conditions.envelope.maxGroundSpeed.value)
      }
      guard index >= first else { continue }
      switch item {
      case .takeOff(let height):
        closeRoute()
        list.append(.vertical(to: height.metres, leg: index))
      case .waypoint(let position, let height, let hold, let passes):
        let stops = !passes || hold > .zero
        if let point = route(to: position, height, speed: speed, leg: index, stops: stops) {
          points.append(point)
        }
        if hold > .zero {
          closeRoute()
          list.append(.hold(hold.seconds, leg: index))
        }
      case .land(let position):
        if let position,
          let point = route(to: position, lastHeight(points), speed: speed, leg: index)
        {
          points.append(point)
        }
        closeRoute()
        list.append(.land(on: 0, leg: index))
      case .returnHome:
        let height = max(lastHeight(points), returnHeight)
        closeRoute()
        list.append(.vertical(to: height.metres, leg: index))
        if let point = route(to: home, height, speed: speed, leg: index) { points.append(point) }
        closeRoute()
        list.append(.land(on: 0, leg: index))
      case .wait(let time):
        closeRoute()
        list.append(.hold(time.seconds, leg: index))
      case .speed, .other: break
      }
    }
    closeRoute()
    return list
  }

  private func lastHeight(_ points: [RoutePoint]) -> Length {
    .metres(points.last?.position.z ?? run.autopilot.goal.position.z)
  }

  /// What it would report now.
  public var state: AircraftState {
    let (motion, battery) = (run.motion, run.battery)
    let place = LocalPoint(x: motion.position.x, y: motion.position.y)
    let (attitude, wind) = (run.attitude, run.windNow)
    return AircraftState(
      time: .seconds(run.time), mode: isArmed ? run.mode : .standing, isArmed: isArmed,
      position: (try? conditions.plane.unproject([place]).first) ?? home,
      height: .metres(motion.position.z), east: motion.velocity.x, north: motion.velocity.y,
      up: motion.velocity.z, x: place.x, y: place.y, heading: attitude.heading,
      roll: attitude.roll, pitch: attitude.pitch,
      airspeed: .metresPerSecond(motion.airVelocity.level),
      windFrom: wind.from, windSpeed: wind.speed, voltage: battery.voltage,
      current: battery.current,
      cells: battery.cells, charge: Fraction(battery.charge),
      energyUsed: .joules(battery.spent),
      batteryTemperature: .celsius(battery.temperature), item: lastItem)
  }
}

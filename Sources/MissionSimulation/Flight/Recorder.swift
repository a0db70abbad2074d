import Geodesy
import MissionPlanning
import Units

/// Watches one flight and keeps what its report needs.
struct Recorder {
  private let flight: Flight
  private let conditions: FlightConditions
  private let options: Options
  private var track: [(point: TrackPoint, place: LocalPoint)] = []
  private var legs: [SimulatedLeg] = []
  private var legStart = (time: 0.0, energy: 0.0)
  private var nextTrackTime = 0.0
  private var nextTrialTime = 0.0
  private var tightest: (margin: Double, leg: Int)?
  private var hasWayHome = true
  private var errors = (track: 0.0, hover: 0.0, inZones: 0.0)
  private var lastTime = 0.0
  private var secondsInHover = 0.0
  private var troubleLeg: Int?

  /// What is kept.
  struct Options {
    /// Whether ways home are flown out for the margin.
    var triesWaysHome = true
    /// Whether the track is kept.
    var keepsTrack = true
    /// How many times the way home is kept in hand.
    var returnFactor: Double
  }

  /// The seconds between two points of the track, and between two tries of the way home within a leg.
  private static let trackInterval = 1.0
  private static let trialInterval = 30.0
  /// How near a site a flight has landed at it, m.
  private static let siteRadius = 10.0

  init(_ flight: Flight, in conditions: FlightConditions, _ options: Options) {
    self.flight = flight
    self.conditions = conditions
    self.options = options
  }

  /// Looks at a flight after a step.
  ///
  /// - Parameter legBefore: The leg that it was on before the step.
  mutating func watch(_ run: FlightRun, legBefore: Int) {
    let ended = run.autopilot.leg != legBefore || run.hasLanded
    if ended { close(legBefore, run) }
    if options.triesWaysHome, ended || run.time >= nextTrialTime {
      tryWayHome(run, leg: legBefore)
    }
    if troubleLeg == nil, isInTrouble(run) { troubleLeg = legBefore }
    if run.time >= nextTrackTime || run.isOver {
      measure(run)
      if options.keepsTrack { note(run) }
      nextTrackTime += Self.trackInterval
    }
  }

  private func isInTrouble(_ run: FlightRun) -> Bool {
    run.mode == .returning || run.mode == .landing || run.battery.left < conditions.reserve
  }

  private mutating func close(_ leg: Int, _ run: FlightRun) {
    legs.append(
      SimulatedLeg(
        leg: leg, time: .seconds(run.time - legStart.time),
        energy: .joules(run.energy - legStart.energy), energyLeft: .joules(run.battery.left),
        energyHome: nil))
    legStart = (run.time, run.energy)
  }

  private mutating func tryWayHome(_ run: FlightRun, leg: Int) {
    nextTrialTime = run.time + Self.trialInterval
    let home =
      run.hasLanded
      ? 0
      : run.energyHome(atLeast: flight.returnHeight.metres, giveUpAt: 4 * conditions.usable)
    guard let home else {
      hasWayHome = false
      return
    }
    if let last = legs.last, last.leg == leg {
      legs[legs.count - 1].energyHome = .joules(home)
    }
    let margin = run.battery.left - conditions.reserve - options.returnFactor * home
    if margin < tightest?.margin ?? .infinity { tightest = (margin, leg) }
  }

  /// Notes how far it is from where it should be. A lag along the track is no error.
  private mutating func measure(_ run: FlightRun) {
    let elapsed = run.time - lastTime
    lastTime = run.time
    let place = run.motion.position
    if run.faults.zones.contains(where: { $0.contains(place) }) { errors.inZones += elapsed }
    let goal = run.autopilot.goal
    let off = (place - goal.position).levelled
    guard run.mode != .attitude, run.heightAboveGround > 2 else { return }
    if run.autopilot.isHolding {
      // The goal stands at once, the aircraft a moment later.
      secondsInHover += elapsed
      if secondsInHover > 4 { errors.hover = max(errors.hover, off.length) }
    } else if goal.velocity.level > 0.5 {
      let along = goal.velocity.levelled.direction
      secondsInHover = 0
      errors.track = max(errors.track, (off - off.dot(along) * along).length)
    }
  }

  private mutating func note(_ run: FlightRun) {
    let (place, velocity) = (run.motion.position, run.motion.velocity)
    let point = TrackPoint(
      time: .seconds(run.time), position: Coordinate(latitude: 0, longitude: 0), x: place.x,
      y: place.y, height: .metres(place.z), heightAboveGround: .metres(run.heightAboveGround),
      groundSpeed: .metresPerSecond(velocity.level),
      airspeed: .metresPerSecond(run.motion.airVelocity.level),
      climb: .metresPerSecond(velocity.z), energy: .joules(run.energy), leg: run.autopilot.leg)
    track.append((point, LocalPoint(x: place.x, y: place.y)))
  }

  /// The report of a flight that is over.
  func report(_ run: FlightRun) throws(TransformationError) -> SimulatedFlight {
    let coordinates = try conditions.plane.unproject(track.map(\.place))
    let outcome = outcome(of: run)
    return SimulatedFlight(
      number: flight.number, outcome: outcome,
      finishedWithReserve: outcome == .landed && run.battery.left >= conditions.reserve,
      isComplete: run.hasLanded && run.mode == .mission,
      planned: FlightFigures(
        time: flight.time, distance: flight.distance, energy: flight.energy,
        energyLeft: flight.energyLeft, margin: flight.tightest.margin,
        tightestLeg: flight.tightest.leg),
      simulated: FlightFigures(
        time: .seconds(run.time), distance: .metres(run.distance), energy: .joules(run.energy),
        energyLeft: .joules(run.battery.left),
        margin: hasWayHome ? tightest.map { .joules($0.margin) } : nil,
        tightestLeg: tightest?.leg ?? 0),
      troubleLeg: troubleLeg,
      errors: FlightErrors(
        track: .metres(errors.track), hover: .metres(errors.hover),
        inZones: .seconds(errors.inZones)),
      log: run.log, legs: legs,
      track: zip(track, coordinates).map { entry, coordinate in
        var point = entry.point
        point.position = coordinate
        return point
      })
  }

  private func outcome(of run: FlightRun) -> SimulatedFlight.Outcome {
    guard run.hasLanded, !run.battery.isEmpty else { return .batteryEmpty }
    let place = LocalPoint(x: run.motion.position.x, y: run.motion.position.y)
    let isAtSite = conditions.sites.contains { $0.distance(to: place) < Self.siteRadius }
    return isAtSite ? .landed : .landedAway
  }
}

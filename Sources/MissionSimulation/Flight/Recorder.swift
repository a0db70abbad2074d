import FlightPerformance
import Geodesy
import MissionPlanning
import Units

/// Watches one flight and keeps what its report needs.
struct Recorder {
  private let flight: Flight
  private let conditions: FlightConditions
  private var track: [(point: TrackPoint, place: LocalPoint)] = []
  private var legs: [SimulatedLeg] = []
  private var legStart = (time: 0.0, energy: 0.0)
  private var nextTrackTime = 0.0
  private var nextTrialTime = 0.0
  private var tightest: (margin: Double, leg: Int)?
  private var hasWayHome = true

  /// The seconds between two points of the track, and between two tries of the way home within a leg.
  private static let trackInterval = 1.0
  private static let trialInterval = 30.0

  init(_ flight: Flight, in conditions: FlightConditions) {
    self.flight = flight
    self.conditions = conditions
  }

  private var budget: (usable: Double, reserve: Double) {
    (conditions.plan.budget.usable.joules, conditions.plan.budget.reserve.joules)
  }

  /// Looks at a flight after a step.
  ///
  /// - Parameter legBefore: The leg that it was on before the step.
  mutating func watch(_ run: FlightRun, legBefore: Int) {
    let ended = run.autopilot.leg != legBefore || run.hasLanded
    if ended { close(legBefore, run) }
    if ended || run.time >= nextTrialTime { tryWayHome(run, leg: legBefore) }
    if run.time >= nextTrackTime || run.hasLanded {
      note(run)
      nextTrackTime += Self.trackInterval
    }
  }

  private mutating func close(_ leg: Int, _ run: FlightRun) {
    legs.append(
      SimulatedLeg(
        leg: leg, time: .seconds(run.time - legStart.time),
        energy: .joules(run.energy - legStart.energy),
        energyLeft: .joules(budget.usable - run.energy), energyHome: nil))
    legStart = (run.time, run.energy)
  }

  private mutating func tryWayHome(_ run: FlightRun, leg: Int) {
    nextTrialTime = run.time + Self.trialInterval
    let home =
      run.hasLanded
      ? 0 : run.energyHome(atLeast: flight.returnHeight.metres, giveUpAt: 4 * budget.usable)
    guard let home else {
      hasWayHome = false
      return
    }
    if let last = legs.last, last.leg == leg {
      legs[legs.count - 1].energyHome = .joules(home)
    }
    let factor = conditions.plan.limits.returnFactor
    let margin = budget.usable - run.energy - budget.reserve - factor * home
    if margin < tightest?.margin ?? .infinity { tightest = (margin, leg) }
  }

  private mutating func note(_ run: FlightRun) {
    let (place, velocity) = (run.motion.position, run.motion.velocity)
    track.append(
      (
        TrackPoint(
          time: .seconds(run.time), position: Coordinate(latitude: 0, longitude: 0), x: place.x,
          y: place.y, height: .metres(place.z), heightAboveGround: .metres(run.heightAboveGround),
          groundSpeed: .metresPerSecond(velocity.level),
          airspeed: .metresPerSecond(run.motion.airVelocity.level),
          climb: .metresPerSecond(velocity.z), energy: .joules(run.energy),
          leg: run.autopilot.leg), LocalPoint(x: place.x, y: place.y)
      ))
  }

  /// The report of a flight that is over.
  func report(_ run: FlightRun) throws(TransformationError) -> SimulatedFlight {
    let left = budget.usable - run.energy
    let coordinates = try conditions.plane.unproject(track.map(\.place))
    let landed = run.hasLanded && left > 0
    return SimulatedFlight(
      number: flight.number, outcome: landed ? .landed : .batteryEmpty,
      finishedWithReserve: landed && left >= budget.reserve,
      planned: FlightFigures(
        time: flight.time, distance: flight.distance, energy: flight.energy,
        energyLeft: flight.energyLeft, margin: flight.tightest.margin,
        tightestLeg: flight.tightest.leg),
      simulated: FlightFigures(
        time: .seconds(run.time), distance: .metres(run.distance), energy: .joules(run.energy),
        energyLeft: .joules(left),
        margin: hasWayHome ? tightest.map { .joules($0.margin) } : nil,
        tightestLeg: tightest?.leg ?? 0),
      legs: legs,
      track: zip(track, coordinates).map { entry, coordinate in
        var point = entry.point
        point.position = coordinate
        return point
      })
  }
}

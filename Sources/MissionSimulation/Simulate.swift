public import Geodesy
public import MissionPlanning
import Units

/// Flies every flight of a plan, as a judge of the planner's figures.
///
///     let flights = try simulate(plan)
///     flights[0].simulated.time.minutes     // 23.4, beside flights[0].planned.time
///     flights[0].finishedWithReserve        // true
///
/// Nothing is shared with the planner but the power of steady flight (``FlightPerformance/PowerModel``)
/// and the battery's budget: the aircraft is a mass that leans into the wind, limited in lean,
/// acceleration and jerk, and its autopilot brakes for corners and stops; time, distance and energy are
/// what comes out when it is moved on in small steps. At the end of each leg, and every half minute, a
/// copy of the flight breaks off and comes home: that is the way home that the margin is made of.
///
/// The same plan and settings give the same result, bit by bit. Halving the step moves the energy by
/// less than 0.1 %.
///
/// - Parameters:
///   - plan: as ``Planner`` made it or a file brought it.
///   - settings: without any, the plan's mean wind and no faults.
/// - Throws: ``TransformationError`` if PROJ's database is missing.
public func simulate(
  _ plan: PatrolPlan, _ settings: SimulationSettings = SimulationSettings()
) throws(TransformationError) -> [SimulatedFlight] {
  let simulation = try Simulation(plan)
  var flights: [SimulatedFlight] = []
  for index in plan.flights.indices { flights.append(try simulation.fly(index, settings)) }
  return flights
}

/// A plan made ready to be flown, once or many times.
struct Simulation: Sendable {
  let plan: PatrolPlan
  private let conditions: FlightConditions
  private let instructions: [[Instruction]]

  init(_ plan: PatrolPlan) throws(TransformationError) {
    let conditions = try FlightConditions(plan)
    var instructions: [[Instruction]] = []
    for flight in plan.flights {
      let ends = try conditions.plane.project(flight.legs.map(\.end.position))
      instructions.append(Instruction.list(for: flight, endingAt: ends))
    }
    self.plan = plan
    self.conditions = conditions
    self.instructions = instructions
  }

  /// Flies one flight, by its place in the plan.
  func fly(
    _ index: Int, _ settings: SimulationSettings
  ) throws(TransformationError) -> SimulatedFlight {
    let step = settings.step.seconds
    precondition(step > 0 && step <= 0.1, "the controllers are stable up to 0.1 s")
    let flight = plan.flights[index]
    let homeLeg =
      (flight.legs.lastIndex { $0.purpose != .transit && $0.purpose != .land } ?? -1) + 1
    var run = FlightRun(
      instructions[index], from: flight.launchSite, in: conditions,
      settings: RunSettings(
        seed: settings.seed.map { SeededGenerator.seed($0, part: index) },
        deviation: settings.deviation,
        events: settings.events.filter { $0.flight == nil || $0.flight == flight.number },
        failsafes: settings.failsafes), homewardFrom: homeLeg)
    run.watch.returnHeight = flight.returnHeight.metres
    var recorder = Recorder(
      flight, in: conditions,
      Recorder.Options(
        triesWaysHome: settings.triesWaysHome, keepsTrack: settings.keepsTrack,
        returnFactor: plan.limits.returnFactor))
    while !run.isOver {
      let leg = run.autopilot.leg
      run.step(step)
      recorder.watch(run, legBefore: leg)
    }
    return try recorder.report(run)
  }
}

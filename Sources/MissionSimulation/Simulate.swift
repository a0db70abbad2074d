import FlightPerformance
public import Geodesy
public import MissionPlanning
public import Units

/// Flies every flight of a plan in the plan's mean wind, as a judge of the planner's figures.
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
/// The same plan gives the same result, bit by bit. Halving the step moves the energy by less than
/// 0.1 %.
///
/// - Parameters:
///   - plan: as ``Planner`` made it or a file brought it.
///   - step: the time step, at most 0.1 s.
/// - Throws: ``TransformationError`` if PROJ's database is missing.
public func simulate(
  _ plan: PatrolPlan, step: Time = .seconds(0.02)
) throws(TransformationError) -> [SimulatedFlight] {
  precondition(step.seconds > 0 && step.seconds <= 0.1, "the controllers are stable up to 0.1 s")
  let conditions = try FlightConditions(plan)
  var flights: [SimulatedFlight] = []
  for flight in plan.flights {
    let ends = try conditions.plane.project(flight.legs.map(\.end.position))
    var run = FlightRun(
      Instruction.list(for: flight, endingAt: ends), from: flight.launchSite, in: conditions)
    var recorder = Recorder(flight, in: conditions)
    let usable = plan.budget.usable.joules
    while !run.hasLanded, run.energy < usable {
      let leg = run.autopilot.leg
      run.step(step.seconds)
      recorder.watch(run, legBefore: leg)
    }
    flights.append(try recorder.report(run))
  }
  return flights
}

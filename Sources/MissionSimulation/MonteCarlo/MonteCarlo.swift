import Geodesy
public import MissionPlanning
import Units

/// Flies a plan many times, each time in a world drawn from a spread, with turbulence and failsafes.
///
///     let report = try await simulate(plan, runs: 1000, seed: 7)
///     report.finishedWithReserve        // 0.987 of all flights of all runs
///
/// Runs are spread over all cores. The same plan, spread and seed give the same report, on one core and
/// on many. A flight of 25 minutes takes about 0.08 s of one core.
///
/// - Parameters:
///   - runs: how often the whole plan is flown, at least once.
///   - spread: how far the world may lie from the forecast.
///   - seed: of everything that is drawn.
///   - settings: events and failsafes; its deviation and seed are not used.
///   - progress: told from time to time how many runs are done.
/// - Throws: ``TransformationError`` if PROJ's database is missing.
public func simulate(
  _ plan: PatrolPlan, runs: Int, spread: Spread = Spread(), seed: UInt64,
  settings: SimulationSettings = SimulationSettings(failsafes: Failsafes()),
  progress: @Sendable (Int) -> Void = { _ in }
) async throws -> MonteCarloReport {
  precondition(runs > 0, "at least one run")
  let simulation = try Simulation(plan)
  // A batch keeps both the number of tasks and the time between two reports small.
  let batches = stride(from: 0, to: runs, by: 4).map { $0..<min(runs, $0 + 4) }
  var outcomes = [[RunOutcome]](repeating: [], count: batches.count)
  try await withThrowingTaskGroup(of: (Int, [RunOutcome]).self) { group in
    for (index, batch) in batches.enumerated() {
      group.addTask {
        let all = try batch.flatMap { run in
          try simulation.outcomes(ofRun: run, spread: spread, seed: seed, settings)
        }
        return (index, all)
      }
    }
    var done = 0
    for try await (index, all) in group {
      outcomes[index] = all
      done += batches[index].count
      progress(done)
    }
  }
  return MonteCarloReport(
    outcomes.flatMap(\.self), runs: runs, seed: seed, spread: spread, of: plan)
}

/// What one flight of one run came to.
struct RunOutcome: Sendable {
  var flight: Int
  var outcome: SimulatedFlight.Outcome
  var finishedWithReserve: Bool
  var isComplete: Bool
  var energyLeft: Double
  var seconds: Double
  var errors: FlightErrors
  /// The leg on which it broke off or fell below its reserve.
  var troubleLeg: Int?
}

extension Simulation {
  fileprivate func outcomes(
    ofRun run: Int, spread: Spread, seed: UInt64, _ settings: SimulationSettings
  ) throws(TransformationError) -> [RunOutcome] {
    var own = settings
    own.deviation = spread.deviation(of: run, seed: seed)
    own.seed = SeededGenerator.seed(~seed, part: run)
    own.triesWaysHome = false
    own.keepsTrack = false
    var outcomes: [RunOutcome] = []
    for index in plan.flights.indices {
      let flight = try fly(index, own)
      outcomes.append(
        RunOutcome(
          flight: index, outcome: flight.outcome, finishedWithReserve: flight.finishedWithReserve,
          isComplete: flight.isComplete, energyLeft: flight.simulated.energyLeft.joules,
          seconds: flight.simulated.time.seconds, errors: flight.errors,
          troubleLeg: flight.troubleLeg))
    }
    return outcomes
  }
}

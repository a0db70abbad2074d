import ArgumentParser
import Diagnostics
import MissionPlanning
import MissionSimulation

/// `kestrel simulate`: flies a saved plan.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Flies a saved plan in its wind and compares the flight with the plan.")

  @Argument(help: "The plan, as kestrel plan saved it.")
  var plan: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let saved = try shared.readPlan(plan)
    let flights = try simulate(saved)
    print(SimulationTable.text(of: flights, in: shared.language), terminator: "")
    if !flights.allSatisfy(\.finishedWithReserve) { throw ExitStatus.checkFailed.exitCode }
  }
}

import ArgumentParser
import Diagnostics
import Foundation
import MissionPlanning
import MissionSimulation
import Units

/// `kestrel simulate`: flies a saved plan, once or many times.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Flies a saved plan in its wind and compares the flight with the plan.",
    discussion: """
      Once: in the mean wind, without faults, as a judge of the plan; with --seed in turbulence; with \
      --exercise among faults, and checked against what the exercise expects. With --runs many times, \
      each time in a world drawn from the spread of forecasts, on all cores. With --output it writes \
      the tracks as CSV, GeoJSON, KML and MAVLink telemetry logs, and a page that replays them.
      """)

  @Argument(help: "The plan, as kestrel plan saved it.")
  var plan: String

  @Option(help: "The flight to fly, by its number. Default: all.")
  var flight: Int?

  @Option(help: "How often to fly, each time in a world drawn from a spread.")
  var runs: Int?

  @Option(
    help: "Seeds turbulence, position error and what is drawn. Default: for --runs 1, else none.")
  var seed: UInt64?

  @Option(
    name: [.customLong("exercise"), .customLong("faults")],
    help: "An exercise file: what happens on the way, and what is expected.")
  var exercise: String?

  @Option(help: "What to print: text, json or csv.")
  var format = OutputFormat.text

  @Option(name: [.short, .customLong("output")], help: "The folder to write files into.")
  var output: String?

  @Flag(help: "Write over files that exist.")
  var force = false

  @OptionGroup var shared: SharedOptions

  /// What is printed.
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, csv
  }

  func validate() throws {
    try SharedOptions.checkNamed(output)
    if let runs, !(1...1_000_000).contains(runs) {
      throw ValidationError("--runs is 1 to 1000000.")
    }
  }

  func run() async throws {
    let saved = try shared.readPlan(plan)
    let exercise = try self.exercise.map { try shared.readExercise($0, for: saved) }
    _ = try shared.flights(of: saved, chosen: flight, file: plan)
    if let output {
      try shared.checkingInput { () throws(InputErrors) in
        try OutputFiles(force: force).checkReady(["simulation.json"], in: output)
      }
    }
    var settings = exercise?.settings ?? SimulationSettings()
    settings.flight = flight
    if let runs {
      try await fly(saved, settings, exercise: exercise, runs: runs)
    } else {
      settings.seed = seed ?? settings.seed
      try flyOnce(saved, settings, exercise: exercise)
    }
  }

  private func flyOnce(
    _ plan: PatrolPlan, _ settings: SimulationSettings, exercise: Exercise?
  ) throws {
    let progress = ProgressLine()
    let flights = try simulate(plan, settings) {
      progress.show(SimulateCommand.line($0)(shared.language))
    }
    progress.clear()
    let report = SimulationReport(flights)
    if let output {
      try write(SimulationFiles.all(of: flights, report: report, plan: plan), into: output)
    }
    let unmet = exercise?.unmet(by: flights) ?? []
    switch format {
    case .json: print(String(decoding: try report.json(), as: UTF8.self), terminator: "")
    case .csv: print(report.csv, terminator: "")
    case .text:
      print(SimulationTable.text(of: flights, in: shared.language), terminator: "")
      print(FlightLogText.text(of: flights, in: shared.language), terminator: "")
    }
    for fault in unmet { Terminal.complain("\(self.exercise ?? ""): \(fault(shared.language))") }
    // An exercise that says what it expects is judged by that alone.
    let expects = exercise?.expectations.isEmpty == false
    let isAsItShould = expects ? unmet.isEmpty : flights.allSatisfy(\.finishedWithReserve)
    if !isAsItShould { throw ExitStatus.checkFailed.exitCode }
  }

  private func fly(
    _ plan: PatrolPlan, _ settings: SimulationSettings, exercise: Exercise?, runs: Int
  ) async throws {
    var settings = settings
    settings.failsafes = settings.failsafes ?? Failsafes()
    let progress = ProgressLine()
    let language = shared.language
    let report = try await simulate(
      plan, runs: runs, seed: seed ?? exercise?.seed ?? 1, settings: settings
    ) { done in
      progress.show(Text(en: "run \(done) of \(runs)", zh: "第 \(done)/\(runs) 次")(language))
    }
    progress.clear()
    if let output {
      try write(
        [
          ("simulation.json", try report.json()), ("runs.csv", Data(report.flown.csv.utf8)),
        ], into: output)
    }
    switch format {
    case .json: print(String(decoding: try report.json(), as: UTF8.self), terminator: "")
    case .csv: print(report.flown.csv, terminator: "")
    case .text: print(MonteCarloTable.text(of: report, in: language), terminator: "")
    }
  }

  private func write(_ files: [(name: String, contents: Data)], into folder: String) throws {
    try shared.checkingInput { () throws(InputErrors) in
      try OutputFiles(force: force).write(files, into: folder)
    }
  }

  private static func line(_ now: FlightProgress) -> Text {
    let seconds = Int(now.time.seconds)
    let clock = String(format: "%d:%02d", seconds / 60, seconds % 60)
    let figures = String(format: "%.0f m, %.0f %%", now.height.metres, now.charge.percent)
    return Text(
      en: "flight \(now.flight)  \(clock)  leg \(now.leg) of \(now.legs)  \(figures)",
      zh: "架次 \(now.flight)  \(clock)  第 \(now.leg)/\(now.legs) 段  \(figures)")
  }
}

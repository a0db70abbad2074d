public import ArgumentParser
import Diagnostics
import Foundation
import MissionInput
public import MissionPlanning
import MissionReport
import MissionSimulation

/// `kestrel plan`: from a mission file to flights.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plans the flights of a mission and saves them.",
    discussion: """
      Writes plan.json and map.html into the folder and prints a summary. Ctrl-C ends the search for \
      better routes; the plan is then made of the best found so far.
      """)

  @Argument(help: "The mission file, YAML or JSON.")
  var mission: String

  @Option(name: [.short, .customLong("output")], help: "The folder to write into.")
  var output: String

  @Option(help: "How long to search for better routes: quick, normal or thorough.")
  var effort = PlanningEffort.normal

  @Flag(help: "Write over files that exist.")
  var force = false

  @OptionGroup var shared: SharedOptions

  func validate() throws { try SharedOptions.checkNamed(output) }

  func run() async throws {
    let language = shared.language
    let request = try shared.checkingInput { () throws(InputErrors) in
      try MissionFile.read(mission)
    }
    // A search that took long must not end at a file that was there from the start.
    try shared.checkingInput { () throws(InputErrors) in
      try OutputFiles(force: force).checkReady(["plan.json", "map.html"], in: output)
    }
    let progress = ProgressLine()
    var plan: PatrolPlan
    do throws(PlanningError) {
      Interrupt.watch()
      plan = try Planner.plan(request, effort: effort, shouldStop: { Interrupt.isAsked }) {
        progress.show($0(language))
      }
      Interrupt.unwatch()
    } catch {
      progress.clear()
      Terminal.complain("\(mission): \(error.text(language))")
      throw ExitStatus.noPlan.exitCode
    }
    progress.show(Text(en: "flying the plan in the simulation", zh: "仿真校核")(language))
    plan.findings += try await PlanCheck.findings(of: plan)
    progress.clear()
    let files = [
      ("plan.json", try plan.json()), ("map.html", Data(try MapPage(plan).html.utf8)),
    ]
    try shared.checkingInput { () throws(InputErrors) in
      try OutputFiles(force: force).write(files, into: output)
    }
    print(PlanSummary(plan).text(language: language, colour: Terminal.isColourful), terminator: "")
    if plan.findings.contains(where: { $0.severity == .error }) {
      throw ExitStatus.checkFailed.exitCode
    }
  }
}

extension PlanningEffort: ExpressibleByArgument {}

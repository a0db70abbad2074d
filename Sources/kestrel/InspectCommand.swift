import ArgumentParser
import MissionExport
import MissionReport

/// `kestrel inspect`: says what a mission file holds.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what is in a mission file, or in a saved plan.")

  @Argument(
    help: "Files: DJI .kmz, QGroundControl .plan, QGC WPL 110, Litchi .csv, .kml, .gpx, plan.json.")
  var files: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var allRead = true
    for path in files {
      switch MissionSource(reading: path, shared.language) {
      case .file(let file): print(MissionFileSummary(file).text(shared.language))
      case .plan(let plan):
        print(
          PlanSummary(plan).text(language: shared.language, colour: Terminal.isColourful),
          terminator: "")
      case nil: allRead = false
      }
    }
    if !allRead { throw ExitStatus.inputInvalid.exitCode }
  }
}

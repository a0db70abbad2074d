import ArgumentParser
import Diagnostics
import Foundation
import MissionExport
import MissionPlanning

/// `kestrel export`: from a saved plan to mission files.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the mission files of a saved plan, one a flight.")

  @Argument(help: "The plan, as kestrel plan saved it.")
  var plan: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The format: kmz (DJI), plan (QGroundControl), waypoints (QGC WPL 110), litchi, kml, geojson, "
        + "gpx or csv."))
  var format: MissionFormat

  @Option(
    name: [.short, .customLong("output")],
    help: "The folder to write into. Default: the plan's own.")
  var output: String?

  @OptionGroup var options: ExportOptions

  @OptionGroup var shared: SharedOptions

  func validate() throws { try SharedOptions.checkNamed(output) }

  func run() throws {
    let saved = try shared.readPlan(plan)
    let ground = try options.ground(
      around: saved.launchSites.map(\.site.position)
        + saved.flights.flatMap(\.legs).map(\.end.position), shared)
    let files: [ExportedFile]
    do throws(ExportError) {
      files = try MissionExporter.export(
        saved, as: format, settings: options.settings, ground: ground)
    } catch {
      Terminal.complain("\(plan): \(error.text(shared.language))")
      throw ExitStatus.inputInvalid.exitCode
    }
    let folder = output ?? OutputFiles.folder(of: plan)
    try shared.checkingInput { () throws(InputErrors) in
      try OutputFiles(force: options.force).write(
        files.map { ($0.name, $0.bytes) }, into: folder.isEmpty ? "." : folder)
    }
    for file in files { print("\(folder.isEmpty ? "" : folder + "/")\(file.name)") }
    shared.complain(of: files)
  }
}

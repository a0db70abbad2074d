import ArgumentParser
import Foundation

/// The command: one subcommand a job.
@main
struct Kestrel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kestrel",
    abstract: "Plans drone patrols of roads that respect battery and wind.",
    discussion: """
      kestrel import city.osm.pbf -o roads.geojson   make road sections of map data
      kestrel plan mission.yaml -o out          plan flights, write out/plan.json and out/map.html
      kestrel export out/plan.json --as kmz     write one DJI mission file a flight
      kestrel simulate out/plan.json            fly the plan in its wind, beside the plan's figures
      kestrel fly out/plan.json                 let a ground station fly it by MAVLink
      kestrel check flight-01.kmz               find what a controller would refuse
      kestrel inspect flight-01.kmz             say what a mission file holds
      kestrel convert flight-01.kmz a.plan      turn a mission file into another format
      kestrel diff old.kmz new.kmz              say what is different
      kestrel aircraft show dji-m30t            figures, sources, power over airspeed

      Exit status: 0 done, 1 our fault, 2 usage, 3 input invalid, 4 no plan possible, \
      5 a check failed, 10 diff found changes.
      """,
    subcommands: [
      ImportCommand.self, PlanCommand.self, ExportCommand.self, SimulateCommand.self,
      FlyCommand.self,
      CheckCommand.self, InspectCommand.self, ConvertCommand.self, DiffCommand.self,
      AircraftCommand.self,
    ])

  /// Runs the command and ends with ``ExitStatus``.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      guard code == .validationFailure else { exit(withError: error) }
      Terminal.complain(fullMessage(for: error))
      exit(withError: ExitStatus.usage.exitCode)
    }
  }
}

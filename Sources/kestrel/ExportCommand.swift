public import ArgumentParser
import Diagnostics
import Foundation
public import MissionExport
import MissionPlanning

/// `kestrel export`: from a saved plan to mission files.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the mission files of a saved plan, one a flight.")

  @Argument(help: "The plan, as kestrel plan saved it.")
  var plan: String

  @Option(name: .customLong("as"), help: "The format: kmz (DJI) or plan (QGroundControl).")
  var format: MissionFormat

  @Option(
    name: [.short, .customLong("output")],
    help: "The folder to write into. Default: the plan's own.")
  var output: String?

  @Flag(help: "Write over files that exist.")
  var force = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let saved = try shared.readPlan(plan)
    let files: [ExportedFile]
    do throws(ExportError) {
      files = try MissionExporter.export(saved, as: format)
    } catch {
      Terminal.complain("\(plan): \(error.text(shared.language))")
      throw ExitStatus.inputInvalid.exitCode
    }
    let folder = output ?? OutputFiles.folder(of: plan)
    try shared.checkingInput { () throws(InputErrors) in
      try OutputFiles(force: force).write(
        files.map { ($0.name, $0.bytes) }, into: folder.isEmpty ? "." : folder)
    }
    for file in files { print("\(folder.isEmpty ? "" : folder + "/")\(file.name)") }
    complain(of: files)
  }

  /// Says each finding once, with the files that it is about.
  private func complain(of files: [ExportedFile]) {
    var said: Set<Text> = []
    for message in files.flatMap({ $0.findings.map(\.message) }) where said.insert(message).inserted
    {
      let names = files.filter { $0.findings.contains { $0.message == message } }.map(\.name)
      let whom =
        names.count > 2 ? "\(names[0]) … \(names[names.count - 1])" : names.joined(separator: ", ")
      Terminal.complain("\(whom): \(message(shared.language))")
    }
  }
}

extension MissionFormat: ExpressibleByArgument {
  /// Reads a format by its name or by the name that its files end with.
  public init?(argument: String) {
    let names: [String: MissionFormat] = [
      "kmz": .dji, "wpml": .dji, "dji": .dji, "plan": .qgroundcontrol, "qgc": .qgroundcontrol,
      "qgroundcontrol": .qgroundcontrol,
    ]
    guard let format = names[argument.lowercased()] else { return nil }
    self = format
  }
}

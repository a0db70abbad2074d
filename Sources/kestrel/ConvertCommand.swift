import ArgumentParser
import Diagnostics
import FlightPerformance
import Foundation
import MissionExport
import MissionInput

/// `kestrel convert`: from a mission file to one of another format.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turns a mission file into one of another format.",
    discussion: """
      Says what the other format cannot carry and what had to be assumed, and refuses where safety \
      rests on it. A file of the same format comes back with all its values.
      """)

  @Argument(help: "The mission file.")
  var input: String

  @Argument(help: "The file to write; its name's ending tells the format.")
  var output: String

  @OptionGroup var options: ExportOptions

  @Option(name: .customLong("as"), help: "The format, where the output's name does not tell it.")
  var format: MissionFormat?

  @Option(
    help: "The aircraft of the catalogue that shall fly it, such as dji-m30t.",
    transform: AircraftProfile.argument)
  var aircraft: AircraftProfile?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if format == nil, MissionFormat(fileName: output) == nil {
      throw ValidationError(
        output.lowercased().hasSuffix(".csv")
          ? "\(output): a .csv is Litchi's or a table; say --as litchi or --as csv"
          : "\(output): the name tells no format; give one by --as")
    }
  }

  func run() throws {
    guard let format = format ?? MissionFormat(fileName: output),
      let source = MissionSource(reading: input, shared.language)
    else { throw ExitStatus.inputInvalid.exitCode }
    guard case .file(let file) = source else {
      Terminal.complain(
        "\(input): "
          + Text(
            en: "a saved plan becomes files, one a flight, by kestrel export",
            zh: "已保存的计划请用 kestrel export 按架次导出")(shared.language))
      throw ExitStatus.inputInvalid.exitCode
    }
    let places = file.routes.flatMap { route in
      route.points.map(\.position) + (route.home.map { [$0.position] } ?? [])
    }
    let files = try converted(
      file, to: format, ground: try options.ground(around: places, shared))
    let stem = String(output.dropLast(MissionFormat.ending(of: output).count))
    let named = files.enumerated().map { number, file in
      let ending = MissionFormat.ending(of: output)
      return (
        name: files.count == 1 ? output : "\(stem)-\(number + 1)\(ending)", contents: file.bytes
      )
    }
    let folder = OutputFiles.folder(of: output)
    let bare = named.map {
      (name: folder.isEmpty ? $0.name : String($0.name.dropFirst(folder.count + 1)), $0.contents)
    }
    try shared.checkingInput { () throws(InputErrors) in
      try OutputFiles(force: options.force).write(bare, into: folder.isEmpty ? "." : folder)
    }
    for file in named { print(file.name) }
    shared.complain(
      of: zip(files, named).map {
        ExportedFile(name: $1.name, bytes: $0.bytes, findings: $0.findings)
      })
  }

  private func converted(
    _ file: RouteFile, to format: MissionFormat, ground: GroundHeights?
  ) throws -> [ExportedFile] {
    do throws(ExportError) {
      return try file.converted(
        to: format, aircraft: aircraft.map { RouteAircraft(name: $0.name, dji: $0.dji) },
        settings: options.settings, ground: ground)
    } catch {
      // The aircraft is not the plan's here, but one that the user may name.
      let text =
        if case .aircraftWithoutNumbers = error, aircraft == nil {
          Text(
            en:
              "it does not say for which aircraft of DJI's it is; name it, such as --aircraft dji-m30t",
            zh: "文件未说明大疆机型；请指定，例如 --aircraft dji-m30t")
        } else {
          error.text
        }
      Terminal.complain("\(input): \(text(shared.language))")
      throw ExitStatus.inputInvalid.exitCode
    }
  }
}

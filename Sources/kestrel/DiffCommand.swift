import ArgumentParser
import Diagnostics
import MissionExport

/// `kestrel diff`: what is different between two plans or mission files, in words.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says what is different between two plans or mission files.",
    discussion: """
      Compares what is flown, of whichever formats: waypoints moved, put in or taken out, heights, \
      speeds, stops, actions. Ends with status 0 where both say the same, and with 10 where they \
      differ.
      """)

  @Argument(help: "The first file.")
  var old: String

  @Argument(help: "The second file.")
  var new: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let sources = [old, new].map { MissionSource(reading: $0, shared.language) }
    guard let first = sources[0], let second = sources[1] else {
      throw ExitStatus.inputInvalid.exitCode
    }
    let changes: [Text]
    do throws(ExportError) {
      changes = RouteDifference.changes(from: try first.routes(), to: try second.routes())
    } catch {
      Terminal.complain("\(old), \(new): \(error.text(shared.language))")
      throw ExitStatus.inputInvalid.exitCode
    }
    for change in changes { print(change(shared.language)) }
    if !changes.isEmpty { throw ExitStatus.changesFound.exitCode }
  }
}

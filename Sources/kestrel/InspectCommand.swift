import ArgumentParser
import Diagnostics
import Foundation
import MissionExport

/// `kestrel inspect`: says what a mission file holds.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what is in a mission file.")

  @Argument(help: "Mission files: .kmz, .plan.")
  var files: [String]

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var allRead = true
    for path in files {
      do {
        let data = try shared.checkingInput { () throws(InputErrors) in
          try InspectCommand.contents(of: path)
        }
        print(try MissionFileSummary(reading: data, named: path).text(shared.language))
      } catch let error as RouteFileError {
        Terminal.complain("\(error.file): \(error.text(shared.language))")
        allRead = false
      } catch is ExitCode {
        allRead = false
      }
    }
    if !allRead { throw ExitStatus.inputInvalid.exitCode }
  }

  private static func contents(of path: String) throws(InputErrors) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      let there = FileManager.default.fileExists(atPath: path)
      let fault: Fault =
        there ? .fileUnreadable(reason: error.localizedDescription) : .fileMissing
      throw InputErrors(InputError(fault, at: SourceLocation(file: path)))
    }
  }
}

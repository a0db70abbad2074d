public import ArgumentParser
public import Diagnostics
import Foundation
import MissionExport
import MissionInput
import MissionPlanning

extension Language: ExpressibleByArgument {}

/// What every subcommand understands.
struct SharedOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language: en, zh or both. Default: the locale's.")
  var chosenLanguage: Language?

  /// The language to speak.
  var language: Language { chosenLanguage ?? Terminal.language }

  /// Runs a step on the user's input; its faults are said and end the command with status 3.
  func checkingInput<Result>(_ step: () throws(InputErrors) -> Result) throws -> Result {
    do throws(InputErrors) {
      return try step()
    } catch {
      Terminal.complain(error, language)
      throw ExitStatus.inputInvalid.exitCode
    }
  }

  /// Refuses an empty name for what is written, such as that of a shell's variable without a value:
  /// to the system it would be the root folder, or the one that is worked in.
  static func checkNamed(_ output: String?, by option: String = "--output") throws {
    guard let output, output.isEmpty else { return }
    throw ValidationError("\(option): the name is empty")
  }

  /// Reads a saved plan; what is none is told for what it is, and ends the command with status 3.
  func readPlan(_ path: String) throws -> PatrolPlan {
    switch MissionSource(reading: path, language) {
    case .plan(let plan): return plan
    case .file(let file):
      let text = Text(
        en:
          "a \(file.format.name.en), not a plan that kestrel plan saved; kestrel convert makes other "
          + "formats of it",
        zh: "这是\(file.format.name.zh)，不是 kestrel plan 保存的计划；可用 kestrel convert 转换格式")
      Terminal.complain("\(path): \(text(language))")
    case nil: break
    }
    throw ExitStatus.inputInvalid.exitCode
  }
}

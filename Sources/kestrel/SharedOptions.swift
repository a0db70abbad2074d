public import ArgumentParser
public import Diagnostics
import Foundation
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

  /// Reads a saved plan.
  func readPlan(_ path: String) throws -> PatrolPlan {
    try checkingInput { () throws(InputErrors) in try PlanFile.read(path) }
  }
}

import Diagnostics
import Foundation
import MissionPlanning
import MissionSimulation

extension SharedOptions {
  /// Reads an exercise file; what it names must be in the plan.
  func readExercise(_ path: String, for plan: PatrolPlan) throws -> Exercise {
    let exercise = try exercise(path)
    let misplaced = exercise.misplaced(in: plan)
    for fault in misplaced { Terminal.complain("\(path): \(fault(language))") }
    guard misplaced.isEmpty else { throw ExitStatus.inputInvalid.exitCode }
    return exercise
  }

  private func exercise(_ path: String) throws -> Exercise {
    try checkingInput { () throws(InputErrors) in
      let text: String
      do {
        text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      } catch {
        let isThere = FileManager.default.fileExists(atPath: path)
        let fault: Fault =
          isThere ? .fileUnreadable(reason: error.localizedDescription) : .fileMissing
        throw InputErrors(InputError(fault, at: SourceLocation(file: path)))
      }
      return try Exercise(reading: text, file: path)
    }
  }

  /// The flights of a plan, or the one that was chosen by its number.
  func flights(of plan: PatrolPlan, chosen number: Int?, file: String) throws -> [Flight] {
    let flights = plan.flights.filter { number == nil || $0.number == number }
    guard flights.isEmpty else { return flights }
    let known = plan.flights.map { String($0.number) }.joined(separator: ", ")
    Terminal.complain(
      "\(file): "
        + (number.map { number in
          Text(
            en: "there is no flight \(number); the plan has \(known)",
            zh: "没有架次 \(number)；计划中有 \(known)")
        } ?? Text(en: "the plan has no flights", zh: "计划中没有架次"))(language))
    throw ExitStatus.usage.exitCode
  }
}

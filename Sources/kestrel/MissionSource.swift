import Diagnostics
import Foundation
import MissionExport
import MissionInput
import MissionPlanning

/// What a path holds: a saved plan of Kestrel's, or a mission file of anyone.
enum MissionSource {
  case plan(PatrolPlan)
  case file(RouteFile)

  /// Reads a path; its faults are said, and nil given back.
  init?(reading path: String, _ shared: SharedOptions) {
    do {
      let data = try shared.checkingInput { () throws(InputErrors) in
        try Self.contents(of: path)
      }
      // Every plan names its version; nothing else does so.
      if data.first == UInt8(ascii: "{"), data.range(of: Data(#""kestrel_plan""#.utf8)) != nil {
        self = .plan(try shared.readPlan(path))
      } else {
        self = .file(try RouteFile(reading: data, named: path))
      }
    } catch let error as RouteFileError {
      Terminal.complain("\(error.file): \(error.text(shared.language))")
      return nil
    } catch {
      return nil
    }
  }

  /// The flights.
  ///
  /// - Throws: ``ExportError`` for a plan that is broken.
  func routes() throws(ExportError) -> [MissionRoute] {
    switch self {
    case .file(let file): return file.routes
    case .plan(let plan):
      var routes: [MissionRoute] = []
      for flight in plan.flights {
        routes.append(try MissionRoute(flight, of: plan, named: "flight-\(flight.number)"))
      }
      return routes
    }
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

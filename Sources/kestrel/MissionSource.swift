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
  init?(reading path: String, _ language: Language) {
    do throws(UnreadableSource) {
      self = try Self.read(path)
    } catch {
      for finding in error.findings { Terminal.complain(error.line(of: finding, language)) }
      return nil
    }
  }

  /// Reads a path.
  ///
  /// - Throws: ``UnreadableSource`` with the reasons as findings.
  static func read(_ path: String) throws(UnreadableSource) -> MissionSource {
    let data: Data
    do throws(InputErrors) {
      data = try contents(of: path)
      // Every plan names its version; nothing else does so.
      if data.first == UInt8(ascii: "{"), data.range(of: Data(#""kestrel_plan""#.utf8)) != nil {
        return .plan(try PlanFile.read(path))
      }
    } catch {
      throw UnreadableSource(error, path)
    }
    do throws(RouteFileError) {
      return .file(try RouteFile(reading: data, named: path))
    } catch {
      throw UnreadableSource(findings: [error.finding], isPlaced: false)
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
    var isFolder: ObjCBool = false
    let there = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue {
      let fault = Fault.other(Text(en: "this is a folder, not a file", zh: "这是文件夹，不是文件"))
      throw InputErrors(InputError(fault, at: SourceLocation(file: path)))
    }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      let fault: Fault =
        there ? .fileUnreadable(reason: error.localizedDescription) : .fileMissing
      throw InputErrors(InputError(fault, at: SourceLocation(file: path)))
    }
  }
}

/// Why a path holds no mission that can be read.
struct UnreadableSource: Error {
  let findings: [Finding]
  /// Whether the messages name the file themselves.
  let isPlaced: Bool

  /// A finding for the terminal.
  func line(of finding: Finding, _ language: Language) -> String {
    (isPlaced ? "" : "\(finding.place): ") + finding.message(language)
  }
}

extension UnreadableSource {
  fileprivate init(_ errors: InputErrors, _ path: String) {
    findings = errors.all.map { error in
      let rule: CheckRule = error.fault == .fileMissing ? .fileMissing : .unreadable
      return Finding(
        .error, rule: rule.rawValue, place: path,
        message: Text(en: error.message(.en), zh: error.message(.zh)))
    }
    isPlaced = true
  }
}

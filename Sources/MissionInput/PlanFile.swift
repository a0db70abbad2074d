public import Diagnostics
public import MissionPlanning

/// A plan file: what `kestrel plan` wrote.
public enum PlanFile {
  /// Reads a plan.
  ///
  /// - Throws: ``InputErrors`` for a file that is absent, is no JSON, is of another version, or has a
  ///   field that does not fit, with the field's path.
  public static func read(_ path: String) throws(InputErrors) -> PatrolPlan {
    let location = SourceLocation(file: path)
    let file: InputFile
    do throws(Fault) {
      file = try InputFile(path: path)
    } catch {
      throw InputErrors(InputError(error, at: location))
    }
    do {
      return try PatrolPlan(json: file.bytes)
    } catch let error as PlanFormatError {
      let fault = Fault.outOfRange(
        found: "\(error.found)", allowed: "\(PatrolPlan.currentFormat)")
      throw InputErrors(InputError(fault, at: location, field: "kestrel_plan"))
    } catch {
      let wrong = CodableFault(error)
      throw InputErrors(InputError(wrong.fault, at: location, field: wrong.field))
    }
  }
}

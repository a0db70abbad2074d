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
    let plan: PatrolPlan
    do {
      plan = try PatrolPlan(json: file.bytes)
    } catch let error as PlanFormatError {
      let fault = Fault.outOfRange(
        found: "\(error.found)", allowed: "\(PatrolPlan.currentFormat)")
      throw InputErrors(InputError(fault, at: location, field: "kestrel_plan"))
    } catch {
      try locate(error, in: file)
      let wrong = CodableFault(error)
      throw InputErrors(InputError(wrong.fault, at: location, field: wrong.field))
    }
    if let errors = InputErrors(siteFaults(of: plan, at: location)) { throw errors }
    return plan
  }

  /// Finds the line where a file stops being JSON, which the decoder does not tell. JSON is YAML, whose
  /// reader does.
  private static func locate(_ error: any Error, in file: InputFile) throws(InputErrors) {
    guard case .dataCorrupted(let context)? = error as? DecodingError, context.codingPath.isEmpty,
      let text = try? file.text()
    else { return }
    _ = try MissionDocument.root(of: text, file: file.path)
  }

  /// Flights that name launch sites, or legs, which the plan does not have.
  private static func siteFaults(of plan: PatrolPlan, at location: SourceLocation) -> [InputError] {
    plan.flights.enumerated().flatMap { index, flight in
      let sites = [
        ("launch_site", flight.launchSite, plan.launchSites.count),
        ("landing_site", flight.landingSite, plan.launchSites.count),
        ("tightest.leg", flight.tightest.leg, flight.legs.count),
      ]
      return sites.filter { !(0..<$0.2).contains($0.1) }.map { field, found, count in
        InputError(
          .outOfRange(found: "\(found)", allowed: "0 … \(count - 1)"), at: location,
          field: "flights[\(index)].\(field)")
      }
    }
  }
}

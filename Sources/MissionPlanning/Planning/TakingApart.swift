import FlightPerformance
import Units

/// A route put together as a flight, or why that is not possible.
struct FlightResult {
  var visits: [Visit]
  var site: Int
  var outcome: Result<AssembledFlight, TransitError>
  /// How much more than the battery gives it takes at its tightest moment; zero where it fits.
  var lacking: Energy
}

/// Flights, and what they leave unserved.
struct Parts {
  var flights: [AssembledFlight] = []
  var unserved: [Unserved] = []
  /// What the search found that they come from.
  var search: SearchSummary?

  /// Whether it leaves less unserved, or takes fewer flights for the same, or less energy.
  func isBetter(than other: Parts) -> Bool {
    if missing != other.missing { return missing < other.missing }
    if flights.count != other.flights.count { return flights.count < other.flights.count }
    return energy < other.energy
  }

  /// Metres of road; a node counts as one.
  private var missing: Double { unserved.reduce(0) { $0 + max(1, $1.line.length) } }
  private var energy: Double {
    flights.flatMap(\.steps).reduce(0) { $0 + $1.leg.cost.energy.joules }
  }
}

extension PlanMaking {
  /// Puts a route together.
  func result(of visits: [Visit], from site: Int) -> FlightResult {
    do throws(TransitError) {
      let flight = try area.assemble(visits, from: site, to: site)
      let lacking = max(.zero, -(margins(flight).min() ?? .zero))
      return FlightResult(visits: visits, site: site, outcome: .success(flight), lacking: lacking)
    } catch {
      return FlightResult(visits: visits, site: site, outcome: .failure(error), lacking: .zero)
    }
  }

  /// The route's flight where it fits; else the flights of its two halves, and so on down to single
  /// sections. What does not even fit alone is unserved, with the reason.
  func takenApart(_ result: FlightResult) -> Parts {
    if case .success(let flight) = result.outcome, result.lacking == .zero {
      return Parts(flights: [flight])
    }
    let halves = halves(of: result.visits)
    guard halves.count > 1 else {
      return Parts(unserved: result.visits.flatMap { unserved($0, because: result) })
    }
    let parts = halves.map { takenApart(self.result(of: $0, from: result.site)) }
    return Parts(flights: parts.flatMap(\.flights), unserved: parts.flatMap(\.unserved))
  }

  private func halves(of visits: [Visit]) -> [[Visit]] {
    if visits.count > 1 {
      let middle = visits.count / 2
      return [Array(visits[..<middle]), Array(visits[middle...])]
    }
    guard let visit = visits.first, visit.sections.count > 1 else { return [visits] }
    let middle = visit.sections.lowerBound + visit.sections.count / 2
    var (first, second) = (visit, visit)
    first.sections = visit.sections.lowerBound..<middle
    second.sections = middle..<visit.sections.upperBound
    return [[first], [second]]
  }

  private func unserved(_ visit: Visit, because result: FlightResult) -> [Unserved] {
    let cause: Unserved.Cause =
      switch result.outcome {
      case .success:
        .outOfReach(needed: budget.available + result.lacking, available: budget.available)
      case .failure(let error): Unserved.Cause(error)
      }
    return visit.sections.map {
      Unserved(subject: visit.task.subject, line: visit.task.sections[$0].line, cause: cause)
    }
  }
}

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

  /// What all flights take, in joules.
  var energy: Double {
    flights.flatMap(\.steps).reduce(0) { $0 + $1.leg.cost.energy.joules }
  }
}

extension PlanMaking {
  /// Whether some flights leave less unserved than others, what matters most first, or take fewer
  /// flights for the same, or less energy.
  func isBetter(_ parts: Parts, than other: Parts) -> Bool {
    let (missing, otherMissing) = (self.missing(in: parts), self.missing(in: other))
    if missing != otherMissing { return missing < otherMissing }
    if parts.flights.count != other.flights.count {
      return parts.flights.count < other.flights.count
    }
    return parts.energy < other.energy
  }

  private func missing(in parts: Parts) -> PriorityAmount {
    parts.unserved.reduce(into: PriorityAmount()) {
      $0.add($1.line, priority: priority($1.subject))
    }
  }

  /// All results as flights, taken apart where they do not fit. Where that makes more flights than there
  /// may be, those are left out that serve the least.
  func flights(of results: [FlightResult]) -> Parts {
    var parts = results.map { (result: $0, parts: takenApart($0)) }
    if let most = request.limits.flights {
      while parts.reduce(0, { $0 + $1.parts.flights.count }) > most,
        let least = parts.indices.filter({ !parts[$0].parts.flights.isEmpty })
          .min(by: { served(by: parts[$0].result) < served(by: parts[$1].result) })
      {
        parts[least].parts = Parts(
          unserved: parts[least].result.visits.flatMap { unserved($0, because: .flightsUsedUp) })
      }
    }
    return Parts(
      flights: parts.flatMap(\.parts.flights), unserved: parts.flatMap(\.parts.unserved))
  }

  private func served(by result: FlightResult) -> PriorityAmount {
    result.visits.reduce(into: PriorityAmount()) { amount, visit in
      for section in visit.sections {
        amount.add(visit.task.sections[section].line, priority: visit.task.priority)
      }
    }
  }

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

  /// The route's flight where it fits and can keep its hours; else the flights of its two halves, and so on down to single
  /// sections. What does not even fit alone is unserved, with the reason.
  func takenApart(_ result: FlightResult) -> Parts {
    if case .success(let flight) = result.outcome, result.lacking == .zero,
      takeOffs(of: flight)?.isEmpty != true
    {
      return Parts(flights: [flight])
    }
    let halves = halves(of: result.visits)
    guard halves.count > 1 else {
      return Parts(
        unserved: result.visits.flatMap { unserved($0, because: cause(of: result, for: $0)) })
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

  private func cause(of result: FlightResult, for visit: Visit) -> Unserved.Cause {
    switch result.outcome {
    case .success where result.lacking == .zero:
      .outsideHours(request.hours(of: visit.task.subject))
    case .success:
      .outOfReach(needed: budget.available + result.lacking, available: budget.available)
    case .failure(let error): Unserved.Cause(error)
    }
  }

  private func unserved(_ visit: Visit, because cause: Unserved.Cause) -> [Unserved] {
    visit.sections.map {
      Unserved(subject: visit.task.subject, line: visit.task.sections[$0].line, cause: cause)
    }
  }
}

import Airspace
import Diagnostics
import FlightPerformance
import Geodesy
import Routing
import Units

extension PlanMaking {
  /// One flight more among so many routes is worth another search.
  private static let worthAnotherSearch = 20

  /// Routes the tasks and puts the flights together.
  ///
  /// What turns out not to fit is taken apart, and the tasks are also routed again with more kept in
  /// hand; the best of these plans is taken.
  func route(
    _ tasks: [PatrolTask], _ effort: PlanningEffort,
    shouldStop: @escaping @Sendable () -> Bool, _ progress: @escaping @Sendable (Text) -> Void
  ) -> Parts {
    guard !tasks.isEmpty else { return Parts() }
    progress(Text(en: "costs of \(tasks.count) tasks", zh: "计算 \(tasks.count) 项任务的能耗"))
    let model = RoutingModel(tasks, in: area)
    var kept = KeptInHand(tasks, in: area)
    var best: Parts?
    let sections = tasks.reduce(0) { $0 + $1.sections.count }
    for _ in 0..<PlanningEffort.attempts(tasks: sections) {
      let problem = model.problem(
        limit: budget.available, mostFlights: request.limits.flights, kept: kept)
      let solution = solve(problem, effort, shouldStop, progress)
      let results = solution.routes.map { result(of: model.visits($0), from: $0.site ?? 0) }
      let leftOver = solution.unserved.map { self.leftOver($0, of: tasks) }
      var parts = flights(of: results + leftOver.flatMap(\.alone))
      parts.unserved += leftOver.flatMap(\.unserved)
      // The bound is of what the routes serve; it says nothing of flights that serve less.
      if parts.unserved.count <= solution.unserved.reduce(0, { $0 + $1.sections.count }) {
        parts.search = summary(of: parts, from: solution, isInterrupted: shouldStop())
      }
      if best.map({ isBetter(parts, than: $0) }) ?? true { best = parts }
      // One flight more among many is not worth another search.
      let more = results.count { $0.lacking > .zero }
      if PlanMaking.worthAnotherSearch * more <= solution.routes.count || shouldStop() { break }
      for (route, result) in zip(solution.routes, results) where result.lacking > .zero {
        guard case .success(let flight) = result.outcome else { continue }
        kept.learn(from: flight, on: route, margins: margins(flight))
      }
    }
    return best ?? Parts()
  }

  private func solve(
    _ problem: RoutingProblem, _ effort: PlanningEffort,
    _ shouldStop: @escaping @Sendable () -> Bool, _ progress: @escaping @Sendable (Text) -> Void
  ) -> RoutingSolution {
    let count = problem.tasks.count
    progress(Text(en: "routing \(count) tasks", zh: "为 \(count) 项任务排线"))
    let sections = problem.tasks.reduce(0) { $0 + $1.sections.count }
    return RoutingSolver(stop: .iterations(effort.iterations(tasks: sections)), seed: 1)
      .solve(
        problem, shouldStop: shouldStop,
        progress: { found in
          let share = (found.share * 100).text(0)
          let energy = Energy.joules(found.cost).wattHours.text(0)
          progress(
            Text(
              en:
                "routing: \(found.routes) flights, \(energy) Wh, \(share) %; Ctrl-C takes the best so far",
              zh: "排线：\(found.routes) 个架次，\(energy) Wh，\(share) %；Ctrl-C 采用当前最优"))
        })
  }

  private func summary(
    of parts: Parts, from solution: RoutingSolution, isInterrupted: Bool
  ) -> SearchSummary {
    SearchSummary(
      energy: .joules(parts.energy), leastEnergy: .joules(solution.lowerBound),
      flights: parts.flights.count, fewestFlights: solution.fewestRoutes,
      iterations: solution.iterations, isInterrupted: isInterrupted)
  }

  /// What the routing could not serve, and why.
  ///
  /// Where it says what a flight would need, that is the reason. Where it knows no way at all, each
  /// section is put together as a flight of its own from each site, which tells what is in the way.
  private func leftOver(
    _ left: UnservedTask, of tasks: [PatrolTask]
  ) -> (alone: [FlightResult], unserved: [Unserved]) {
    let task = tasks[left.task]
    func unserved(_ cause: Unserved.Cause) -> (alone: [FlightResult], unserved: [Unserved]) {
      let sections = left.sections.map {
        Unserved(subject: task.subject, line: task.sections[$0].line, cause: cause)
      }
      return ([], sections)
    }
    if case .fleetUsedUp = left.reason { return unserved(.flightsUsedUp) }
    if case .outsideHours = left.reason {
      return unserved(.outsideHours(request.hours(of: task.subject)))
    }
    if case .beyondCost(let least, let limit) = left.reason, least < RoutingModel.unreachable {
      return unserved(.outOfReach(needed: .joules(least), available: .joules(limit)))
    }
    let alone = left.sections.map { section in
      let visit = Visit(task: task, way: 0, sections: section..<section + 1)
      let attempts = area.sites.indices.map { result(of: [visit], from: $0) }
      return attempts.first { takenApart($0).unserved.isEmpty } ?? attempts[0]
    }
    return (alone, [])
  }
}

import Diagnostics
import FlightPerformance
import Geodesy
import Routing
import Units

extension PlanMaking {
  /// How often a plan is routed again with less to spend, where flights turned out to need more.
  private static let mostAttempts = 3
  /// One flight more among so many routes is worth another search.
  private static let worthAnotherSearch = 20

  /// Routes the tasks and puts the flights together.
  ///
  /// The routing counts each way home at the height that it alone needs. A flight's file can set one
  /// return height only, so that over hills a flight may need more than it was routed with. What does
  /// not fit is taken apart, and the tasks are also routed again with that much less to spend; the best
  /// of these plans is taken.
  func route(
    _ tasks: [PatrolTask], _ effort: PlanningEffort,
    shouldStop: @escaping @Sendable () -> Bool, _ progress: @escaping @Sendable (Text) -> Void
  ) -> Parts {
    guard !tasks.isEmpty else { return Parts() }
    progress(Text(en: "costs of \(tasks.count) tasks", zh: "计算 \(tasks.count) 项任务的能耗"))
    let model = RoutingModel(tasks, in: area)
    var limit = budget.available
    var best: Parts?
    for _ in 0..<PlanMaking.mostAttempts {
      let solution = solve(model, limit, effort, shouldStop, progress)
      let results = solution.routes.map { result(of: model.visits($0), from: $0.site ?? 0) }
      var parts = together(
        results.map(takenApart) + solution.unserved.map { leftOver($0, of: tasks) })
      parts.search = summary(of: solution, isInterrupted: shouldStop())
      if best.map({ parts.isBetter(than: $0) }) ?? true { best = parts }
      let lacking = results.map(\.lacking).max() ?? .zero
      // One flight more among many is not worth another search.
      let more = parts.flights.count - solution.routes.count
      if PlanMaking.worthAnotherSearch * more <= solution.routes.count || shouldStop() { break }
      limit -= lacking + .joules(1)
    }
    return best ?? Parts()
  }

  private func solve(
    _ model: RoutingModel, _ limit: Energy, _ effort: PlanningEffort,
    _ shouldStop: @escaping @Sendable () -> Bool, _ progress: @escaping @Sendable (Text) -> Void
  ) -> RoutingSolution {
    let problem = model.problem(limit: limit)
    let count = problem.tasks.count
    progress(Text(en: "routing \(count) tasks", zh: "为 \(count) 项任务排线"))
    return RoutingSolver(stop: .iterations(effort.iterations(tasks: count)), seed: 1)
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

  private func summary(of solution: RoutingSolution, isInterrupted: Bool) -> SearchSummary {
    SearchSummary(
      energy: .joules(solution.cost), leastEnergy: .joules(solution.lowerBound),
      flights: solution.routes.count, fewestFlights: solution.fewestRoutes,
      iterations: solution.iterations, isInterrupted: isInterrupted)
  }

  /// What the routing could not serve, and why.
  ///
  /// Where it says what a flight would need, that is the reason. Where it knows no way at all, each
  /// section is put together as a flight of its own from each site, which tells what is in the way.
  private func leftOver(_ left: UnservedTask, of tasks: [PatrolTask]) -> Parts {
    let task = tasks[left.task]
    if case .beyondCost(let least, let limit) = left.reason, least < RoutingModel.unreachable {
      let cause = Unserved.Cause.outOfReach(needed: .joules(least), available: .joules(limit))
      return Parts(
        unserved: left.sections.map {
          Unserved(subject: task.subject, line: task.sections[$0].line, cause: cause)
        })
    }
    return together(
      left.sections.map { section in
        let visit = Visit(task: task, way: 0, sections: section..<section + 1)
        let attempts = area.sites.indices.map { takenApart(result(of: [visit], from: $0)) }
        return attempts.first { $0.unserved.isEmpty } ?? attempts[0]
      })
  }

  private func together(_ parts: [Parts]) -> Parts {
    Parts(flights: parts.flatMap(\.flights), unserved: parts.flatMap(\.unserved))
  }
}

import Diagnostics
import FlightPerformance
import Geodesy
import Routing
import Units

extension PlanMaking {
  /// How often a plan is routed again with less to spend, where a flight turned out to need more.
  private static let mostAttempts = 6

  /// Routes the tasks and puts the flights together.
  ///
  /// The routing counts each way home at the height that it alone needs. A flight's file can set one
  /// return height only, so that a flight may turn out to need more than it was routed with; then the
  /// tasks are routed again with that much less to spend.
  func route(
    _ tasks: [PatrolTask], _ progress: @escaping @Sendable (Text) -> Void
  ) -> (flights: [AssembledFlight], unserved: [Unserved]) {
    guard !tasks.isEmpty else { return ([], []) }
    var limit = budget.available
    var unserved: [Unserved] = []
    for _ in 0..<PlanMaking.mostAttempts {
      progress(Text(en: "costs of \(tasks.count) tasks", zh: "计算 \(tasks.count) 项任务的能耗"))
      let model = RoutingModel(tasks, in: area, limit: limit)
      progress(Text(en: "routing \(tasks.count) tasks", zh: "为 \(tasks.count) 项任务排线"))
      let solution = RoutingSolver(stop: .iterations(PlanMaking.iterations(for: tasks)), seed: 1)
        .solve(
          model.problem,
          progress: { found in
            let share = (found.share * 100).text(0)
            progress(
              Text(
                en: "routing: \(found.routes) flights, \(share) %",
                zh: "排线：\(found.routes) 个架次，\(share) %"))
          })
      unserved = solution.unserved.flatMap { self.unserved($0, of: tasks) }
      var flights: [AssembledFlight] = []
      var lacking = Energy.zero
      for route in solution.routes {
        guard let launch = route.site, let landing = route.endSite,
          let flight = try? area.assemble(model.visits(route), from: launch, to: landing)
        else { continue }
        flights.append(flight)
        lacking = max(lacking, -(margins(flight).min() ?? .zero))
      }
      if lacking <= .zero { return (flights, unserved) }
      limit -= lacking + .joules(1)
    }
    return ([], unserved)
  }

  /// What the routing could not serve, section by section.
  private func unserved(_ left: UnservedTask, of tasks: [PatrolTask]) -> [Unserved] {
    let task = tasks[left.task]
    let cause: Unserved.Cause =
      switch left.reason {
      case .beyondCost(let least, let limit), .beyondLoad(let least, let limit):
        least >= RoutingModel.unreachable
          ? .noWayHome : .outOfReach(needed: .joules(least), available: .joules(limit))
      case .fleetUsedUp: .outOfReach(needed: .zero, available: .zero)
      }
    return left.sections.map {
      Unserved(subject: task.subject, line: task.sections[$0].line, cause: cause)
    }
  }

  /// How long the routing searches: longer for more tasks, the same for the same tasks.
  private static func iterations(for tasks: [PatrolTask]) -> Int { 20_000 + 100 * tasks.count }
}

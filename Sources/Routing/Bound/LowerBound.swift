extension RoutingProblem {
  /// A cost that no plan can undercut which serves the same sections of tasks.
  func lowerBound(serving solution: RoutingSolution) -> Double {
    let service = served(in: solution).reduce(0) { sum, stop in
      sum
        + tasks[stop.task].modes.indices.reduce(Double.infinity) { least, m in
          min(least, tasks[stop.task].mode(m, sections: stop.sections).cost)
        }
    }
    let launch = sites.map(\.startCost).min() ?? 0
    let landing = sites.map(\.endCost).min() ?? 0
    return service + Double(fewestRoutes(serving: solution)) * (launch + landing)
  }

  /// A number of routes that no plan can do without which serves the same sections of tasks.
  func fewestRoutes(serving solution: RoutingSolution) -> Int {
    let served = served(in: solution)
    guard !served.isEmpty else { return 0 }
    let load = served.reduce(0) { $0 + tasks[$1.task].mode(0, sections: $1.sections).load }
    let greatest = fleet.limits.map(\.load).max() ?? .infinity
    return greatest < .infinity ? max(1, Int((load / greatest - 1e-9).rounded(.up))) : 1
  }

  private func served(in solution: RoutingSolution) -> [RouteStop] {
    solution.routes.flatMap(\.stops)
  }
}

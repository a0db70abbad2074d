extension RoutingProblem {
  /// Whether one solution is better than another: by what is served, priorities first, then by the
  /// number of routes where the objective counts them, then by cost.
  public func isBetter(_ a: RoutingSolution, than b: RoutingSolution) -> Bool {
    let left = (unservedByPriority(a), unservedByPriority(b))
    for priority in Set(left.0.keys).union(left.1.keys).sorted(by: >) {
      let counts = (left.0[priority] ?? 0, left.1[priority] ?? 0)
      if counts.0 != counts.1 { return counts.0 < counts.1 }
    }
    if objective == .routesThenCost, a.routes.count != b.routes.count {
      return a.routes.count < b.routes.count
    }
    return a.cost < b.cost
  }

  private func unservedByPriority(_ solution: RoutingSolution) -> [Int: Int] {
    solution.unserved.reduce(into: [:]) { counts, unserved in
      counts[tasks[unserved.task].priority, default: 0] += unserved.sections.count
    }
  }
}

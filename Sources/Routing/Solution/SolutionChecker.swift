/// Something in a solution that the problem does not allow.
public enum SolutionFault: Sendable, Hashable {
  /// A section of a task is neither served nor listed as unserved, or more than once.
  case servedTimes(task: Int, section: Int, times: Int)

  /// A stop names a task, a mode or sections that do not exist.
  case unknownStop(RouteStop)

  /// A route starts or ends where it may not.
  case wrongSite(route: Int)

  /// A route costs, or needs at some point, more than it may.
  case aboveCost(route: Int, need: Double, limit: Double)

  /// A route serves tasks whose hours no departure keeps.
  case outsideHours(route: Int)

  /// A route carries more than it may.
  case aboveLoad(route: Int, load: Double, limit: Double)

  /// A route's limit does not exist, or two routes use the same one of a limited fleet.
  case wrongVehicle(route: Int)

  /// A stated figure differs from the sum over the stops.
  case wrongSum(stated: Double, found: Double)

  /// The cost is below what is said to be the least possible.
  case belowBound(cost: Double, bound: Double)
}

extension RoutingProblem {
  /// Everything in a solution that the problem does not allow; empty for a sound one.
  ///
  /// Costs and loads are summed again from the problem alone. Sums may differ by one part in 10⁹,
  /// which is what adding in another order changes.
  public func faults(in solution: RoutingSolution) -> [SolutionFault] {
    var faults: [SolutionFault] = []
    var times = tasks.map { [Int](repeating: 0, count: $0.sections.count) }
    var vehiclesUsed: Set<Int> = []

    func knows(_ task: Int, _ sections: Range<Int>) -> Bool {
      tasks.indices.contains(task) && !sections.isEmpty
        && sections.upperBound <= times[task].count && sections.lowerBound >= 0
    }
    for (index, route) in solution.routes.enumerated() {
      let unknown = route.stops.filter {
        !knows($0.task, $0.sections) || !tasks[$0.task].modes.indices.contains($0.mode)
      }
      guard unknown.isEmpty else {
        faults += unknown.map(SolutionFault.unknownStop)
        continue
      }
      for stop in route.stops {
        for section in stop.sections { times[stop.task][section] += 1 }
      }
      guard mayRun(from: route.site, to: route.endSite) else {
        faults.append(.wrongSite(route: index))
        continue
      }
      faults += limitFaults(of: route, at: index, vehiclesUsed: &vehiclesUsed)
    }
    for unserved in solution.unserved where knows(unserved.task, unserved.sections) {
      for section in unserved.sections { times[unserved.task][section] += 1 }
    }
    for (task, counts) in times.enumerated() {
      for (section, count) in counts.enumerated() where count != 1 {
        faults.append(.servedTimes(task: task, section: section, times: count))
      }
    }
    let sum = solution.routes.reduce(0) { $0 + $1.cost }
    if differ(sum, solution.cost) {
      faults.append(.wrongSum(stated: solution.cost, found: sum))
    }
    if solution.lowerBound > sum * (1 + 1e-6) {
      faults.append(.belowBound(cost: sum, bound: solution.lowerBound))
    }
    return faults
  }

  private func mayRun(from site: Int?, to end: Int?) -> Bool {
    guard let site, let end else { return site == nil && end == nil && sites.isEmpty }
    guard sites.indices.contains(site) else { return false }
    return (sites[site].ends ?? [site]).contains(end)
  }

  private func limitFaults(
    of route: Route, at index: Int, vehiclesUsed: inout Set<Int>
  ) -> [SolutionFault] {
    let limits = fleet.limits
    guard limits.indices.contains(route.vehicle) else { return [.wrongVehicle(route: index)] }
    var faults: [SolutionFault] = []
    if case .limited = fleet, !vehiclesUsed.insert(route.vehicle).inserted {
      faults.append(.wrongVehicle(route: index))
    }
    let limit = limits[route.vehicle]
    let found = self.route(route.stops, site: route.site, endSite: route.endSite)
    if found.peak > limit.cost * (1 + 1e-9) {
      faults.append(.aboveCost(route: index, need: found.peak, limit: limit.cost))
    }
    if departures(of: route.stops, site: route.site).isEmpty {
      faults.append(.outsideHours(route: index))
    }
    if found.load > limit.load * (1 + 1e-9) {
      faults.append(.aboveLoad(route: index, load: found.load, limit: limit.load))
    }
    for (stated, sum) in [
      (route.cost, found.cost), (route.peak, found.peak), (route.load, found.load),
    ] where differ(stated, sum) {
      faults.append(.wrongSum(stated: stated, found: sum))
    }
    return faults
  }

  private func differ(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) > 1e-9 * max(1, abs(a), abs(b))
  }
}

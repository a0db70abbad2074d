import Routing

/// The best plan for a handful of tasks, by trying every order, mode, site and division.
///
/// It knows nothing of the solver: it sums every candidate with ``RoutingProblem/route(_:site:endSite:vehicle:)``.
struct BruteForce {
  let problem: RoutingProblem

  struct Best {
    var unserved: Int
    var routes: Int
    var cost: Double
  }

  /// The best way to divide all tasks over an unlimited fleet.
  func best() -> Best? {
    let count = problem.tasks.count
    let limit: RouteLimit
    switch problem.fleet {
    case .unlimited(let each): limit = each
    case .limited: return nil
    }
    let single = (0..<1 << count).map { $0 == 0 ? 0 : cheapestRoute(over: $0, limit: limit) }
    var best = [Best?](repeating: nil, count: 1 << count)
    best[0] = Best(unserved: 0, routes: 0, cost: 0)
    for set in 1..<1 << count {
      let lowest = set & -set
      var part = set
      while part > 0 {
        if part & lowest != 0, single[part] < .infinity, let rest = best[set ^ part] {
          let found = Best(unserved: 0, routes: rest.routes + 1, cost: rest.cost + single[part])
          if let known = best[set] {
            if isBetter(found, than: known) { best[set] = found }
          } else {
            best[set] = found
          }
        }
        part = (part - 1) & set
      }
    }
    return best[(1 << count) - 1]
  }

  private func isBetter(_ a: Best, than b: Best) -> Bool {
    if problem.objective == .routesThenCost, a.routes != b.routes { return a.routes < b.routes }
    return a.cost < b.cost
  }

  private func cheapestRoute(over set: Int, limit: RouteLimit) -> Double {
    let members = problem.tasks.indices.filter { set & (1 << $0) != 0 }
    var least = Double.infinity
    func extend(_ stops: [RouteStop], _ left: [Int]) {
      if left.isEmpty {
        for (site, launch) in problem.sites.enumerated() {
          for end in launch.ends ?? [site] {
            let route = problem.route(stops, site: site, endSite: end)
            if route.peak <= limit.cost, route.load <= limit.load { least = min(least, route.cost) }
          }
        }
        if problem.sites.isEmpty {
          least = min(least, problem.route(stops, site: nil, endSite: nil).cost)
        }
        return
      }
      for (index, task) in left.enumerated() {
        var rest = left
        rest.remove(at: index)
        for mode in problem.tasks[task].modes.indices {
          extend(stops + [RouteStop(task: task, mode: mode)], rest)
        }
      }
    }
    extend([], members)
    return least
  }
}

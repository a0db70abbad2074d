import Routing

/// The best plan for a handful of tasks, from the cheapest route over every set of tasks and every
/// way to divide them over routes.
///
/// It knows nothing of the solver but the problem. The cheapest route over a set is found by dynamic
/// programming over sets and last modes; a prefix that costs less is as good in all that follows,
/// since limits bind on cost so far plus what the rest needs.
///
/// Source: M. Held & R. Karp, *A dynamic programming approach to sequencing problems*, 1962.
struct BruteForce {
  let problem: RoutingProblem

  /// What a plan is judged by, in the order of its parts.
  struct Value: Comparable {
    /// The tasks left out, by priority, the highest first.
    var unserved: [Int]
    /// The routes; 0 where the objective does not count them.
    var routes: Int
    var cost: Double

    static func < (a: Value, b: Value) -> Bool {
      if a.unserved != b.unserved { return a.unserved.lexicographicallyPrecedes(b.unserved) }
      return (a.routes, a.cost) < (b.routes, b.cost)
    }
  }

  private struct Partial {
    var routes = 0
    var cost = Double.infinity

    func precedes(_ other: Partial) -> Bool { (routes, cost) < (other.routes, other.cost) }
  }

  private var all: Int { 1 << problem.tasks.count }
  private var countsRoutes: Bool { problem.objective == .routesThenCost }

  /// The best value that any plan has.
  func best() -> Value {
    var reached = [Partial?](repeating: nil, count: all)
    reached[0] = Partial(cost: 0)
    switch problem.fleet {
    case .unlimited(let limit):
      let routes = cheapestRoutes(limit: limit)
      for set in 1..<all {
        reached[set] = extended(reached, to: set, by: routes, holding: set & -set)
      }
    case .limited(let limits):
      for limit in limits {
        let routes = cheapestRoutes(limit: limit)
        let before = reached
        for set in 1..<all {
          guard let more = extended(before, to: set, by: routes, holding: 0) else { continue }
          if reached[set].map(more.precedes) ?? true { reached[set] = more }
        }
      }
    }
    return reached.indices.compactMap { set in
      reached[set].map { value(serving: set, routes: $0.routes, cost: $0.cost) }
    }.min() ?? value(serving: 0, routes: 0, cost: 0)
  }

  /// What a solution is worth.
  func value(of solution: RoutingSolution) -> Value {
    let served = solution.routes.flatMap(\.stops).reduce(0) { $0 | 1 << $1.task }
    return value(serving: served, routes: solution.routes.count, cost: solution.cost)
  }

  private func value(serving set: Int, routes: Int, cost: Double) -> Value {
    let left = problem.tasks.indices.filter { set & 1 << $0 == 0 }.map {
      problem.tasks[$0].priority
    }
    let priorities = Set(problem.tasks.map(\.priority)).sorted(by: >)
    return Value(
      unserved: priorities.map { priority in left.count { $0 == priority } },
      routes: countsRoutes ? routes : 0, cost: cost)
  }

  /// The best way to a set by one more route, over a part of it that holds some tasks.
  private func extended(
    _ reached: [Partial?], to set: Int, by routes: [Double], holding tasks: Int
  ) -> Partial? {
    var best: Partial?
    var part = set
    while part > 0 {
      if part & tasks == tasks, routes[part] < .infinity, let rest = reached[set ^ part] {
        let more = Partial(
          routes: rest.routes + (countsRoutes ? 1 : 0), cost: rest.cost + routes[part])
        if best.map(more.precedes) ?? true { best = more }
      }
      part = (part - 1) & set
    }
    return best
  }

  /// By set of tasks: what the cheapest route over it costs that stays within a limit.
  private func cheapestRoutes(limit: RouteLimit) -> [Double] {
    var cheapest = [Double](repeating: .infinity, count: all)
    let modes = problem.tasks.enumerated().flatMap { task, it in it.modes.map { (task, $0) } }
    func extend(
      from start: (TaskMode) -> Double, to end: (TaskMode) -> Double, holding first: Int
    ) {
      var reached = [Double](repeating: .infinity, count: all * modes.count)
      for set in 1..<all {
        let load = problem.tasks.indices.reduce(0) {
          $0 + (set & 1 << $1 == 0 ? 0 : problem.tasks[$1].modes[0].load)
        }
        guard load <= limit.load else { continue }
        for (x, (task, mode)) in modes.enumerated() where set & 1 << task != 0 {
          let rest = set ^ 1 << task
          var arrival = rest == 0 ? start(mode) : .infinity
          for (y, (_, other)) in modes.enumerated() where rest != 0 {
            let before = reached[rest * modes.count + y]
            if before < .infinity {
              arrival = min(arrival, before + problem.travel[other.exit, mode.entry])
            }
          }
          guard arrival + mode.peak <= limit.cost else { continue }
          reached[set * modes.count + x] = arrival + mode.cost
          let total = arrival + mode.cost + end(mode)
          if total <= limit.cost, set & first == first { cheapest[set] = min(cheapest[set], total) }
        }
      }
    }
    for (index, site) in problem.sites.enumerated() {
      extend(
        from: { site.startCost + problem.travel[site.location, $0.entry] },
        to: { mode in
          (site.ends ?? [index]).map {
            problem.travel[mode.exit, problem.sites[$0].location] + problem.sites[$0].endCost
          }.min() ?? .infinity
        }, holding: 0)
    }
    if problem.sites.isEmpty {
      // A closed tour may begin with any task: with the last one here, in either of its modes.
      for mode in problem.tasks[problem.tasks.count - 1].modes {
        let last = 1 << (problem.tasks.count - 1)
        extend(
          from: { $0 == mode ? 0 : .infinity }, to: { problem.travel[$0.exit, mode.entry] },
          holding: last)
      }
    }
    return cheapest
  }
}

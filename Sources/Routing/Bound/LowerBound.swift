/// What serving a set of tasks costs at least, whatever the plan.
///
/// Every route is a closed walk, so an even number of its links and services meets at every place.
/// Where an odd number of services meets, at least one link of pure travel must begin or end. The
/// bound is the cheapest services plus the cheapest way to pair those places (``TravelBound``).
/// ``Potentials``, which cancel along a closed walk, first take out what depends on the direction
/// alone: of the travel, of the services, or half of each; the best of these bounds counts.
///
/// The travel is left out where routes may end elsewhere than they start or the modes of a task are
/// not each other's reverse. What it leaves out: the ways to the sites beyond the first, and what
/// joins separate parts of the network.
struct LowerBound {
  let problem: RoutingProblem
  let served: [RouteStop]

  /// The least cost of all services and of the travel between them.
  let walks: Double

  /// The least number of routes.
  let routes: Int

  /// The least cost of any plan.
  var cost: Double { walks + Double(routes) * Self.endCosts(of: problem) }

  init(of problem: RoutingProblem, serving served: [RouteStop]) {
    self.problem = problem
    self.served = served
    walks = Self.walks(problem, served)
    routes = Self.routes(problem, served, walks: walks)
  }

  /// What the sites add to every route at least.
  private static func endCosts(of problem: RoutingProblem) -> Double {
    (problem.sites.map(\.startCost).min() ?? 0) + (problem.sites.map(\.endCost).min() ?? 0)
  }

  private static func modes(_ problem: RoutingProblem, _ stop: RouteStop) -> [TaskMode] {
    let task = problem.tasks[stop.task]
    return task.modes.indices.map { task.mode($0, sections: stop.sections) }
  }

  private static func walks(_ problem: RoutingProblem, _ served: [RouteStop]) -> Double {
    let choices = served.map { modes(problem, $0) }
    let cheapest = choices.reduce(0) { $0 + ($1.map(\.cost).min() ?? 0) }
    let isClosed = problem.sites.indices.allSatisfy { site in
      (problem.sites[site].ends ?? [site]).allSatisfy {
        problem.sites[$0].location == problem.sites[site].location
      }
    }
    let isReversible = choices.allSatisfy {
      $0.count == 1 || ($0[0].entry == $0[1].exit && $0[0].exit == $0[1].entry)
    }
    guard isClosed, isReversible else { return cheapest }

    var degree: [Int: Int] = [:]
    for site in problem.sites { degree[site.location] = 0 }
    for mode in choices.compactMap(\.first) {
      degree[mode.entry, default: 0] += 1
      degree[mode.exit, default: 0] += 1
    }
    let places = degree.keys.sorted()
    let odd = places.indices.filter { degree[places[$0], default: 0] % 2 == 1 }
    let steady = Potentials(places: places) { problem.travel[$0, $1] }
    let balanced = steady.balancing(
      choices.compactMap { modes in
        modes.first.map {
          Potentials.Service(
            entry: $0.entry, exit: $0.exit, forward: $0.cost, backward: modes[modes.count - 1].cost)
        }
      })
    return [0, 0.5, 1].reduce(cheapest) { best, share in
      let potentials = steady.mixed(with: balanced, share: share)
      let services = choices.reduce(0) { sum, modes in
        sum + (modes.map { $0.cost + potentials.difference($0.entry, $0.exit) }.min() ?? 0)
      }
      let travel = TravelBound(problem.travel, places: places, potentials: potentials)
      return max(best, services + (travel?.cost(joining: odd) ?? -.infinity))
    }
  }

  private static func routes(
    _ problem: RoutingProblem, _ served: [RouteStop], walks: Double
  ) -> Int {
    guard !served.isEmpty else { return 0 }
    let load = served.reduce(0) { $0 + (modes(problem, $1).first?.load ?? 0) }
    let ends = endCosts(of: problem)
    var least = 1
    for (need, limits) in [
      (load, problem.fleet.limits.map(\.load)),
      (walks, problem.fleet.limits.map { $0.cost - ends }),
    ] {
      var left = need * (1 - 1e-9)
      guard let greatest = limits.max(), greatest > 0, greatest < .infinity else { continue }
      if case .unlimited = problem.fleet {
        least = max(least, Int((left / greatest).rounded(.up)))
      } else {
        var count = 0
        for limit in limits.sorted(by: >) where left > 0 {
          left -= limit
          count += 1
        }
        least = max(least, count)
      }
    }
    return least
  }
}

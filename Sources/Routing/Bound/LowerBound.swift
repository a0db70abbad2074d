/// What serving a set of tasks costs at least, whatever the plan.
///
/// Every route is a closed walk, so an even number of its links and services meets at every place.
/// Where an odd number of services meets, at least one link of pure travel must begin or end. The
/// bound is the cheapest services plus a feasible dual of pairing those places: numbers *y* with
/// *y*(a) + *y*(b) ≤ cost(a, b). Potentials of the places, which cancel along a closed walk, first
/// take out as much of the difference between the two directions as they can; in a steady wind on
/// a plane that is all of it for travel.
///
/// The pairing needs the triangle inequality of the travel costs, and is left out where routes may
/// end elsewhere than they start or the modes of a task are not each other's reverse.
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
    for mode in choices.compactMap(\.first) {
      degree[mode.entry, default: 0] += 1
      degree[mode.exit, default: 0] += 1
    }
    let places = degree.keys.sorted()
    let odd = places.filter { degree[$0, default: 0] % 2 == 1 }
    let potential = potentials(problem.travel, places)
    func difference(_ a: Int, _ b: Int) -> Double {
      (potential[a] ?? 0) - (potential[b] ?? 0)
    }
    let services = choices.reduce(0) { sum, modes in
      sum + (modes.map { $0.cost + difference($0.entry, $0.exit) }.min() ?? 0)
    }
    let links = pairing(odd) { a, b in
      min(
        problem.travel[a, b] + difference(a, b), problem.travel[b, a] + difference(b, a))
    }
    return max(cheapest, services + links)
  }

  /// Numbers whose differences come near to half the difference of the two ways between places.
  private static func potentials(_ travel: TravelCosts, _ places: [Int]) -> [Int: Double] {
    // The mean over a sample of the places; any numbers are valid.
    let sample = stride(from: 0, to: places.count, by: max(1, places.count / 200)).map {
      places[$0]
    }
    var result: [Int: Double] = [:]
    for a in places {
      let sum = sample.reduce(0) { $0 + travel[$1, a] - travel[a, $1] }
      result[a] = sum / Double(2 * max(1, sample.count))
    }
    return result
  }

  /// A feasible dual of the cheapest pairing: half the nearest distance for each place, then each
  /// raised in turn as far as the others allow.
  private static func pairing(_ odd: [Int], distance: (Int, Int) -> Double) -> Double {
    guard odd.count > 1 else { return 0 }
    var dual = odd.indices.map { a in
      odd.indices.reduce(Double.infinity) { least, b in
        b == a ? least : min(least, distance(odd[a], odd[b]))
      } / 2
    }
    for a in odd.indices {
      dual[a] = odd.indices.reduce(Double.infinity) { least, b in
        b == a ? least : min(least, distance(odd[a], odd[b]) - dual[b])
      }
    }
    return dual.reduce(0, +)
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

/// What serving a set of tasks costs at least, whatever the plan, and how many routes it takes at
/// least.
struct LowerBound {
  let problem: RoutingProblem

  /// The least cost of all services and of the travel between them.
  let walks: Double

  /// The least number of routes.
  let routes: Int

  /// The least cost of any plan.
  var cost: Double { walks + Double(routes) * Self.endCosts(of: problem) }

  init(of problem: RoutingProblem, serving served: [RouteStop]) {
    self.problem = problem
    let walks = ClosedWalks(problem, served)
    var cost = walks.cost
    var routes = Self.routes(problem, served, walks: cost)
    let limits = problem.fleet.limits
    let room = Moats.Room(
      cost: (limits.map(\.cost).max() ?? .infinity) - Self.endCosts(of: problem),
      load: limits.map(\.load).max() ?? .infinity)
    if let limited = LimitedWalks(walks, room: room) {
      routes = max(routes, limited.count)
      // More routes cost more, and more cost may need more routes.
      for _ in 0..<Self.mostRounds {
        cost = max(cost, limited.cost(atLeast: routes))
        let more = Self.routes(problem, served, walks: cost)
        guard more > routes else { break }
        routes = more
      }
    }
    self.walks = cost
    self.routes = routes
  }

  private static let mostRounds = 3

  /// What the sites add to every route at least.
  private static func endCosts(of problem: RoutingProblem) -> Double {
    (problem.sites.map(\.startCost).min() ?? 0) + (problem.sites.map(\.endCost).min() ?? 0)
  }

  private static func routes(
    _ problem: RoutingProblem, _ served: [RouteStop], walks: Double
  ) -> Int {
    guard !served.isEmpty else { return 0 }
    let load = served.reduce(0) { $0 + (problem.modes(of: $1).first?.load ?? 0) }
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

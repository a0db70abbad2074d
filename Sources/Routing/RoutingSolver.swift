/// Finds routes that serve all tasks at little cost.
///
///     let solver = RoutingSolver(stop: .iterations(20_000), seed: 1)
///     let solution = solver.solve(problem)
///     solution.cost
///     solution.gap   // 0.013: at most 1.3 % above the best possible
///
/// With a budget of iterations the same problem, seed and number of chains give the same solution
/// on every machine, however many cores it has. With a budget of seconds they do not.
public struct RoutingSolver: Sendable {
  /// When the search ends.
  public var stop: StopRule

  /// What the pseudo-random numbers of the search start from.
  public var seed: UInt64

  /// How many searches run side by side and exchange what they find.
  public var chains: Int

  /// Creates a solver.
  public init(stop: StopRule, seed: UInt64 = 1, chains: Int = 2) {
    precondition(chains >= 1, "a search needs a chain")
    self.stop = stop
    self.seed = seed
    self.chains = chains
  }

  /// Finds routes.
  ///
  /// - Parameters:
  ///   - start: A solution to go on from, of this problem or of one that had fewer tasks, sites or
  ///     vehicles; what is found is never worse.
  ///   - shouldStop: Asked now and then; the best so far is returned soon after it says yes.
  ///   - progress: Told now and then how far the search is, from one thread at a time.
  public func solve(
    _ problem: RoutingProblem, from start: RoutingSolution? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false },
    progress: @Sendable (SearchProgress) -> Void = { _ in }
  ) -> RoutingSolution {
    let servability = problem.servability()
    let space = SearchSpace(problem, items: servability.items)
    if problem.sites.isEmpty {
      let budget = SearchBudget(stop)
      let tour = ClosedTour(space: space, budget: budget, seed: seed, chains: chains)
      let outcome = tour.solve { cost, used in
        budget.isTimeOver || budget.iterationsLeft(after: used) == 0 || shouldStop()
      }
      var solution = problem.solution(
        Draft(routes: [Draft.Route(site: 0, vehicle: 0, modes: outcome.modes)]), in: space,
        unserved: servability.unserved)
      solution.iterations = outcome.iterations
      return solution
    }
    let budget = SearchBudget(stop)
    let (first, used) = firstDraft(of: problem, space)
    let weights = ObjectiveWeights(space)
    let search = RouteSearch(
      space: space, budget: budget, chains: chains, shouldStop: shouldStop)
    let found = search.improve(
      first, weights: weights, seed: SplitMix64(seed: seed), used: used
    ) { _, used in
      budget.isTimeOver || budget.iterationsLeft(after: used) == 0
    }
    var solution = problem.solution(
      space.directed(found.draft), in: space, unserved: servability.unserved)
    solution.iterations = found.used
    if let start, problem.faults(in: start).isEmpty, problem.isBetter(start, than: solution) {
      solution = start
    }
    solution.lowerBound = problem.lowerBound(serving: solution)
    solution.fewestRoutes = problem.fewestRoutes(serving: solution)
    return solution
  }

  private func firstDraft(
    of problem: RoutingProblem, _ space: SearchSpace
  ) -> (Draft, Int) {
    guard space.count > 0 else { return (Draft(), 0) }
    let part = StopRule(
      iterations: stop.iterations.map { $0 / 10 }, seconds: stop.seconds.map { $0 / 10 })
    let partBudget = SearchBudget(part)
    let closed = ClosedTour(space: space, budget: partBudget, seed: seed, chains: chains)
    let outcome = closed.solve { _, used in
      partBudget.isTimeOver || partBudget.iterationsLeft(after: used) == 0
    }
    return space.withTables { tables in
      let tour = outcome.modes.map { $0 / 2 }
      let program = DirectionProgram(tables: tables)
      guard space.siteCount > 0 else {
        let modes = program.modes(ofClosedTour: tour).modes
        return (Draft(routes: [Draft.Route(site: 0, vehicle: 0, modes: modes)]), outcome.iterations)
      }
      let vehicles = space.limits.indices.sorted { space.limits[$0].cost > space.limits[$1].cost }
      var draft = Draft()
      var rest = tour
      for vehicle in space.fleetIsLimited ? vehicles : [0] where !rest.isEmpty {
        let limit = space.limits[vehicle]
        let able = rest.filter { item in
          Double(tables.modes[2 * item].load) <= limit.load
            && (0..<space.siteCount).contains {
              program.modes(of: [item], site: $0, limit: limit.cost) != nil
            }
        }
        let split = TourSplit(
          tables: tables, limit: limit,
          routeWeight: problem.objective == .routesThenCost ? 1e9 : 0)
        var served: Set<Int> = []
        for piece in split.pieces(of: able).prefix(space.fleetIsLimited ? 1 : able.count) {
          let order = Array(able[piece.range])
          guard let best = program.modes(of: order, site: piece.site, limit: limit.cost) else {
            continue
          }
          draft.routes.append(
            Draft.Route(site: piece.site, vehicle: vehicle, modes: best.modes))
          served.formUnion(order)
        }
        rest.removeAll(where: served.contains)
      }
      draft.left = rest
      return (draft, outcome.iterations)
    }
  }
}

/// Finds routes that serve all tasks at little cost.
///
///     let solver = RoutingSolver(stop: .iterations(20_000), seed: 1)
///     let solution = solver.solve(problem)
///     solution.cost
///     solution.gap   // 0.013: at most 1.3 % above the best possible
///
/// A search ends early where what it found is as cheap as the lower bound.
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

  /// A cost above the bound by no more than this share is the bound: costs of travel are rounded up
  /// to the next `Float`.
  private static let rounding = 1e-6

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
  ///   - start: A solution to go on from, of this problem or of one that had fewer sites or
  ///     vehicles; what is found is never worse.
  ///   - shouldStop: Asked now and then, from several threads; the best so far is returned soon
  ///     after it says yes.
  ///   - progress: Told now and then how far the search is, from one thread at a time.
  public func solve(
    _ problem: RoutingProblem, from start: RoutingSolution? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false },
    progress: @Sendable (SearchProgress) -> Void = { _ in }
  ) -> RoutingSolution {
    let servability = problem.servability()
    let space = SearchSpace(problem, items: servability.items)
    let budget = SearchBudget(stop)
    let known = start.flatMap { problem.faults(in: $0).isEmpty ? $0 : nil }
    let cuts = Cuts(servability.items)
    let bound = LowerBound(of: problem, serving: cuts.sections.map(\.stop))

    func isOver(_ draft: Draft, _ cost: Double, _ used: Int) -> Bool {
      progress(
        SearchProgress(
          cost: cost, routes: draft.routes.count,
          unserved: draft.left.count + servability.unserved.count, iterations: used,
          share: budget.share(after: used)))
      let isOptimal =
        cost <= bound.cost * (1 + Self.rounding)
        && (problem.objective == .cost || draft.routes.count <= bound.routes)
      return draft.left.isEmpty && (isOptimal || cost <= stop.targetCost ?? -.infinity)
    }
    let found =
      problem.sites.isEmpty
      ? tour(space, budget, shouldStop, isOver)
      : RouteStages(
        problem: problem, cuts: cuts, budget: budget, seed: seed, chains: chains,
        fewest: bound.routes, shouldStop: shouldStop
      ).solve(space, from: known.flatMap(space.draft), isOver: isOver)

    var solution = problem.solution(
      found.space.directed(found.draft), in: found.space, unserved: servability.unserved)
    if let known, !problem.isBetter(solution, than: known) || !problem.faults(in: solution).isEmpty
    {
      solution = known
    }
    solution.iterations = found.used
    // What was left out need not be paid for.
    let reached =
      solution.unserved.count == servability.unserved.count
      ? bound
      : LowerBound(of: problem, serving: solution.routes.flatMap(\.stops).flatMap(\.sectionsAlone))
    solution.lowerBound = reached.cost
    solution.fewestRoutes = reached.routes
    return solution
  }

  private func tour(
    _ space: SearchSpace, _ budget: SearchBudget, _ shouldStop: @escaping @Sendable () -> Bool,
    _ isOver: (Draft, Double, Int) -> Bool
  ) -> RouteStages.Found {
    let search = ClosedTour(
      space: space, budget: budget, seed: seed, chains: chains, shouldStop: shouldStop)
    let outcome = search.solve { cost, used in
      isOver(Draft(routes: [Draft.Route(site: 0, vehicle: 0, modes: [])]), cost, used)
    }
    let route = Draft.Route(site: 0, vehicle: 0, modes: outcome.modes)
    return RouteStages.Found(
      space: space, draft: Draft(routes: [route]), used: outcome.iterations)
  }
}

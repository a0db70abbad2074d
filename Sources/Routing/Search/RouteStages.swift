/// Finds routes under limits in stages: first with tasks in one piece, then with all tasks open to be
/// cut, then with each cut open to slide.
///
/// Cutting a task costs nothing in itself, so a later stage can only better an earlier one; but whole
/// tasks are fewer, and searched faster.
struct RouteStages {
  let problem: RoutingProblem
  let cuts: Cuts
  let budget: SearchBudget
  let seed: UInt64
  let chains: Int
  /// The least number of routes.
  let fewest: Int
  let shouldStop: @Sendable () -> Bool

  /// Routes over the items of a space.
  struct Found {
    var space: SearchSpace
    var draft: Draft
    var used: Int
  }

  /// Where each stage ends, as shares of the budget.
  private static let ends = [0.6, 0.85, 1]

  /// A plan with cuts is harder to read; they must save this share of the cost, or a route.
  private static let worth = 0.005

  /// - Parameters:
  ///   - space: All tasks in one piece.
  ///   - known: Routes to go on from.
  ///   - isOver: Told of the best so far; whether it is good enough.
  func solve(
    _ space: SearchSpace, from known: Draft?, isOver: (Draft, Double, Int) -> Bool
  ) -> Found {
    guard space.count > 0 else { return Found(space: space, draft: Draft(), used: 0) }
    var isEnough = false
    func report(_ draft: Draft, _ cost: Double, _ used: Int) -> Bool {
      isEnough = isEnough || isOver(draft, cost, used)
      return isEnough
    }
    let first = FirstRoutes(space: space, seed: seed, chains: chains, shouldStop: shouldStop)
      .solve(budget: budget.rule.part(10))
    var whole = Found(space: space, draft: first.draft, used: first.used)
    if let known, space.isBetter(known, than: first.draft, ObjectiveWeights(space)) {
      whole.draft = known
    }
    let mayCut = cuts.arePossible
    whole = improved(whole, until: mayCut ? Self.ends[0] : 1, isFirst: true, report)
    guard mayCut, !isEnough, !shouldStop() else { return whole }

    let before = solution(whole)
    guard let opened = parted(before, into: cuts.opened, after: whole.used) else { return whole }
    let cut = improved(opened, until: Self.ends[1], isFirst: false, report)
    guard let sliding = parted(solution(cut), into: cuts.sliding(solution(cut)), after: cut.used)
    else { return cut }
    let slid = improved(sliding, until: Self.ends[2], isFirst: false, report)
    if isWorth(solution(slid), insteadOf: before) { return slid }
    whole.used = slid.used
    return whole
  }

  /// Fewer routes where the objective asks for them, then cheaper ones.
  private func improved(
    _ found: Found, until end: Double, isFirst: Bool, _ report: (Draft, Double, Int) -> Bool
  ) -> Found {
    let search = RouteSearch(
      space: found.space, budget: budget, chains: chains, shouldStop: shouldStop)
    let random = SplitMix64(seed: seed)
    var best = (draft: found.draft, used: found.used)
    if problem.objective == .routesThenCost, best.draft.left.isEmpty {
      best = search.withFewerRoutes(
        best.draft, seed: random, used: best.used, fewest: fewest, until: end, report: report)
    }
    best = search.improve(
      best.draft, weights: ObjectiveWeights(found.space), seed: random, used: best.used,
      until: end, isFirst: isFirst, report: report)
    return Found(space: found.space, draft: best.draft, used: best.used)
  }

  private func solution(_ found: Found) -> RoutingSolution {
    problem.solution(found.space.directed(found.draft), in: found.space, unserved: [])
  }

  private func parted(
    _ solution: RoutingSolution, into items: [SearchSpace.Item], after used: Int
  ) -> Found? {
    let space = SearchSpace(problem, items: items)
    return space.draft(solution).map { Found(space: space, draft: $0, used: used) }
  }

  private func isWorth(_ cut: RoutingSolution, insteadOf whole: RoutingSolution) -> Bool {
    var asDear = cut
    asDear.cost = cut.cost / (1 - Self.worth)
    return problem.isBetter(asDear, than: whole)
  }
}

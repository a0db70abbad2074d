import Foundation

/// Finds cheap routes under limits: chains of ruin and recreate that exchange what they find.
struct RouteSearch {
  let space: SearchSpace
  let budget: SearchBudget
  let chains: Int
  let shouldStop: @Sendable () -> Bool
  let near: ItemNeighbours

  init(
    space: SearchSpace, budget: SearchBudget, chains: Int,
    shouldStop: @escaping @Sendable () -> Bool
  ) {
    self.space = space
    self.budget = budget
    self.chains = chains
    self.shouldStop = shouldStop
    near = space.withTables { ItemNeighbours($0, size: 20) }
  }

  private struct Chain: Sendable {
    var draft: Draft
    var value = Double.infinity
    var random: SplitMix64
    var used = 0
  }

  /// The last temperature, as a share of the first.
  private static let coldest = 0.01

  /// How often chains look at what the others found.
  private static let rounds = 20

  /// Improves routes until the budget is spent.
  func improve(
    _ start: Draft, weights: ObjectiveWeights, seed: SplitMix64, used: Int,
    until limit: Double = 1, mostRoutes: Int = .max, report: (Draft, Double, Int) -> Bool
  ) -> (draft: Draft, used: Int) {
    guard near.size > 0 else { return (start, used) }
    let scale = scale(of: start)
    var states = (0..<chains).map { Chain(draft: start, random: seed.forked($0)) }
    var best = (draft: start, value: Double.infinity)
    var used = used
    let begin = budget.share(after: used)
    for round in 0..<Self.rounds {
      let end = min(
        limit, begin + (limit - begin) * Double(round + 1) / Double(Self.rounds))
      let (now, before) = (states, used)
      states = concurrentMap(chains) { index in
        advance(
          now[index], weights, scale: scale, before: before, span: (begin, end, limit),
          mostRoutes: mostRoutes)
      }
      used += states.reduce(0) { $0 + $1.used }
      for state in states where state.value < best.value {
        best = (state.draft, state.value)
      }
      for index in states.indices where states[index].value > best.value {
        states[index].draft = best.draft
      }
      let routes = Double(best.draft.routes.count) * weights.route
      let left = best.draft.left.reduce(0) { $0 + weights.left[$1] }
      if report(best.draft, best.value - routes - left, used) || shouldStop() { break }
    }
    return (best.draft, used)
  }

  /// The mean cost of the links that are not zero: the measure of temperature.
  private func scale(of draft: Draft) -> Double {
    space.withTables { tables in
      let program = DirectionProgram(tables: tables)
      var sum = 0.0
      var count = 0
      for route in draft.routes {
        let order = route.modes.map { $0 / 2 }
        let modes = program.modes(of: order, site: route.site, limit: .infinity)?.modes ?? []
        for (x, y) in zip(modes, modes.dropFirst()) where tables.link(x, y) > 0 {
          sum += tables.link(x, y)
          count += 1
        }
      }
      return count > 0 ? sum / Double(count) : 1
    }
  }

  /// Tries to do with one route less, again and again, while that works.
  func shrink(
    _ start: Draft, seed: SplitMix64, used: Int, fewest: Int
  ) -> (draft: Draft, used: Int) {
    var best = (draft: start, used: used)
    let share = budget.share(after: used)
    var until = share
    // What is left out weighs by its size, so that the search trades freely for room.
    let scale = scale(of: start)
    let soft = ObjectiveWeights(
      route: 0,
      left: (0..<space.count).map { 10 * scale + 3 * space.modes[2 * $0].cost })
    while best.draft.routes.count > fewest, until < share + 0.3, !shouldStop() {
      until += 0.15
      var attempt = best.draft
      let sizes = attempt.routes.map(\.modes.count)
      guard let smallest = sizes.indices.min(by: { sizes[$0] < sizes[$1] }) else { break }
      attempt.left += attempt.routes.remove(at: smallest).modes.map { $0 / 2 }
      let left = best.draft.left.count
      let found = improve(
        attempt, weights: soft, seed: seed.forked(best.draft.routes.count), used: best.used,
        until: until, mostRoutes: attempt.routes.count
      ) { draft, _, _ in
        draft.left.count <= left
      }
      best.used = found.used
      guard found.draft.left.count <= left else { break }
      best.draft = found.draft
    }
    return best
  }

  private func advance(
    _ chain: Chain, _ weights: ObjectiveWeights, scale: Double, before: Int,
    span: (begin: Double, end: Double, limit: Double), mostRoutes: Int
  ) -> Chain {
    space.withTables { tables in
      near.lists.withUnsafeBufferPointer { lists in
        guard let base = lists.baseAddress else { return chain }
        var search = RuinAndRecreate(
          space: space, tables: tables, near: base, nearCount: near.size, weights: weights,
          random: chain.random)
        search.mostRoutes = mostRoutes
        search.load(space.directed(chain.draft))
        var used = 0
        var temperature = 0.0
        while true {
          if used % 32 == 0 {
            let share = budget.share(after: before + used * chains)
            if share >= span.end || shouldStop() { break }
            let progress = (share - span.begin) / max(1e-9, span.limit - span.begin)
            temperature = scale * pow(Self.coldest, progress)
          }
          search.iterate(temperature: temperature)
          used += 1
        }
        search.noteBest()
        return Chain(
          draft: search.best, value: search.bestValue, random: search.random, used: used)
      }
    }
  }
}

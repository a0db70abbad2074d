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
    /// Where the chain stands.
    var draft: Draft
    /// The best of the last round.
    var best: Draft
    var value = Double.infinity
    var random: SplitMix64
    var used = 0
  }

  /// The first temperature, as a multiple of the mean link: the more iterations there are for each
  /// item, the warmer.
  private static let warmth = 1.0...3.0

  /// The iterations of a chain for each item that are worth one mean link of warmth.
  private static let iterationsPerWarmth = 50.0

  /// The last temperature, as a share of the first.
  private static let coldest = 0.01

  /// The rounds that begin with each route improved by itself.
  private static let polishes: Set<Int> = [10, 13, 16, 19]

  /// How often progress is told.
  private static let rounds = 20

  /// After how many rounds the chains look at what the others found.
  private static let roundsApart = 5

  /// The warmth of a search that goes on from good routes, as a share of that of a first one.
  private static let later = 0.3

  /// Improves routes until a share of the budget is spent.
  func improve(
    _ start: Draft, weights: ObjectiveWeights, seed: SplitMix64, used: Int, until last: Double,
    isFirst: Bool, report: (Draft, Double, Int) -> Bool
  ) -> (draft: Draft, used: Int) {
    guard near.size > 0 else { return (start, used) }
    let link = scale(of: start) * (isFirst ? 1 : Self.later)
    var scale = link
    var states = (0..<chains).map { Chain(draft: start, best: start, random: seed.forked($0)) }
    var best = (draft: start, value: Double.infinity)
    var used = used
    let begin = budget.share(after: used)
    for round in 0..<Self.rounds {
      let end = min(last, begin + (last - begin) * Double(round + 1) / Double(Self.rounds))
      let (now, before, warmest) = (states, used, scale)
      states = concurrentMap(chains) { index in
        advance(
          now[index], weights, scale: warmest, before: before, span: (begin, end, last),
          isPolished: Self.polishes.contains(round))
      }
      used += states.reduce(0) { $0 + $1.used }
      for state in states where state.value < best.value {
        best = (state.best, state.value)
      }
      if round == 0 {
        // The first round tells how many iterations there will be.
        let perItem = Double(used - before) * Double(Self.rounds) / Double(chains * space.count)
        scale =
          link
          * min(
            Self.warmth.upperBound,
            max(Self.warmth.lowerBound, perItem / Self.iterationsPerWarmth))
      }
      if round % Self.roundsApart == Self.roundsApart - 1 {
        for index in states.indices where states[index].value > best.value {
          states[index].draft = best.draft
        }
      }
      let routes = Double(best.draft.routes.count) * weights.route
      let left = best.draft.left.reduce(0) { $0 + weights.left[$1] }
      if report(best.draft, best.value - routes - left, used) || shouldStop() { break }
    }
    return (best.draft, used)
  }

  /// The mean cost of the links that are not zero: the measure of temperature.
  func scale(of draft: Draft) -> Double {
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

  private func advance(
    _ chain: Chain, _ weights: ObjectiveWeights, scale: Double, before: Int,
    span: (begin: Double, end: Double, last: Double), isPolished: Bool
  ) -> Chain {
    var result = chain
    result.used = 0
    withSearch(weights: weights, random: chain.random) { search in
      var draft = space.directed(chain.draft)
      if isPolished {
        draft = RoutePolish(space: space, kicksPerItem: 3).polished(draft, random: chain.random) {
          budget.isTimeOver || shouldStop()
        }
      }
      search.load(draft)
      var temperature = 0.0
      while true {
        if result.used % 32 == 0 {
          let share = budget.share(after: before + result.used * chains)
          if share >= span.end || shouldStop() { break }
          let progress = (share - span.begin) / max(1e-9, span.last - span.begin)
          temperature = scale * pow(Self.coldest, progress)
        }
        search.iterate(temperature: temperature)
        result.used += 1
      }
      search.noteBest()
      result.draft = search.draft()
      result.best = search.best
      result.value = search.bestValue
      result.random = search.random
    }
    return result
  }

  /// Calls a function with a search over this space.
  func withSearch(
    weights: ObjectiveWeights, random: SplitMix64, _ body: (inout RuinAndRecreate) -> Void
  ) {
    space.withTables { tables in
      near.lists.withUnsafeBufferPointer { lists in
        guard let base = lists.baseAddress else { return }
        var search = RuinAndRecreate(
          space: space, tables: tables, near: base, nearCount: near.size, weights: weights,
          random: random)
        body(&search)
      }
    }
  }
}

import Foundation

let rt0 = Double(ProcessInfo.processInfo.environment["RT0"] ?? "0.3") ?? 0
let rt1 = Double(ProcessInfo.processInfo.environment["RT1"] ?? "0.01") ?? 0
let nearSize = Int(ProcessInfo.processInfo.environment["NS"] ?? "40") ?? 40

/// Finds cheap routes under limits: chains of ruin and recreate that exchange what they find.
struct RouteSearch {
  let space: SearchSpace
  let budget: SearchBudget
  let chains: Int
  let shouldStop: @Sendable () -> Bool

  private struct Chain: Sendable {
    var draft: Draft
    var value = Double.infinity
    var random: SplitMix64
    var used = 0
  }

  /// How often chains look at what the others found.
  private static let rounds = 20

  /// Improves routes until the budget is spent.
  func improve(
    _ start: Draft, weights: ObjectiveWeights, seed: SplitMix64, used: Int,
    report: (Draft, Int) -> Bool
  ) -> (draft: Draft, used: Int) {
    let near = space.withTables { ItemNeighbours($0, size: nearSize) }
    guard near.size > 0 else { return (start, used) }
    let scale = scale(of: start)
    var states = (0..<chains).map { Chain(draft: start, random: seed.forked($0)) }
    var best = (draft: start, value: Double.infinity)
    var used = used
    let begin = budget.share(after: used)
    for round in 0..<Self.rounds {
      let end = min(1, begin + (1 - begin) * Double(round + 1) / Double(Self.rounds))
      let (now, before) = (states, used)
      states = concurrentMap(chains) { index in
        advance(
          now[index], near, weights, scale: scale, before: before, begin: begin, end: end)
      }
      used += states.reduce(0) { $0 + $1.used }
      for state in states where state.value < best.value {
        best = (state.draft, state.value)
      }
      for index in states.indices where states[index].value > best.value {
        states[index].draft = best.draft
      }
      if report(best.draft, used) || shouldStop() { break }
    }
    return (best.draft, used)
  }

  /// What an item adds in travel on average: the measure of temperature.
  private func scale(of draft: Draft) -> Double {
    space.withTables { tables in
      let program = DirectionProgram(tables: tables)
      var travel = 0.0
      for route in draft.routes {
        let items = route.modes.map { $0 / 2 }
        let cost = program.modes(of: items, site: route.site, limit: .infinity)?.cost ?? 0
        travel += cost - items.reduce(0) { $0 + tables.modes[2 * $1].cost }
      }
      return max(travel, 1e-6) / Double(max(1, space.count))
    }
  }

  private func advance(
    _ chain: Chain, _ near: ItemNeighbours, _ weights: ObjectiveWeights, scale: Double,
    before: Int, begin: Double, end: Double
  ) -> Chain {
    space.withTables { tables in
      near.lists.withUnsafeBufferPointer { lists in
        guard let base = lists.baseAddress else { return chain }
        var search = RuinAndRecreate(
          space: space, tables: tables, near: base, nearCount: near.size, weights: weights,
          random: chain.random)
        search.load(chain.draft)
        var used = 0
        var temperature = 0.0
        while true {
          if used % 32 == 0 {
            let share = budget.share(after: before + used * chains)
            if share >= end || shouldStop() { break }
            let progress = (share - begin) / max(1e-9, 1 - begin)
            temperature = scale * rt0 * pow(rt1 / rt0, progress)
          }
          search.iterate(temperature: temperature)
          used += 1
        }
        return Chain(
          draft: search.best, value: search.bestValue, random: search.random, used: used)
      }
    }
  }
}

/// Finds a cheap closed tour through all items of a space.
struct ClosedTour {
  let space: SearchSpace
  let budget: SearchBudget
  let seed: UInt64
  let chains: Int
  let shouldStop: @Sendable () -> Bool

  private func isOver() -> Bool { budget.isTimeOver || shouldStop() }

  /// How many random changes a chain makes before it looks at what the others found.
  private static let epoch = 4_096

  /// The outcome: modes in order, and how many random changes were tried.
  struct Outcome {
    var modes: [Int]
    var cost: Double
    var iterations: Int
  }

  private struct Chain {
    var modes: [Int]
    var bestModes: [Int]
    var bestCost: Double
    var random: SplitMix64
    var used = 0
  }

  /// Searches until the budget is spent.
  ///
  /// - Parameter report: Told the best cost and the iterations after each round of chains; ends the
  ///   search by saying yes.
  func solve(report: (Double, Int) -> Bool) -> Outcome {
    guard space.count > 1 else {
      return Outcome(modes: (0..<space.count).map { 2 * $0 }, cost: 0, iterations: 0)
    }
    if space.count <= Self.fewItems { return everyOrder() }
    let (start, neighbours) = space.withTables { tables in
      let program = DirectionProgram(tables: tables)
      return (
        program.modes(ofClosedTour: EulerStart(tables: tables).order()),
        Neighbours(tables, size: 12)
      )
    }
    var best = Outcome(modes: start.modes, cost: start.cost, iterations: 0)
    let random = SplitMix64(seed: seed)
    var states = (0..<chains).map {
      Chain(
        modes: start.modes, bestModes: start.modes, bestCost: start.cost,
        random: random.forked($0))
    }
    let scale = scale(of: start.cost)
    while true {
      let left = budget.iterationsLeft(after: best.iterations)
      let (round, before) = (states, best.iterations)
      states = concurrentMap(chains) { index in
        let share = left / chains + (index < left % chains ? 1 : 0)
        return advance(
          round[index], neighbours, kicks: min(share, Self.epoch), scale: scale, before: before)
      }
      best.iterations += states.reduce(0) { $0 + $1.used }
      for state in states where state.bestCost < best.cost {
        best.modes = state.bestModes
        best.cost = state.bestCost
      }
      if report(best.cost, best.iterations) || isOver()
        || budget.iterationsLeft(after: best.iterations) == 0
      {
        return best
      }
    }
  }

  /// Up to how many items all orders are tried.
  private static let fewItems = 4

  /// The best of all orders of a few items.
  private func everyOrder() -> Outcome {
    space.withTables { tables in
      let program = DirectionProgram(tables: tables)
      var best = Outcome(modes: [], cost: .infinity, iterations: 0)
      func extend(_ order: [Int]) {
        guard order.count < space.count else {
          let found = program.modes(ofClosedTour: order)
          if found.cost < best.cost {
            best = Outcome(modes: found.modes, cost: found.cost, iterations: 0)
          }
          return
        }
        for item in 1..<space.count where !order.contains(item) { extend(order + [item]) }
      }
      extend([0])
      return best
    }
  }

  /// What an item adds in travel on average: the first temperature.
  private func scale(of cost: Double) -> Double {
    let service = (0..<space.count).reduce(0) { sum, item in
      sum + min(space.modes[2 * item].cost, space.modes[2 * item + 1].cost)
    }
    return max(0, cost - service) / Double(space.count)
  }

  private func advance(
    _ chain: Chain, _ neighbours: Neighbours, kicks: Int, scale: Double, before: Int
  ) -> Chain {
    space.withTables { tables in
      neighbours.next.withUnsafeBufferPointer { next in
        neighbours.previous.withUnsafeBufferPointer { previous in
          guard let nextBase = next.baseAddress, let previousBase = previous.baseAddress else {
            return chain
          }
          let moves = TourMoves(
            tables: tables, next: nextBase, previous: previousBase, size: neighbours.size)
          var random = chain.random
          let modes = EulerRewalk(tables: tables).rewalk(chain.modes, &random)
          var search = TourSearch(tables: tables, modes: modes, random: random)
          search.descend(moves)
          var used = 0
          var temperature = 0.0
          while used < kicks, used % 32 != 0 || !isOver() {
            if used % 32 == 0 {
              temperature = scale * (1 - budget.share(after: before + used * chains))
            }
            search.kick(moves, temperature: temperature)
            used += 1
          }
          return Chain(
            modes: search.tour.modes(), bestModes: search.bestModes(), bestCost: search.bestCost,
            random: search.random, used: used)
        }
      }
    }
  }
}

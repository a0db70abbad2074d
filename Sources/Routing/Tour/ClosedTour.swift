/// Finds a cheap closed tour through all items of a space.
import Foundation
let t0 = Double(ProcessInfo.processInfo.environment["T0"] ?? "0") ?? 0
let rewalk = (ProcessInfo.processInfo.environment["RW"] ?? "0") == "1"
struct ClosedTour {
  let space: SearchSpace
  let budget: SearchBudget
  let seed: UInt64
  let chains: Int

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
    var cost: Double
    var bestModes: [Int]
    var bestCost: Double
    var random: SplitMix64
    var used = 0
  }

  /// Searches until the budget is spent.
  ///
  /// - Parameter isOver: Asked after each round of chains, with the best cost and the iterations.
  func solve(isOver: (Double, Int) -> Bool) -> Outcome {
    guard space.count > 1 else {
      return Outcome(modes: (0..<space.count).map { 2 * $0 }, cost: 0, iterations: 0)
    }
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
      Chain(modes: start.modes, cost: start.cost, bestModes: start.modes, bestCost: start.cost, random: random.forked($0))
    }
    var isFirst = true
    while true {
      let left = budget.iterationsLeft(after: best.iterations)
      let (isStart, round) = (isFirst, states)
      states = concurrentMap(chains) { index in
        let share = left / chains + (index < left % chains ? 1 : 0)
        return advance(
          round[index], neighbours, kicks: min(share, Self.epoch), descends: isStart)
      }
      isFirst = false
      best.iterations += states.reduce(0) { $0 + $1.used }
      for state in states where state.bestCost < best.cost {
        best.modes = state.bestModes
        best.cost = state.bestCost
      }
      if isOver(best.cost, best.iterations) { return best }
    }
  }

  private func advance(
    _ chain: Chain, _ neighbours: Neighbours, kicks: Int, descends: Bool
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
          let modes = rewalk ? EulerRewalk(tables: tables).rewalk(chain.modes, &random) : chain.modes
          var search = TourSearch(tables: tables, modes: modes, random: random)
          let scale = (search.cost - (0..<space.count).reduce(0) { $0 + space.modes[2 * $1].cost }) / Double(space.count)
          if descends || rewalk { search.descend(moves) }
          var used = 0
          while used < kicks, used % 32 != 0 || !budget.isTimeOver {
            let temp = t0 * (1 - budget.share(after: 0))
            search.kick(moves, temperature: temp * scale)
            used += 1
          }
          return Chain(
            modes: search.tour.modes(), cost: search.cost, bestModes: search.bestModes(), bestCost: search.bestCost, random: search.random,
            used: used)
        }
      }
    }
  }
}

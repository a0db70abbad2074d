import Foundation

extension RouteSearch {
  private struct Attempt: Sendable {
    /// The plan with the fewest routes that serves all.
    var whole: Draft
    /// A plan with one route less that leaves items out; none before the first route is dissolved.
    var partial: Draft?
    var absences: Absences
    var random: SplitMix64
    var used = 0
  }

  /// The share of the budget left that goes into fewer routes at most.
  private static let greatestShare = 0.33

  /// Dissolves routes one by one and places their items elsewhere, while that works.
  func withFewerRoutes(
    _ start: Draft, seed: SplitMix64, used: Int, fewest: Int,
    until last: Double, report: (Draft, Double, Int) -> Bool
  ) -> (draft: Draft, used: Int) {
    guard near.size > 0, start.routes.count > fewest else { return (start, used) }
    let begin = budget.share(after: used)
    let greatest = Self.greatestShare * max(0, last - begin)
    let scale = scale(of: start)
    let absences = Absences(count: space.count)
    var states = (0..<chains).map {
      Attempt(whole: start, absences: absences, random: seed.forked($0))
    }
    var best = (draft: start, used: used)
    var until = begin + greatest / 2
    while best.draft.routes.count > fewest, !shouldStop() {
      let share = budget.share(after: best.used)
      guard share < min(until, last) else { break }
      let (now, before) = (states, best.used)
      states = concurrentMap(chains) { index in
        advance(
          now[index], rank: index, scale: scale, before: before, fewest: fewest,
          end: min(last, share + greatest / 20))
      }
      best.used += states.reduce(0) { $0 + $1.used }
      for state in states where state.whole.routes.count < best.draft.routes.count {
        best.draft = state.whole
        // Success earns more time.
        until = begin + greatest
      }
      for index in states.indices where states[index].whole.routes.count > best.draft.routes.count {
        states[index].whole = best.draft
        states[index].partial = nil
      }
      if report(best.draft, space.cost(of: best.draft), best.used) { break }
    }
    return best
  }

  private func advance(
    _ attempt: Attempt, rank: Int, scale: Double, before: Int, fewest: Int, end: Double
  ) -> Attempt {
    var attempt = attempt
    let weights = ObjectiveWeights(route: 0, left: Array(repeating: 0, count: space.count))
    attempt.used = 0
    withSearch(weights: weights, random: attempt.random) { search in
      search.load(space.directed(attempt.partial ?? attempt.whole))
      if attempt.partial == nil { search.dissolveRoute(rank: rank, attempt.absences) }
      search.mostRoutes = attempt.whole.routes.count - 1
      var temperature = scale
      while true {
        if attempt.used % 32 == 0 {
          let share = budget.share(after: before + attempt.used * chains)
          if share >= end || shouldStop() { break }
          // Warm and cold in turn.
          temperature = scale * pow(0.03, Double(attempt.used / 32 % 64) / 64)
        }
        attempt.used += 1
        guard search.bank.isEmpty || search.placeAbsent(&attempt.absences, temperature: temperature)
        else { continue }
        attempt.whole = search.draft()
        guard attempt.whole.routes.count > fewest else { break }
        search.dissolveRoute(rank: 0, attempt.absences)
      }
      attempt.partial = search.draft()
      attempt.random = search.random
    }
    return attempt
  }
}

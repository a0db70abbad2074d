/// Pairs an even number of places cheaply: greedily, then by exchanges between two pairs until
/// none helps.
struct PairMatching {
  let odd: [Int]
  let distance: (Int, Int) -> Double

  private static let nearest = 10

  init(odd: [Int], distance: @escaping (Int, Int) -> Double) {
    self.odd = odd
    self.distance = distance
  }

  /// The pairs.
  func pairs() -> [(Int, Int)] {
    let near = odd.indices.map { a in
      odd.indices.filter { $0 != a }
        .map { (cost: distance(odd[a], odd[$0]), place: $0) }
        .sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
        .prefix(Self.nearest)
    }
    var partner = greedy(near)
    var improved = true
    while improved {
      improved = false
      for a in odd.indices {
        for candidate in near[a] {
          let (b, c, d) = (partner[a], candidate.place, partner[candidate.place])
          guard c != b else { continue }
          let gain =
            distance(odd[a], odd[b]) + distance(odd[c], odd[d]) - candidate.cost
            - distance(odd[b], odd[d])
          if gain > 1e-9 {
            (partner[a], partner[c], partner[b], partner[d]) = (c, a, d, b)
            improved = true
          }
        }
      }
    }
    return odd.indices.filter { $0 < partner[$0] }.map { (odd[$0], odd[partner[$0]]) }
  }

  private func greedy(_ near: [ArraySlice<(cost: Double, place: Int)>]) -> [Int] {
    var partner = [Int](repeating: -1, count: odd.count)
    let candidates = near.indices.flatMap { a in near[a].map { ($0.cost, a, $0.place) } }
    for (_, a, b) in candidates.sorted(by: <) where partner[a] < 0 && partner[b] < 0 {
      (partner[a], partner[b]) = (b, a)
    }
    // Whoever is left over has only partners far away.
    for a in odd.indices where partner[a] < 0 {
      let free = odd.indices.filter { $0 != a && partner[$0] < 0 }
      guard let b = free.min(by: { distance(odd[a], odd[$0]) < distance(odd[a], odd[$1]) }) else {
        continue
      }
      (partner[a], partner[b]) = (b, a)
    }
    return partner
  }
}

/// Pairs an even number of places cheaply: the cheapest pairs of all where the places are not too
/// many; else greedily, then by exchanges between two pairs until none helps.
struct PairMatching {
  let odd: [Int]
  let distance: (Int, Int) -> Double

  /// Up to how many places the cheapest pairs are found; the time grows with the cube.
  static let mostExact = 1_200

  private static let nearest = 10

  init(odd: [Int], distance: @escaping (Int, Int) -> Double) {
    self.odd = odd
    self.distance = distance
  }

  /// The pairs.
  func pairs() -> [(Int, Int)] {
    let partner = cheapest()?.partner ?? exchanged()
    return odd.indices.filter { $0 < partner[$0] }.map { (odd[$0], odd[partner[$0]]) }
  }

  /// The cheapest pairs, and their cost rounded down by less than a millionth; `nil` where there are
  /// too many places, or no way between some.
  func cheapest() -> (partner: [Int], cost: Double)? {
    guard odd.count <= Self.mostExact else { return nil }
    guard !odd.isEmpty else { return ([], 0) }
    var costs = [Double](repeating: 0, count: odd.count * odd.count)
    for a in odd.indices {
      for b in odd.indices where a != b { costs[a * odd.count + b] = distance(odd[a], odd[b]) }
    }
    let (least, greatest) = (costs.min() ?? 0, costs.max() ?? 0)
    guard least > -.infinity, greatest < .infinity, !costs.contains(where: \.isNaN) else {
      return nil
    }
    let scale = greatest > least ? Double(1 << 40) / (greatest - least) : 1
    func whole(_ a: Int, _ b: Int) -> Int {
      Int(((costs[a * odd.count + b] - least) * scale).rounded(.down))
    }
    let partner = Blossoms(count: odd.count) { a, b in (1 << 40) + 1 - whole(a, b) }.mates()
    let sum = odd.indices.reduce(0) { $0 + whole($1, partner[$1]) } / 2
    return (partner, Double(sum) / scale + least * Double(odd.count / 2))
  }

  private func exchanged() -> [Int] {
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
    return partner
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

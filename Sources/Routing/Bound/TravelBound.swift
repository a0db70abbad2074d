/// What travel costs at least that gives every odd place one end of a link more.
///
/// Whichever way a link is flown, it costs at least the cheaper one. Links that make all places even
/// hold paths that pair the odd ones (a *T-join*), so they cost no less than the cheapest pairs by
/// the cheapest paths.
///
/// Source: J. Edmonds & E. Johnson, *Matching, Euler tours and the Chinese postman*, 1973.
struct TravelBound {
  let count: Int
  /// By two places: the cheaper of both ways, without what cancels along a closed walk.
  private let cost: [Double]

  /// Beyond this many steps paths are not searched, and a weaker bound is given.
  private static let mostSteps = 500_000_000.0

  /// How many places around each odd one are reached by paths at least. Cheapest pairs are seldom farther
  /// apart, and where they are, the bound is only weaker.
  private static let leastReach = 50

  /// Beyond this many places the table of costs would be too large.
  private static let mostPlaces = 6_000

  /// The bound for travel between some places; `nil` where they are too many.
  init?(_ travel: TravelCosts, places: [Int], potentials: Potentials) {
    guard places.count <= Self.mostPlaces else { return nil }
    let count = places.count
    self.count = count
    let height = places.map { potentials.difference($0, places[0]) }
    cost = [Double](unsafeUninitializedCapacity: count * count) { table, initialized in
      for a in 0..<count {
        for b in 0..<a {
          let least = min(
            travel[places[a], places[b]] + height[a] - height[b],
            travel[places[b], places[a]] + height[b] - height[a])
          table[a * count + b] = least
          table[b * count + a] = least
        }
        table[a * count + a] = 0
      }
      initialized = count * count
    }
  }

  /// The bound for travel of known costs, by two places.
  init(count: Int, cost: [Double]) {
    self.count = count
    self.cost = cost
  }

  /// The same links, each without what its ends lie apart in a tree.
  ///
  /// - Parameters:
  ///   - depths: By place, how deep in the tree it lies.
  ///   - order: The places from one side of the tree to the other.
  ///   - meets: By position in the order, how deep the ways to that place and the one before part.
  func less(_ depths: [Double], order: [Int], meets: [Double]) -> TravelBound {
    var table = cost
    for start in order.indices {
      let a = order[start]
      var meet = Double.infinity
      for position in order.indices[(start + 1)...] {
        let b = order[position]
        meet = min(meet, meets[position])
        let left = max(0, cost[a * count + b] - (depths[a] + depths[b] - 2 * meet))
        table[a * count + b] = left
        table[b * count + a] = left
      }
    }
    return TravelBound(count: count, cost: table)
  }

  /// The cheaper way between two places.
  func cost(between a: Int, and b: Int) -> Double { cost[a * count + b] }

  /// Links that join places.
  struct Joined {
    /// What they cost at least.
    var cost: Double
    /// The places that they join; `nil` where there are too many.
    var pairs: [(Int, Int)]?
  }

  /// The cheapest links that give each of some places an odd number of ends, all others an even number;
  /// `nil` where links cost less than nothing.
  ///
  /// - Parameter steps: How many steps the search of paths may take; more find more of them.
  func links(joining odd: [Int], steps: Double = 60_000_000) -> Joined? {
    guard isPositive else { return nil }
    guard odd.count > 1, count > 0 else { return Joined(cost: 0, pairs: []) }
    let each = Double(odd.count) * Double(count)
    let reach = min(count, max(Self.leastReach, Int(steps / each)))
    guard odd.count <= PairMatching.mostExact, each * Double(reach) <= Self.mostSteps else {
      return Joined(cost: halfNearest(odd), pairs: nil)
    }
    var place = [Int](repeating: -1, count: count)
    for (index, a) in odd.enumerated() { place[a] = index }
    let paths = concurrentMap(odd.count) { cheapestPaths(from: odd[$0], reach: reach) }
    let found = PairMatching(odd: odd) { a, b in
      max(paths[place[a]][b], paths[place[b]][a])
    }.cheapest()
    guard let (partner, cost) = found else { return Joined(cost: 0, pairs: []) }
    return Joined(
      cost: cost, pairs: odd.indices.filter { $0 < partner[$0] }.map { (odd[$0], odd[partner[$0]]) }
    )
  }

  /// Whether no link costs less than nothing, which could be flown to and fro.
  var isPositive: Bool { cost.allSatisfy { $0 >= 0 } }

  /// Half of what leads from each odd place to the nearest other one.
  private func halfNearest(_ odd: [Int]) -> Double {
    odd.reduce(0) { sum, a in
      let nearest = (0..<count).reduce(Double.infinity) { least, b in
        b == a ? least : min(least, cost(between: a, and: b))
      }
      return sum + nearest / 2
    }
  }

  /// The cost of the cheapest path from one place to those nearest to it (Dijkstra in a complete graph);
  /// for all others the cost that no path to them is below.
  private func cheapestPaths(from origin: Int, reach: Int) -> [Double] {
    var reached = (0..<count).map { cost(between: origin, and: $0) }
    // Infinite where the way is final.
    var done = [Double](repeating: 0, count: count)
    var greatest = 0.0
    cost.withUnsafeBufferPointer { cost in
      reached.withUnsafeMutableBufferPointer { reached in
        done.withUnsafeMutableBufferPointer { done in
          var place = origin
          for _ in 0..<reach {
            let least = reached[place]
            done[place] = .infinity
            greatest = least
            let row = place * count
            var next = (cost: Double.infinity, place: -1)
            for other in 0..<count {
              let way = min(reached[other], least + cost[row + other])
              reached[other] = way
              if way + done[other] < next.cost { next = (way, other) }
            }
            guard next.place >= 0 else { return }
            place = next.place
          }
        }
      }
    }
    for place in 0..<count where done[place] == 0 { reached[place] = greatest }
    return reached
  }
}

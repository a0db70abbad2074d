extension TravelBound {
  /// A service as a tour passes it: in at one place, out at another or the same.
  struct Passage {
    var entry: Int
    var exit: Int
  }

  /// Beyond this many ends of services the bound takes too long.
  private static let mostEnds = 600
  private static let mostSteps = 60_000_000
  private static let mostRounds = 200

  /// The least cost of the links of closed walks that pass all services, at least so many of them from
  /// one of the sites and back; `nil` where there are too many services.
  ///
  /// Walks are one tour: services are passed one after the other, and the site between them as often as
  /// there are walks; more walks cost no less. A tour is a spanning tree of all nodes but one, and two
  /// links of that one. Prices on the nodes, found by subgradient steps, drive the cheapest such *1-tree*
  /// towards a tour: each gives a bound, and the best counts.
  ///
  /// Source: M. Held & R. Karp, *The travelling-salesman problem and minimum spanning trees*, 1970–71;
  /// steps after T. Volgenant & R. Jonker, 1982.
  func cost(passing services: [Passage], from sites: [Int], walks: Int) -> Double? {
    var tree = OneTree()
    for service in services { tree.add(service) }
    for _ in 0..<(sites.isEmpty ? 0 : walks) { tree.addSite() }
    let count = tree.places.count
    guard count > 2, count <= Self.mostEnds else { return nil }
    let site =
      sites.isEmpty
      ? nil
      : (0..<self.count).map { place in
        sites.reduce(Double.infinity) { min($0, cost(between: place, and: $1)) }
      }
    let links = tree.links { a, b in
      switch (a, b, site) {
      case (let a?, let b?, let site?): min(cost(between: a, and: b), site[a] + site[b])
      case (let a?, let b?, nil): cost(between: a, and: b)
      case (let a?, nil, let site?), (nil, let a?, let site?): site[a]
      default: .infinity
      }
    }
    let rounds = min(Self.mostRounds, Self.mostSteps / (count * count))
    return tree.bound(links, rounds: max(10, rounds))
  }
}

/// The nodes of a tour, and the cheapest 1-trees through them.
private struct OneTree {
  /// By node: its place; `nil` for a site.
  var places: [Int?] = []
  /// By node: the other end of its service, which comes next to it in every tour.
  private var partner: [Int] = []

  mutating func add(_ passage: TravelBound.Passage) {
    let node = places.count
    if passage.entry == passage.exit {
      places.append(passage.entry)
      partner.append(-1)
    } else {
      places += [passage.entry, passage.exit]
      partner += [node + 1, node]
    }
  }

  mutating func addSite() {
    places.append(nil)
    partner.append(-1)
  }

  /// The cost between any two nodes.
  func links(_ cost: (Int?, Int?) -> Double) -> [Double] {
    let count = places.count
    return [Double](unsafeUninitializedCapacity: count * count) { table, initialized in
      for a in 0..<count {
        for b in 0..<count { table[a * count + b] = cost(places[a], places[b]) }
      }
      initialized = count * count
    }
  }

  /// The best bound of some rounds of subgradient steps.
  func bound(_ links: [Double], rounds: Int) -> Double {
    let count = places.count
    var prices = [Double](repeating: 0, count: count)
    var before = [Double](repeating: 0, count: count)
    var best = -Double.infinity
    var step = 0.0
    for round in 0..<rounds {
      let (cost, degrees) = cheapest(links, prices)
      best = max(best, cost)
      if round == 0 { step = max(0, cost) / Double(2 * count) }
      let left = 1 - Double(round) / Double(rounds)
      var isTour = true
      for node in 0..<count {
        let excess = Double(degrees[node] - 2)
        if excess != 0 { isTour = false }
        prices[node] += step * left * left * (0.6 * excess + 0.4 * before[node])
        before[node] = excess
      }
      if isTour { break }
    }
    return best
  }

  /// The cost of the cheapest 1-tree at some prices, less twice the prices, and the degrees in it. The
  /// last node is the one that is left out of the tree.
  private func cheapest(_ links: [Double], _ prices: [Double]) -> (cost: Double, degrees: [Int]) {
    let count = places.count
    let last = count - 1
    var degrees = [Int](repeating: 0, count: count)
    var sum = -2 * prices.reduce(0, +)
    // Prim; the two ends of a service are joined as soon as one is reached.
    var near = [Double](repeating: .infinity, count: last)
    var from = [Int](repeating: -1, count: last)
    var open = Array(0..<last)
    var at = 0
    while true {
      let node = open[at]
      open.swapAt(at, open.count - 1)
      open.removeLast()
      if from[node] >= 0 {
        degrees[node] += 1
        degrees[from[node]] += 1
        sum += near[node]
      }
      if open.isEmpty { break }
      var least = Double.infinity
      at = 0
      for (index, next) in open.enumerated() {
        let isPartner = partner[node] == next
        // A service costs nothing here and is always taken.
        let cost =
          isPartner
          ? prices[node] + prices[next] : links[node * count + next] + prices[node] + prices[next]
        if isPartner || cost < near[next] && partner[next] != from[next] || from[next] < 0 {
          near[next] = cost
          from[next] = node
        }
        let key = partner[next] == from[next] && from[next] >= 0 ? -Double.infinity : near[next]
        if key < least || index == 0 { (least, at) = (key, index) }
      }
    }
    // The two cheapest links of the node left out, its service being one of them.
    let own = partner[last]
    var two = (Double.infinity, Double.infinity)
    var ends = (-1, -1)
    for node in 0..<last where node != own {
      let cost = links[last * count + node] + prices[last] + prices[node]
      if cost < two.0 {
        (two, ends) = ((cost, two.0), (node, ends.0))
      } else if cost < two.1 {
        (two.1, ends.1) = (cost, node)
      }
    }
    if own >= 0 { (two.1, ends.1) = (prices[last] + prices[own], own) }
    degrees[last] += 2
    for node in [ends.0, ends.1] where node >= 0 { degrees[node] += 1 }
    return (sum + two.0 + two.1, degrees)
  }
}

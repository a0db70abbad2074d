/// A first closed tour, built as for the rural postman: join what hangs together by the cheapest
/// links, pair the places of odd degree, walk every link once.
///
/// Which way a one-way road is walked is ignored here; the order of the items is what counts, and
/// their modes are chosen afterwards.
///
/// Source: N. Christofides et al., *An algorithm for the rural postman problem*, 1981, with greedy
/// links and greedy pairs improved by exchanges.
struct EulerStart {
  let tables: Tables

  /// The items in order of the tour.
  func order() -> [Int] {
    let count = tables.locationCount
    var links: [(from: Int, to: Int, item: Int)] = (0..<tables.count).map { item in
      let mode = tables.modes[2 * item]
      return (Int(mode.entry), Int(mode.exit), item)
    }
    var used = [Bool](repeating: false, count: count)
    for link in links {
      used[link.from] = true
      used[link.to] = true
    }
    let places = (0..<count).filter { used[$0] }

    var components = DisjointSets(count: count)
    for link in links { components.join(link.from, link.to) }
    for (from, to) in joins(of: places, &components) { links.append((from, to, -1)) }

    var degree = [Int](repeating: 0, count: count)
    for link in links {
      degree[link.from] += 1
      degree[link.to] += 1
    }
    let pairs = PairMatching(odd: places.filter { degree[$0] % 2 == 1 }) { distance($0, $1) }
    for (a, b) in pairs.pairs() { links.append((a, b, -1)) }
    return walk(links, from: places.first ?? 0)
  }

  /// The mean of the costs both ways.
  private func distance(_ a: Int, _ b: Int) -> Double {
    0.5 * (tables.travel(Int32(a), Int32(b)) + tables.travel(Int32(b), Int32(a)))
  }

  /// Cheap links that leave one component: a spanning tree by growing each component in turn to
  /// its nearest other (Borůvka).
  private func joins(of places: [Int], _ components: inout DisjointSets) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    while true {
      let root = places.map { components.root(of: $0) }
      guard let one = root.first, root.contains(where: { $0 != one }) else { return found }
      var nearest = [(cost: Double, from: Int, to: Int)](
        repeating: (.infinity, 0, 0), count: tables.locationCount)
      for (i, a) in places.enumerated() {
        for (j, b) in places.enumerated() where root[j] != root[i] {
          let cost = distance(a, b)
          if cost < nearest[root[i]].cost { nearest[root[i]] = (cost, a, b) }
        }
      }
      for link in nearest where link.cost < .infinity {
        if components.join(link.from, link.to) { found.append((link.from, link.to)) }
      }
    }
  }

  /// Walks every link once (Hierholzer) and tells the items in the order in which they are met.
  private func walk(_ links: [(from: Int, to: Int, item: Int)], from origin: Int) -> [Int] {
    var incident = [[Int]](repeating: [], count: tables.locationCount)
    for (index, link) in links.enumerated() {
      incident[link.from].append(index)
      if link.to != link.from { incident[link.to].append(index) }
    }
    var isWalked = [Bool](repeating: false, count: links.count)
    var path: [(place: Int, link: Int)] = [(origin, -1)]
    var order: [Int] = []
    while let here = path.last {
      while let link = incident[here.place].last, isWalked[link] {
        incident[here.place].removeLast()
      }
      if let link = incident[here.place].popLast() {
        isWalked[link] = true
        let (from, to, _) = links[link]
        path.append((from == here.place ? to : from, link))
      } else {
        path.removeLast()
        if here.link >= 0, links[here.link].item >= 0 { order.append(links[here.link].item) }
      }
    }
    return order
  }
}

/// Which of a number of things hang together.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parent[element] != element {
      parent[element] = parent[parent[element]]
      element = parent[element]
    }
    return element
  }

  /// Joins two sets; false if they were one already.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (root(of: a), root(of: b))
    parent[b] = a
    return a != b
  }
}

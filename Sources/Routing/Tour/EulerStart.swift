/// A first closed tour, built as for the rural postman: join what hangs together by the cheapest
/// links, pair the places of odd degree, turn each of these links the way that costs less, walk every
/// link once.
///
/// Which way a one-way road is walked is ignored here; the order of the items is what counts, and
/// their modes are chosen afterwards.
///
/// Source: N. Christofides et al., *An algorithm for the rural postman problem*, 1981, with greedy
/// links; a steady wind taken out of the services by ``Potentials``.
struct EulerStart {
  let tables: Tables
  private let potentials: Potentials
  private let places: [Int]

  /// A link that the tour goes along: an item, or travel between two places (−1).
  private typealias Link = (from: Int, to: Int, item: Int)

  init(tables: Tables) {
    self.tables = tables
    var used = [Bool](repeating: false, count: tables.locationCount)
    let services = (0..<tables.count).map { item in
      let (one, other) = (tables.modes[2 * item], tables.modes[2 * item + 1])
      used[Int(one.entry)] = true
      used[Int(one.exit)] = true
      return Potentials.Service(
        entry: Int(one.entry), exit: Int(one.exit), forward: one.cost, backward: other.cost)
    }
    places = used.indices.filter { used[$0] }
    potentials = Potentials(places: places) { tables.travel(Int32($0), Int32($1)) }
      .balancing(services)
  }

  /// The items in order of the tour.
  func order() -> [Int] {
    var links: [Link] = (0..<tables.count).map { item in
      let mode = tables.modes[2 * item]
      return (Int(mode.entry), Int(mode.exit), item)
    }
    var components = DisjointSets(count: tables.locationCount)
    for link in links { components.join(link.from, link.to) }
    for (from, to) in joins(of: places, &components) { links.append((from, to, -1)) }

    var degree = [Int](repeating: 0, count: tables.locationCount)
    for link in links {
      degree[link.from] += 1
      degree[link.to] += 1
    }
    let pairs = PairMatching(odd: places.filter { degree[$0] % 2 == 1 }) { distance($0, $1) }
    for (a, b) in pairs.pairs() { links.append((a, b, -1)) }
    _ = walk(&links, bothWays: true)
    turn(&links)
    return walk(&links, bothWays: false)
  }

  /// The cost of travel from one place to another, without what cancels along a closed tour.
  private func travel(_ a: Int, _ b: Int) -> Double {
    tables.travel(Int32(a), Int32(b)) + potentials.difference(a, b)
  }

  /// The cheaper of both ways.
  private func distance(_ a: Int, _ b: Int) -> Double { min(travel(a, b), travel(b, a)) }

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

  /// Walks every link once (Hierholzer), turns the links the way they are walked, and tells the items
  /// in the order in which they are met.
  private func walk(_ links: inout [Link], bothWays: Bool) -> [Int] {
    guard let origin = places.first else { return [] }
    var leaving = [[Int]](repeating: [], count: tables.locationCount)
    for (index, link) in links.enumerated() {
      leaving[link.from].append(index)
      if bothWays, link.to != link.from { leaving[link.to].append(index) }
    }
    var isWalked = [Bool](repeating: false, count: links.count)
    var path: [(place: Int, link: Int)] = [(origin, -1)]
    var order: [Int] = []
    while let here = path.last {
      while let link = leaving[here.place].last, isWalked[link] {
        leaving[here.place].removeLast()
      }
      if let link = leaving[here.place].popLast() {
        isWalked[link] = true
        let (from, to, item) = links[link]
        let end = from == here.place ? to : from
        links[link] = (here.place, end, item)
        path.append((end, link))
      } else {
        path.removeLast()
        if here.link >= 0, links[here.link].item >= 0 { order.append(links[here.link].item) }
      }
    }
    return order.reversed()
  }

  /// Turns travel that is cheaper the other way, where items can be turned with it so that as many
  /// links still come to every place as leave it.
  private func turn(_ links: inout [Link]) {
    var leaving = [[Int]](repeating: [], count: tables.locationCount)
    for (index, link) in links.enumerated() where link.item >= 0 {
      leaving[link.from].append(index)
    }
    for index in links.indices where links[index].item < 0 {
      let (from, to, _) = links[index]
      guard travel(to, from) < travel(from, to) - 1e-9,
        let path = path(from: to, to: from, links, leaving)
      else { continue }
      for turned in path + [index] {
        let link = links[turned]
        links[turned] = (link.to, link.from, link.item)
        guard link.item >= 0 else { continue }
        leaving[link.from].removeAll { $0 == turned }
        leaving[link.to].append(turned)
      }
    }
  }

  /// The fewest items, as they are turned now, that lead from one place to another; `nil` if none do.
  private func path(from: Int, to: Int, _ links: [Link], _ leaving: [[Int]]) -> [Int]? {
    var arrival = [Int](repeating: -1, count: tables.locationCount)
    var queue = [from]
    var next = 0
    while next < queue.count, arrival[to] < 0 {
      let place = queue[next]
      next += 1
      for link in leaving[place] where links[link].to != from && arrival[links[link].to] < 0 {
        arrival[links[link].to] = link
        queue.append(links[link].to)
      }
    }
    guard arrival[to] >= 0 else { return nil }
    var path: [Int] = []
    var place = to
    while place != from {
      path.append(arrival[place])
      place = links[arrival[place]].from
    }
    return path
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

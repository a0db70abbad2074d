/// Moats around sets of places far from the launch sites, and how many routes must cross each.
///
/// What lies in a set at a distance *d* from every site or beyond takes at least its services and the
/// links between them ÷ (limit − 2 *d*) routes, since each flies there and back as well; and each of them
/// crosses the moat around the set twice. Services that lead across serve for that; where they are too
/// few, links must cross, and pay the width of the moat. What the needed crossings pay is counted
/// apart, and taken off the cost of every link that crosses; so none pays twice.
///
/// Source: capacity cuts of arc routing (J. Belenguer & E. Benavent, *The capacitated arc routing
/// problem: valid inequalities and facets*, 1998) on nested sets, priced as the moats of M. Jünger &
/// W. Pulleyblank, *Geometric duality and combinatorial optimization*, 1993.
struct Moats {
  /// What a route can take on.
  struct Room {
    /// The greatest limit of cost, less what take-off and landing take.
    var cost: Double
    var load: Double
  }

  /// What a service takes, whichever way it is served.
  struct Service {
    var passage: TravelBound.Passage
    var cost: Double
    var load: Double
    /// What must be left for the way to a site once it is served, at least.
    var kept: Double
  }

  let travel: TravelBound
  let services: [Service]
  /// By place: whether an odd number of services meets there.
  private let isOdd: [Bool]
  private let room: Room
  let tree: MoatTree

  /// By set of the tree: how many routes come there at least.
  private(set) var visits: [Int]

  /// The least number of routes.
  var routes: Int { visits.last ?? 0 }

  /// - Parameters:
  ///   - travel: What links cost; not below zero.
  ///   - services: Costs not below zero.
  ///   - odd: The places where an odd number of services meets.
  init(
    _ travel: TravelBound, sites: [Int], services: [Service], odd: [Int], room: Room
  ) {
    self.travel = travel
    self.services = services
    self.room = room
    var isOdd = [Bool](repeating: false, count: travel.count)
    for place in odd { isOdd[place] = true }
    self.isOdd = isOdd
    tree = MoatTree(travel, distances: travel.distances(from: sites, along: services))
    visits = Array(repeating: 0, count: tree.levels.count)
    countVisits()
  }

  /// What services ask of the routes that come to a set.
  private struct Demand {
    /// What they take beyond the shore of the set.
    var cost = 0.0
    var load = 0.0
    /// The least that must be left, beyond the way to the sites, after one of them.
    var kept = Double.infinity

    static func + (a: Demand, b: Demand) -> Demand {
      Demand(cost: a.cost + b.cost, load: a.load + b.load, kept: min(a.kept, b.kept))
    }
  }

  /// By set: what the services in it ask, and those that lead out of it.
  private func demands() -> [Demand] {
    var (inside, across) = (tree.levels.map { _ in Demand() }, tree.levels.map { _ in Demand() })
    for service in services {
      let (entry, exit) = (service.passage.entry, service.passage.exit)
      let kept = service.kept - max(tree.levels[entry], tree.levels[exit])
      var demand = Demand(cost: service.cost, load: service.load, kept: kept)
      let meet = tree.meet(entry, exit)
      inside[meet] = inside[meet] + demand
      for (end, other) in [(entry, exit), (exit, entry)] {
        var set = end
        while set != meet {
          // The rest of a service that leads out is part of the way there or back.
          demand.cost = service.cost - max(0, tree.levels[set] - tree.levels[other])
          across[set] = across[set] + demand
          set = tree.parents[set]
        }
      }
    }
    for set in inside.indices.dropLast() {
      inside[tree.parents[set]] = inside[tree.parents[set]] + inside[set]
    }
    return zip(inside, across).map(+)
  }

  /// Counts from the farthest sets inward how many routes must come to each.
  private mutating func countVisits() {
    let whole = tree.levels.count - 1
    var links = LinksWithin(tree)
    for (set, demand) in demands().enumerated() {
      // A route must come there, and after the last service that ends there keep the way back in hand,
      // or more.
      let left = room.cost - 2 * tree.levels[set] - max(0, demand.kept)
      if left > 0, set < whole, links.isDue(set) {
        links.count(linksWithin(set), within: set)
      }
      for (need, room) in [(demand.cost + links.costs[set], left), (demand.load, room.load)]
      where room > 0 && room < .infinity {
        visits[set] = max(visits[set], Int((need * (1 - 1e-9) / room).rounded(.up)))
      }
      guard set < whole else { break }
      visits[tree.parents[set]] = max(visits[tree.parents[set]], visits[set])
      links.pass(from: set)
    }
  }

  /// What the links that touch a set cost at least. One that leads out of it costs what its end lies
  /// farther from the sites than the set, for the rest is part of the way there or back.
  private func linksWithin(_ set: Int) -> Double {
    let range = tree.ranges[set]
    let places = Array(tree.order[range])
    let outward = places.map { tree.levels[$0] - tree.levels[set] }
    var odd = places.indices.filter { isOdd[places[$0]] }
    if odd.count % 2 == 1 { odd.append(places.count) }
    let pairs = tree.pairs(of: places.filter { isOdd[$0] })
    let prices = prices(in: set, against: pairs)
    let priced = travel.between(places, outward: outward).less(
      places.map { prices.depths[$0] } + [0], order: Array(0...places.count),
      meets: range.map { prices.depths[tree.meets[$0]] } + [0])
    return prices.sum + (priced.links(joining: odd, steps: LinksWithin.steps)?.cost ?? 0)
  }
}

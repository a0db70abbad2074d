import Foundation

/// Takes strings of neighbouring items out of routes and puts them back where they cost least;
/// keeps the outcome by the rule of simulated annealing.
///
/// Source: J. Christiaens & G. Vanden Berghe, *Slack induction by string removals for vehicle
/// routing problems*, Transportation Science 54(2), 2020; insertion with all directions of the
/// route open after Vidal (2017).
struct RuinAndRecreate: ~Copyable {
  var store: RouteStore
  let near: UnsafePointer<ItemNeighbours.Neighbour>
  let nearCount: Int
  let weights: ObjectiveWeights
  let fleetIsLimited: Bool
  var random: SplitMix64

  /// The items that no route serves.
  var bank: [Int] = []
  var bankBefore: [Int] = []
  var removed: [Int] = []

  /// By item: the last turn in which the place behind it was tried.
  let behindTried: Buffer<Int>
  var turn = 0

  /// By item: the least cost from its end to the end of a route.
  let homeward: [Double]

  /// The value of the routes now and of the best so far: cost with the weights of routes and of
  /// items left out.
  private(set) var value = 0.0
  private(set) var bestValue = Double.infinity
  private(set) var best = Draft()
  /// Whether the routes now are the best so far and not noted as such.
  private var isBest = false

  /// How many of the items left out an iteration tries to serve.
  private static let mostTried = 12

  /// In one of how many iterations routes may swap tails; of 3, 6, 8 and 12 none was clearly better.
  private static let tailsEvery = 6

  /// How many items an iteration takes out on average, and the longest string.
  private(set) var meanRemoved = 10.0
  private(set) var longestString = 10.0

  /// The most routes that may be in use.
  var mostRoutes = Int.max
  private(set) var routeCount = 0
  /// The routes ever in use are below this number.
  var slotsUsed = 0

  init(
    space: SearchSpace, tables: Tables, near: UnsafePointer<ItemNeighbours.Neighbour>,
    nearCount: Int,
    weights: ObjectiveWeights, random: SplitMix64
  ) {
    store = RouteStore(
      tables: tables, limits: space.limits,
      routeCapacity: space.fleetIsLimited ? space.limits.count : space.count + 1)
    self.near = near
    self.nearCount = nearCount
    self.weights = weights
    fleetIsLimited = space.fleetIsLimited
    self.random = random
    behindTried = Buffer(repeating: 0, count: tables.count)
    homeward = (0..<tables.count).map { item in
      (0..<tables.siteCount).map { tables.home($0, 2 * item) }.min() ?? 0
    }
    if fleetIsLimited {
      for vehicle in 0..<store.routeCapacity { store.routes.base[vehicle].vehicle = Int32(vehicle) }
    }
  }

  /// Puts the routes of a draft in place of those there are.
  mutating func load(_ draft: Draft) {
    store.begin()
    for (index, route) in draft.routes.enumerated() {
      let slot = fleetIsLimited ? route.vehicle : index
      slotsUsed = max(slotsUsed, slot + 1)
      store.routes.base[slot].site = Int32(route.site)
      var previous = -1
      for x in route.modes {
        store.insert(x / 2, after: previous, in: slot)
        previous = x / 2
      }
    }
    for slot in 0..<store.routeCapacity {
      store.refresh(slot)
      _ = settleHours(of: slot)
    }
    bank = draft.left
    routeCount = draft.routes.count
    // Long routes are loosened in longer pieces.
    let mean = Double(store.tables.count) / Double(max(1, routeCount))
    longestString = min(40, max(10, mean / 3))
    meanRemoved = longestString > 10 ? 15 : 10
    value = sumOfValues()
    bestValue = value
    isBest = true
    noteBest()
  }

  /// One round of ruin and recreate.
  mutating func iterate(temperature: Double) {
    store.begin()
    bankBefore = bank
    ruin(around: nil, temperature: temperature)
    recreate(atMost: Self.mostTried, isExhaustive: true)
    let keepsRules = settle()
    let change = store.changeOfRouteCount()
    let after = value + store.changedCost() - store.savedCost() + changeOfWeights(change)
    let isAccepted =
      after < value - temperature * log(max(random.unit(), 1e-300)) && keepsRules
    if isAccepted, isBest, after >= value {
      // Leaving the best so far: note it now, at the price of this step.
      undo()
      noteBest()
    } else if isAccepted {
      value = after
      routeCount += change
      if value < bestValue - 1e-9 {
        bestValue = value
        isBest = true
      }
    } else {
      undo()
    }
  }

  /// Takes out strings of items around one of them, or what is too much where two routes swap tails.
  mutating func ruin(around center: Int?, temperature: Double) {
    removed.removeAll(keepingCapacity: true)
    if routeCount > 1, random.next(below: Self.tailsEvery) == 0,
      swapTails(temperature: temperature)
    {
      return
    }
    removeStrings(around: center)
    store.refreshChanged()
  }

  mutating func undo() {
    for item in bankBefore { store.nodes.base[item] = RouteNode() }
    store.undo()
    bank = bankBefore
  }

  /// Sums what is in use anew.
  mutating func recount() {
    value = sumOfValues()
    routeCount = (0..<slotsUsed).reduce(0) { $0 + (store.routes[$1].first >= 0 ? 1 : 0) }
  }

  private func changeOfWeights(_ routes: Int) -> Double {
    var change = weights.route * Double(routes)
    for item in bank { change += weights.left[item] }
    for item in bankBefore { change -= weights.left[item] }
    return change
  }

  private func sumOfValues() -> Double {
    var sum = 0.0
    for route in 0..<slotsUsed where store.routes[route].first >= 0 {
      sum += store.routes[route].cost + weights.route
    }
    for item in bank { sum += weights.left[item] }
    return sum
  }

  /// Copies the routes now if they are the best so far and not noted yet.
  mutating func noteBest() {
    guard isBest else { return }
    isBest = false
    best = draft()
  }

  /// The items of a route in order.
  func items(of slot: Int) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(store.routes[slot].size)
    var item = store.routes[slot].first
    while item >= 0 {
      order.append(Int(item))
      item = store.nodes[Int(item)].next
    }
    return order
  }

  /// The routes now; modes are left at 2 × item.
  func draft() -> Draft {
    var draft = Draft(left: bank)
    for route in 0..<slotsUsed where store.routes[route].first >= 0 {
      let head = store.routes[route]
      draft.routes.append(
        Draft.Route(
          site: Int(head.site), vehicle: Int(head.vehicle), modes: items(of: route).map { 2 * $0 }))
    }
    return draft
  }
}

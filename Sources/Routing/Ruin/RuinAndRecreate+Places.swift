extension RuinAndRecreate {
  /// Up to how many items every place may be tried each time.
  private static let fewItems = 300

  /// Puts back what was taken out, and tries some of what was left out before.
  ///
  /// - Parameter isExhaustive: Whether an item without a place beside its neighbours is tried in
  ///   every route now and then, not only in those that this step changed.
  mutating func recreate(atMost mostTried: Int, isExhaustive: Bool) {
    // A few at a time of those left out: where many are, most will not fit anyway.
    for _ in 0..<min(bank.count, mostTried) {
      bank.swapAt(random.next(below: bank.count), bank.count - 1)
      removed.append(bank.removeLast())
    }
    order()
    for item in removed {
      var place = bestPlace(for: item)
      if place.route < 0 {
        // Trying every place takes long where there are many; then only now and then.
        let isEverywhere = isExhaustive && random.next(below: store.tables.count) < Self.fewItems
        place = bestPlace(for: item, inChangedRoutesOnly: !isEverywhere)
      }
      let (site, slot, cost) = newRoute(for: item)
      // A route begun early may pay when more has joined it.
      let isForced = random.next(below: weights.route > 0 ? 512 : 32) == 0
      if slot >= 0, isForced || cost + weights.route < place.cost {
        store.save(slot)
        slotsUsed = max(slotsUsed, slot + 1)
        store.routes.base[slot].site = Int32(site)
        store.insert(item, after: -1, in: slot)
      } else if place.route >= 0 {
        store.insert(item, after: place.previous, in: place.route)
      } else {
        bank.append(item)
      }
    }
    if store.siteCount > 1, random.next(below: 4) == 0 { store.chooseSites() }
  }

  /// The best place beside an item's neighbours or at the end of a route; each place is passed
  /// over now and then, so that the search does not always do the same.
  private mutating func bestPlace(for item: Int) -> Insertion {
    var best = Insertion()
    turn += 1
    let base = near + item * nearCount
    let service = min(store.tables.modes[2 * item].cost, store.tables.modes[2 * item + 1].cost)
    for r in 0..<nearCount {
      let other = Int(base[r].item)
      let node = store.nodes[other]
      let route = Int(node.route)
      guard route >= 0 else { continue }
      // Whatever the directions, a place beside this neighbour costs that much at least.
      let least = service + Double(base[r].cost)
      if behindTried[other] != turn {
        behindTried[other] = turn
        if random.next() & 127 != 0,
          least - store.gap(behind: other, next: Int(node.next), in: route) < best.cost
        {
          let cost = store.cost(ofInserting: item, after: other, in: route, below: best.cost)
          if cost < best.cost, keepsHours(route, with: item, after: other) {
            best = Insertion(cost: cost, route: route, previous: other)
          }
        }
      }
      let previous = Int(node.previous)
      if previous < 0 || behindTried[previous] != turn {
        if previous >= 0 { behindTried[previous] = turn }
        if random.next() & 127 != 0,
          least - store.gap(behind: previous, next: other, in: route) < best.cost
        {
          let cost = store.cost(ofInserting: item, after: previous, in: route, below: best.cost)
          if cost < best.cost, keepsHours(route, with: item, after: previous) {
            best = Insertion(cost: cost, route: route, previous: previous)
          }
        }
      }
    }
    return best
  }

  private func bestPlace(for item: Int, inChangedRoutesOnly: Bool) -> Insertion {
    var best = Insertion()
    let least = min(store.tables.modes[2 * item].cost, store.tables.modes[2 * item + 1].cost)
    for index in 0..<(inChangedRoutesOnly ? store.savedRouteCount : slotsUsed) {
      let route = inChangedRoutesOnly ? store.changedRoute(index) : index
      guard store.routes[route].first >= 0 else { continue }
      let head = store.routes[route]
      guard head.cost + least <= store.limits[Int(head.vehicle)].cost else { continue }
      var previous = -1
      while true {
        let cost = store.cost(ofInserting: item, after: previous, in: route, below: best.cost)
        if cost < best.cost, keepsHours(route, with: item, after: previous) {
          best = Insertion(cost: cost, route: route, previous: previous)
        }
        let next = previous < 0 ? store.routes[route].first : store.nodes[previous].next
        if next < 0 { break }
        previous = Int(next)
      }
    }
    return best
  }

  /// The cheapest way to serve an item by a route of its own; no slot where none is free. A site is
  /// passed over now and then: another may be better once the route has grown.
  private mutating func newRoute(for item: Int) -> (site: Int, slot: Int, cost: Double) {
    var best = (site: 0, slot: -1, cost: Double.infinity)
    guard routeCount + store.changeOfRouteCount() < mostRoutes else { return best }
    // Vehicles differ: one that would do is passed over now and then for another.
    let first = fleetIsLimited ? random.next(below: store.routeCapacity) : 0
    for turn in 0..<store.routeCapacity {
      let slot =
        first + turn < store.routeCapacity ? first + turn : first + turn - store.routeCapacity
      guard store.routes[slot].first < 0 else { continue }
      let passed = store.siteCount > 1 ? random.next(below: 2 * store.siteCount) : -1
      for site in 0..<store.siteCount where site != passed {
        let cost = store.cost(
          ofRouteWith: item, site: site, vehicle: Int(store.routes[slot].vehicle))
        if cost < best.cost, keepsHours(item, site: site, in: slot) { best = (site, slot, cost) }
      }
      if !fleetIsLimited { break }
    }
    return best
  }
}

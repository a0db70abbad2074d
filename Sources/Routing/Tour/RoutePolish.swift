/// Improves the order inside each route by the local search for closed tours, its launch site being
/// one more item of the tour.
struct RoutePolish {
  let space: SearchSpace
  /// How many random changes a route gets for each of its items.
  let kicksPerItem: Int

  /// The routes of a draft, none dearer than before, all within their limits.
  ///
  /// - Parameter isOver: Asked before each route.
  func polished(_ draft: Draft, random: SplitMix64, isOver: () -> Bool) -> Draft {
    var result = draft
    space.withTables { tables in
      let program = DirectionProgram(tables: tables)
      for (index, route) in draft.routes.enumerated() where route.modes.count > 2 && !isOver() {
        let limit = space.limits[route.vehicle].cost * (1 + 1e-9)
        let order = route.modes.map { $0 / 2 }
        guard let now = program.modes(of: order, site: route.site, limit: limit) else { continue }
        let tour = better(
          Draft.Route(site: route.site, vehicle: 0, modes: now.modes), random.forked(index))
        guard let found = program.modes(of: tour, site: route.site, limit: limit),
          found.cost < now.cost - 1e-9
        else { continue }
        result.routes[index].modes = found.modes
      }
    }
    return result
  }

  private func better(_ route: Draft.Route, _ random: SplitMix64) -> [Int] {
    let tour = space.tour(of: route)
    return tour.withTables { tables in
      let neighbours = Neighbours(tables, size: 12)
      return neighbours.next.withUnsafeBufferPointer { next in
        neighbours.previous.withUnsafeBufferPointer { previous in
          guard let nextBase = next.baseAddress, let previousBase = previous.baseAddress else {
            return route.modes.map { $0 / 2 }
          }
          let moves = TourMoves(
            tables: tables, next: nextBase, previous: previousBase, size: neighbours.size)
          // The present order, and the tour that the cheapest pairs of odd places give.
          var search = TourSearch(
            tables: tables, modes: (0..<tour.count).map { 2 * $0 }, random: random)
          search.descend(moves)
          let anew = DirectionProgram(tables: tables).modes(
            ofClosedTour: EulerStart(tables: tables).order())
          var other = TourSearch(tables: tables, modes: anew.modes, random: random)
          other.descend(moves)
          if other.cost < search.cost - 1e-9 { search = other }
          for _ in 0..<kicksPerItem * tour.count { search.kick(moves, temperature: 0) }
          let best = search.bestModes()
          guard let site = best.firstIndex(where: { $0 / 2 == tour.count - 1 }) else { return [] }
          return (best[(site + 1)...] + best[..<site]).map { route.modes[$0 / 2] / 2 }
        }
      }
    }
  }
}

extension SearchSpace {
  /// A route as a closed tour: its items in order, mode 0 being the present one, and its site last.
  fileprivate func tour(of route: Draft.Route) -> SearchSpace {
    var known: [Int32: Int32] = [:]
    var locations: [Int32] = []
    func number(_ location: Int32) -> Int32 {
      if let number = known[location] { return number }
      known[location] = Int32(locations.count)
      locations.append(location)
      return Int32(locations.count - 1)
    }
    var modes = route.modes.flatMap { [self.modes[$0], self.modes[$0 ^ 1]] }
    for index in modes.indices {
      modes[index].entry = number(modes[index].entry)
      modes[index].exit = number(modes[index].exit)
    }
    let last = locations.count
    let site = Mode(entry: Int32(last), exit: Int32(last + 1), load: 0, cost: 0, peak: 0)
    modes += [site, site]
    let count = last + 2
    var travel = [Float](repeating: 0, count: count * count)
    withTables { tables in
      for (a, from) in locations.enumerated() {
        for (b, to) in locations.enumerated() {
          travel[a * count + b] = Float(roundingUp: tables.travel(from, to))
        }
        travel[a * count + last] = home[route.site * locationCount + Int(from)]
        travel[(last + 1) * count + a] = start[route.site * locationCount + Int(from)]
      }
    }
    return SearchSpace(
      items: route.modes.map { items[$0 / 2] } + [Item(task: -1, sections: 0..<1)], modes: modes,
      travel: travel, locationCount: count)
  }

  private init(items: [Item], modes: [Mode], travel: [Float], locationCount: Int) {
    self.items = items
    self.modes = modes
    ends = modes.map { Ends(entry: $0.entry, exit: $0.exit) }
    self.travel = travel
    self.locationCount = locationCount
    priorities = []
    limits = []
    fleetIsLimited = false
    objective = .cost
    plane = nil
    start = []
    home = []
    homeSite = []
    siteCount = 0
    hasContingency = false
    isDirected = Self.isDirected(modes, travel, locationCount: locationCount, nil)
    timetable = nil
  }
}

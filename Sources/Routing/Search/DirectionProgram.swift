/// The best modes for a given order of items, by dynamic programming.
///
/// Of two ways to reach the end of an item in the same mode, both within the limit so far, the
/// cheaper is as good as the other in all that follows; so one number for each mode is enough.
///
/// Source: T. Vidal, *Node, edge, arc routing and turn penalties*, Operations Research 65(4), 2017.
struct DirectionProgram {
  let tables: Tables

  /// The cheapest modes of a route from a site, or `nil` if none stays within the limit, or if they do
  /// not keep the hours.
  func modes(of order: [Int], site: Int, limit: Double) -> (modes: [Int], cost: Double)? {
    guard let first = order.first else { return ([], 0) }
    let found = chain(order, limit: limit) {
      tables.start(site, 2 * first + $0)
    } end: { x in
      tables.home(site, x)
    }
    guard let found, let timetable = tables.timetable else { return found }
    if keeps(timetable.pointee, in: found.modes, site: site) { return found }
    return modes(of: order, keeping: timetable.pointee, site: site, limit: limit)
  }

  /// The cheapest modes of a closed tour.
  func modes(ofClosedTour order: [Int]) -> (modes: [Int], cost: Double) {
    guard let first = order.first else { return ([], 0) }
    var best: (modes: [Int], cost: Double) = ([], .infinity)
    for fixed in 0..<2 {
      let found = chain(order, limit: .infinity) {
        $0 == fixed ? 0 : .infinity
      } end: { x in
        tables.link(x, 2 * first + fixed)
      }
      if let found, found.cost < best.cost { best = found }
    }
    return best
  }

  private func chain(
    _ order: [Int], limit: Double, start: (Int) -> Double, end: (Int) -> Double
  ) -> (modes: [Int], cost: Double)? {
    var from = [UInt8](repeating: 0, count: 2 * order.count)
    var reached = (Double.infinity, Double.infinity)
    for (index, item) in order.enumerated() {
      var next = (Double.infinity, Double.infinity)
      for m in 0..<2 {
        let x = 2 * item + m
        var arrival: Double
        if index == 0 {
          arrival = start(m)
        } else {
          let previous = 2 * order[index - 1]
          arrival = reached.0 + tables.link(previous, x)
          let other = reached.1 + tables.link(previous + 1, x)
          if other < arrival {
            arrival = other
            from[2 * index + m] = 1
          }
        }
        let mode = tables.modes[x]
        let after = arrival + mode.peak <= limit ? arrival + mode.cost : .infinity
        if m == 0 { next.0 = after } else { next.1 = after }
      }
      reached = next
    }
    let last = 2 * order[order.count - 1]
    let ends = (reached.0 + end(last), reached.1 + end(last + 1))
    let cost = min(ends.0, ends.1)
    guard cost <= limit, cost < .infinity else { return nil }

    var modes = order.map { 2 * $0 }
    var m = ends.1 < ends.0 ? 1 : 0
    for index in order.indices.reversed() {
      modes[index] += m
      m = Int(from[2 * index + m])
    }
    return (modes, cost)
  }
}

extension SearchSpace {
  /// The draft with the best site and modes for the order of each route's items.
  func directed(_ draft: Draft) -> Draft {
    withTables { tables in
      let program = DirectionProgram(tables: tables)
      var result = draft
      for index in result.routes.indices {
        let route = result.routes[index]
        let order = route.modes.map { $0 / 2 }
        guard siteCount > 0 else {
          result.routes[index].modes = program.modes(ofClosedTour: order).modes
          continue
        }
        var least = Double.infinity
        for site in 0..<siteCount {
          // The search sums in another order; its tables are rounded up, so this stays within.
          let limit = limits[route.vehicle].cost * (1 + 1e-9)
          guard let found = program.modes(of: order, site: site, limit: limit),
            found.cost < least
          else { continue }
          least = found.cost
          result.routes[index].site = site
          result.routes[index].modes = found.modes
        }
      }
      return result
    }
  }
}

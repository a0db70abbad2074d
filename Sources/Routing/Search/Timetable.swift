/// Hours and times of a ``SearchSpace``, where tasks have hours.
struct Timetable: Sendable {
  /// By item.
  let hours: [ClosedRange<Double>?]
  /// By mode: how long serving takes.
  let services: [Double]
  /// From location to location, row by row.
  let travel: [Float]
  /// By site and location: from departure to the location.
  let start: [Float]

  /// - Parameter locations: The locations of the space, as the problem counts them.
  init?(_ problem: RoutingProblem, items: [SearchSpace.Item], locations: [Int]) {
    guard let times = problem.travelTimes else { return nil }
    hours = items.map { problem.tasks[$0.task].hours }
    services = items.flatMap { item in
      let task = problem.tasks[item.task]
      return (0..<2).map { task.mode(min($0, task.modes.count - 1), sections: item.sections).time }
    }
    travel = locations.flatMap { from in locations.map { Float(roundingUp: times[from, $0]) } }
    start = problem.sites.flatMap { site in
      locations.map { Float(roundingUp: times[site.location, $0]) }
    }
  }

  /// Whether a route in these modes can depart so that all hours are kept.
  func isKept(by modes: [Int], site: Int, _ tables: Tables) -> Bool {
    var departures = DepartureRange()
    var here: Int?
    for x in modes {
      let entry = Int(tables.ends[x].entry)
      let way = here.map { travel[$0 * tables.locationCount + entry] }
      departures.serve(
        after: Double(way ?? start[site * tables.locationCount + entry]), for: services[x],
        within: hours[x / 2])
      here = Int(tables.ends[x].exit)
    }
    return departures.range != nil
  }
}

extension Timetable {
  /// A way to reach the end of an item.
  private struct Label {
    var modes: [Int]
    var cost: Double
    var departures: DepartureRange
  }

  /// How many ways to reach an item in one mode are kept, the cheapest; that makes it a heuristic.
  private static let mostLabels = 8

  /// Modes that keep the hours where the cheapest do not; `nil` where none are found.
  func modes(
    of order: [Int], site: Int, limit: Double, _ tables: Tables
  ) -> (modes: [Int], cost: Double)? {
    var labels: [Label] = []
    for (index, item) in order.enumerated() {
      let reached =
        index == 0 ? [Label(modes: [], cost: 0, departures: DepartureRange())] : labels
      labels = []
      for x in [2 * item, 2 * item + 1] {
        let entry = Int(tables.ends[x].entry)
        let ways = reached.compactMap { label -> Label? in
          var next = label
          let way: Float
          if let last = label.modes.last {
            next.cost += tables.link(last, x)
            way = travel[Int(tables.ends[last].exit) * tables.locationCount + entry]
          } else {
            next.cost += tables.start(site, x)
            way = start[site * tables.locationCount + entry]
          }
          guard next.cost + tables.modes[x].peak <= limit else { return nil }
          next.cost += tables.modes[x].cost
          next.departures.serve(after: Double(way), for: services[x], within: hours[item])
          next.modes.append(x)
          return next.departures.range == nil ? nil : next
        }
        labels += ways.sorted { $0.cost < $1.cost }.prefix(Self.mostLabels)
      }
    }
    let whole = labels.compactMap { label in
      label.modes.last.map { (modes: label.modes, cost: label.cost + tables.home(site, $0)) }
    }
    return whole.filter { $0.cost <= limit }.min { $0.cost < $1.cost }
  }
}

extension RuinAndRecreate {
  /// Whether a route keeps its hours with an item behind another, or first.
  func keepsHours(_ route: Int, with item: Int, after previous: Int) -> Bool {
    guard store.tables.timetable != nil else { return true }
    var order = items(of: route)
    order.insert(item, at: previous < 0 ? 0 : (order.firstIndex(of: previous) ?? -1) + 1)
    return modes(order, site: Int(store.routes[route].site), route) != nil
  }

  /// Counts for the routes that this step changed what their hours take; whether they all keep them.
  func settleHours() -> Bool {
    guard store.tables.timetable != nil else { return true }
    return (0..<store.savedRouteCount).allSatisfy { settleHours(of: store.changedRoute($0)) }
  }

  /// Counts for a route what its hours take; whether it keeps them.
  func settleHours(of route: Int) -> Bool {
    guard store.tables.timetable != nil, store.routes[route].first >= 0 else { return true }
    let head = store.routes[route]
    guard let found = modes(items(of: route), site: Int(head.site), route) else { return false }
    store.routes.base[route].forHours = found.cost - (head.cost - head.forHours)
    store.routes.base[route].cost = found.cost
    return true
  }

  /// Whether a route of one item keeps its hours.
  func keepsHours(_ item: Int, site: Int, in route: Int) -> Bool {
    store.tables.timetable == nil || modes([item], site: site, route) != nil
  }

  private func modes(
    _ order: [Int], site: Int, _ route: Int
  ) -> (modes: [Int], cost: Double)? {
    let limit = store.limits[Int(store.routes[route].vehicle)].cost * (1 + 1e-9)
    return DirectionProgram(tables: store.tables).modes(of: order, site: site, limit: limit)
  }
}

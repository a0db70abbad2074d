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

extension RuinAndRecreate {
  /// Whether a route keeps its hours with an item behind another, or first.
  func keepsHours(_ route: Int, with item: Int, after previous: Int) -> Bool {
    guard store.tables.timetable != nil else { return true }
    var order = items(of: route)
    order.insert(item, at: previous < 0 ? 0 : (order.firstIndex(of: previous) ?? -1) + 1)
    return keepsHours(order, site: Int(store.routes[route].site), route)
  }

  /// Whether the routes that this step changed keep their hours.
  func changedRoutesKeepHours() -> Bool {
    guard store.tables.timetable != nil else { return true }
    return (0..<store.savedRouteCount).allSatisfy { index in
      let route = store.changedRoute(index)
      return keepsHours(items(of: route), site: Int(store.routes[route].site), route)
    }
  }

  /// Whether a route of one item keeps its hours.
  func keepsHours(_ item: Int, site: Int, in route: Int) -> Bool {
    store.tables.timetable == nil || keepsHours([item], site: site, route)
  }

  private func keepsHours(_ order: [Int], site: Int, _ route: Int) -> Bool {
    let limit = store.limits[Int(store.routes[route].vehicle)].cost * (1 + 1e-9)
    return DirectionProgram(tables: store.tables).modes(of: order, site: site, limit: limit) != nil
  }
}

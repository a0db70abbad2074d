extension RuinAndRecreate {
  /// Whether a route keeps its hours with an item behind another, or first.
  func keepsHours(_ route: Int, with item: Int, after previous: Int) -> Bool {
    guard store.tables.timetable != nil else { return true }
    var order = items(of: route)
    order.insert(item, at: previous < 0 ? 0 : (order.firstIndex(of: previous) ?? -1) + 1)
    return modes(order, site: Int(store.routes[route].site), route) != nil
  }

  /// Counts for the routes that this step changed what their hours take; whether they all keep them,
  /// and their limits: where travel breaks the triangle inequality, taking an item out can cost, and
  /// routes that swapped tails may still be above.
  func settle() -> Bool {
    (0..<store.savedRouteCount).allSatisfy { index in
      let route = store.changedRoute(index)
      let head = store.routes[route]
      let limit = store.limits[Int(head.vehicle)]
      return head.first < 0
        || (head.cost <= limit.cost * (1 + 1e-9) && head.load <= limit.load * (1 + 1e-9)
          && settleHours(of: route))
    }
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

extension RoutingProblem {
  /// What a route takes, summed stop by stop from the problem alone.
  ///
  /// - Parameters:
  ///   - site: Where it starts, `nil` for a closed tour without launch sites.
  ///   - endSite: Where it ends, `nil` for a closed tour without launch sites.
  public func route(
    _ stops: [RouteStop], site: Int?, endSite: Int?, vehicle: Int = 0
  ) -> Route {
    let modes = stops.map { tasks[$0.task].mode($0.mode, sections: $0.sections) }
    var route = Route(
      stops: stops, site: site, endSite: endSite, vehicle: vehicle, cost: 0, peak: 0, load: 0)
    guard let first = modes.first, let last = modes.last else { return route }

    var cost = site.map { sites[$0].startCost + travel[sites[$0].location, first.entry] } ?? 0
    for (index, mode) in modes.enumerated() {
      if index > 0 { cost += travel[modes[index - 1].exit, mode.entry] }
      route.peak = max(route.peak, cost + mode.peak)
      route.load += mode.load
      cost += mode.cost
    }
    if let endSite {
      cost += travel[last.exit, sites[endSite].location] + sites[endSite].endCost
    } else {
      cost += travel[last.exit, first.entry]
    }
    route.cost = cost
    route.peak = max(route.peak, cost)
    return route
  }
}

/// Routes over the items of a ``SearchSpace``, before they are told in the problem's own terms.
struct Draft: Sendable {
  /// One route: the modes 2*i* + *m* in the order in which they are served.
  struct Route: Sendable {
    var site: Int
    var vehicle: Int
    var modes: [Int]
  }

  var routes: [Route] = []

  /// The items that no route serves.
  var left: [Int] = []
}

extension RoutingProblem {
  /// Tells a draft in the problem's own terms, with sums taken from the problem alone.
  func solution(_ draft: Draft, in space: SearchSpace, unserved: [UnservedTask]) -> RoutingSolution
  {
    let routes = draft.routes.filter { !$0.modes.isEmpty }.map { route in
      let stops = joined(route.modes.map { stop($0, in: space) })
      guard !sites.isEmpty, let last = route.modes.last else {
        return self.route(stops, site: nil, endSite: nil)
      }
      let exit = Int(space.modes[last].exit)
      let end = Int(space.homeSite[route.site * space.locationCount + exit])
      return self.route(stops, site: route.site, endSite: end, vehicle: route.vehicle)
    }
    let left = draft.left.sorted().map { item in
      UnservedTask(
        task: space.items[item].task, sections: space.items[item].sections, reason: .fleetUsedUp)
    }
    return RoutingSolution(routes: routes, unserved: unserved + left)
  }

  private func stop(_ x: Int, in space: SearchSpace) -> RouteStop {
    let item = space.items[x / 2]
    let hasOneMode = tasks[item.task].modes.count == 1
    return RouteStop(task: item.task, mode: hasOneMode ? 0 : x % 2, sections: item.sections)
  }

  /// Joins neighbouring sections of a task that are served one after the other.
  private func joined(_ stops: [RouteStop]) -> [RouteStop] {
    stops.reduce(into: []) { joined, stop in
      guard let last = joined.last, last.task == stop.task, last.mode == stop.mode else {
        joined.append(stop)
        return
      }
      let (lower, upper) =
        stop.mode == 0 ? (last.sections, stop.sections) : (stop.sections, last.sections)
      if lower.upperBound == upper.lowerBound {
        joined[joined.count - 1].sections = lower.lowerBound..<upper.upperBound
      } else {
        joined.append(stop)
      }
    }
  }
}

extension RouteStore {
  /// Whether costs at the nodes are differences between modes only: nothing is kept in hand, so
  /// that the cost of a whole route is all that the limit needs.
  @inline(__always)
  var isRelative: Bool { !tables.hasContingency }

  /// Brings the costs before the ends of items up to date, from an item on; of the whole route, or
  /// until nothing changes.
  func refreshForward(from first: Int, _ route: Int, isWhole: Bool) {
    let site = Int(routes[route].site)
    let limit = limits[Int(routes[route].vehicle)].cost
    var item = first
    var base = 0.0
    while true {
      let x = 2 * item
      var (a, b) = arrival(at: item, behind: Int(nodes[item].previous), site: site)
      let (one, two) = (tables.modes[x], tables.modes[x + 1])
      if isRelative {
        a += one.cost
        b += two.cost
        let least = min(a, b)
        base += least
        a -= least
        b -= least
        let old = nodes[item].before
        if !isWhole, item != first, old.0 == a, old.1 == b { return }
        nodes.base[item].before = (a, b)
        noteLink(behind: item, next: Int(nodes[item].next), in: route)
      } else {
        nodes.base[item].before = (
          a + one.peak <= limit ? a + one.cost : .infinity,
          b + two.peak <= limit ? b + two.cost : .infinity
        )
      }
      let next = Int(nodes[item].next)
      if next < 0 { break }
      item = next
    }
    guard isWhole || !isRelative else { return }
    routes.base[route].forHours = 0
    let reached = nodes[item].before
    routes.base[route].cost =
      base
      + min(reached.0 + tables.home(site, 2 * item), reached.1 + tables.home(site, 2 * item + 1))
  }

  /// Notes what the link behind an item, or the start where it is −1, adds to the cheapest ways up
  /// to it and from it on.
  @inline(__always)
  func noteLink(behind previous: Int, next: Int, in route: Int) {
    let site = Int(routes[route].site)
    var link = 0.0
    if next >= 0 {
      let (a, b) = arrival(at: next, behind: previous, site: site)
      link = min(a + nodes[next].after.0, b + nodes[next].after.1)
    } else if previous >= 0 {
      let reached = nodes[previous].before
      let y = 2 * previous
      link = min(reached.0 + tables.home(site, y), reached.1 + tables.home(site, y + 1))
    }
    if previous >= 0 {
      nodes.base[previous].link = link
    } else {
      routes.base[route].link = link
    }
  }

  /// The least cost to the start of an item behind another, by mode.
  @inline(__always)
  func arrival(at item: Int, behind previous: Int, site: Int) -> (Double, Double) {
    let x = 2 * item
    guard previous >= 0 else { return (tables.start(site, x), tables.start(site, x + 1)) }
    let y = 2 * previous
    let reached = nodes[previous].before
    return (
      min(reached.0 + tables.link(y, x), reached.1 + tables.link(y + 1, x)),
      min(reached.0 + tables.link(y, x + 1), reached.1 + tables.link(y + 1, x + 1))
    )
  }

  /// Brings the costs from the starts of items up to date, from an item back; of the whole route,
  /// or until nothing changes.
  func refreshBackward(from last: Int, _ route: Int, isWhole: Bool) {
    let site = Int(routes[route].site)
    var item = last
    while item >= 0 {
      let x = 2 * item
      let next = Int(nodes[item].next)
      let (one, two) = (tables.modes[x], tables.modes[x + 1])
      if isRelative {
        var a: Double
        var b: Double
        if next < 0 {
          a = tables.home(site, x)
          b = tables.home(site, x + 1)
        } else {
          let y = 2 * next
          let rest = nodes[next].after
          a = min(tables.link(x, y) + rest.0, tables.link(x, y + 1) + rest.1)
          b = min(tables.link(x + 1, y) + rest.0, tables.link(x + 1, y + 1) + rest.1)
        }
        a += one.cost
        b += two.cost
        let least = min(a, b)
        let old = nodes[item].after
        if !isWhole, item != last, old.0 == a - least, old.1 == b - least { return }
        nodes.base[item].after = (a - least, b - least)
        noteLink(behind: Int(nodes[item].previous), next: item, in: route)
      } else {
        let (a, need) = rest(from: x, next: next, site: site)
        let (b, other) = rest(from: x + 1, next: next, site: site)
        nodes.base[item].after = (a + one.cost, b + two.cost)
        nodes.base[item].peak = (
          max(one.peak, one.cost + need), max(two.peak, two.cost + other)
        )
      }
      item = Int(nodes[item].previous)
    }
  }

  /// The least cost from the end of a mode to the end of the route, and the need on that way.
  @inline(__always)
  private func rest(from x: Int, next: Int, site: Int) -> (cost: Double, peak: Double) {
    guard next >= 0 else {
      let home = tables.home(site, x)
      return (home, home)
    }
    let (a, b) = (tables.link(x, 2 * next), tables.link(x, 2 * next + 1))
    let node = nodes[next]
    return a + node.after.0 <= b + node.after.1
      ? (a + node.after.0, a + node.peak.0) : (b + node.after.1, b + node.peak.1)
  }

  /// Moves each route that the step changed to the launch site from which it costs least.
  func chooseSites() {
    for index in 0..<savedRouteCount {
      let route = changedRoute(index)
      guard routes[route].first >= 0 else { continue }
      let now = routes[route]
      var (best, least) = (now.site, now.cost - 1e-9)
      for site in 0..<Int32(siteCount) where site != now.site {
        routes.base[route].site = site
        refreshForward(from: Int(now.first), route, isWhole: true)
        if routes[route].cost < least { (best, least) = (site, routes[route].cost) }
      }
      routes.base[route].site = best
      refresh(route)
      guard routes[route].cost > limits[Int(now.vehicle)].cost else { continue }
      routes.base[route].site = now.site
      refresh(route)
    }
  }
}

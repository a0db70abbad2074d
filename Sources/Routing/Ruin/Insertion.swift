/// Where an item goes, and what that adds to the cost.
struct Insertion {
  var cost = Double.infinity
  var route = -1
  /// The item to go behind; −1 for the start of the route.
  var previous = -1
}

extension RouteStore {
  /// What a route costs more with an item behind another, all directions of the route chosen anew;
  /// infinite where it does not fit.
  @inline(__always)
  func cost(ofInserting item: Int, after previous: Int, in route: Int) -> Double {
    let head = routes[route]
    let limit = limits[Int(head.vehicle)]
    let x = 2 * item
    guard head.load + Double(tables.modes[x].load) <= limit.load else { return .infinity }
    let site = Int(head.site)
    let next = previous < 0 ? Int(head.first) : Int(nodes[previous].next)

    var a: Double
    var b: Double
    if previous < 0 {
      a = tables.start(site, x)
      b = tables.start(site, x + 1)
    } else {
      let y = 2 * previous
      let reached = nodes[previous].before
      a = min(reached.0 + tables.link(y, x), reached.1 + tables.link(y + 1, x))
      b = min(reached.0 + tables.link(y, x + 1), reached.1 + tables.link(y + 1, x + 1))
    }
    if tables.hasContingency {
      if a + tables.modes[x].peak > limit.cost { a = .infinity }
      if b + tables.modes[x + 1].peak > limit.cost { b = .infinity }
    }
    a += tables.modes[x].cost
    b += tables.modes[x + 1].cost

    var total: Double
    if next < 0 {
      total = min(a + tables.home(site, x), b + tables.home(site, x + 1))
    } else {
      let z = 2 * next
      let (after, peak) = (nodes[next].after, nodes[next].peak)
      let c = min(a + tables.link(x, z), b + tables.link(x + 1, z))
      let d = min(a + tables.link(x, z + 1), b + tables.link(x + 1, z + 1))
      if tables.hasContingency {
        total = min(
          c + peak.0 <= limit.cost ? c + after.0 : .infinity,
          d + peak.1 <= limit.cost ? d + after.1 : .infinity)
      } else {
        total = min(c + after.0, d + after.1)
      }
    }
    return total <= limit.cost ? total - head.cost : .infinity
  }

  /// The least cost of a route of one item from a site under a limit.
  func cost(ofRouteWith item: Int, site: Int, vehicle: Int) -> Double {
    let limit = limits[vehicle]
    guard Double(tables.modes[2 * item].load) <= limit.load else { return .infinity }
    var least = Double.infinity
    for x in [2 * item, 2 * item + 1] {
      let start = tables.start(site, x)
      let total = start + tables.modes[x].cost + tables.home(site, x)
      if start + tables.modes[x].peak <= limit.cost, total <= limit.cost {
        least = min(least, total)
      }
    }
    return least
  }
}

/// Where an item goes, and what that adds to the cost.
struct Insertion {
  var cost = Double.infinity
  var route = -1
  /// The item to go behind; −1 for the start of the route.
  var previous = -1
}

extension RouteStore {
  /// What a route costs more with an item behind another, all directions of the route chosen anew;
  /// infinite where it does not fit, or where it is seen early that it is not below a known cost.
  @inline(__always)
  func cost(
    ofInserting item: Int, after previous: Int, in route: Int, below known: Double
  ) -> Double {
    let head = routes[route]
    let limit = limits[Int(head.vehicle)]
    guard head.load + tables.modes[2 * item].load <= limit.load else { return .infinity }
    let next = previous < 0 ? Int(head.first) : Int(nodes[previous].next)
    if isRelative {
      let most = min(known, limit.cost - head.cost)
      let change = change(
        ofInserting: item, between: previous, next, in: head, below: most)
      return head.cost + change <= limit.cost ? change : .infinity
    }
    let total = total(
      withInserted: item, between: previous, next, site: Int(head.site), limit: limit.cost)
    return total <= limit.cost ? total - head.cost : .infinity
  }

  /// What an item between two others, or the ends of the route, costs more than the link that it
  /// replaces; only where nothing is kept in hand. Infinite once it is above a known cost.
  @inline(__always)
  func change(
    ofInserting item: Int, between previous: Int, _ next: Int, in head: RouteHead,
    below known: Double
  ) -> Double {
    let x = 2 * item
    let site = Int(head.site)
    let gap = previous >= 0 ? nodes[previous].link : next >= 0 ? head.link : 0
    var (a, b) = arrival(at: item, behind: previous, site: site)
    a += tables.modes[x].cost
    b += tables.modes[x + 1].cost
    // What follows only adds to this.
    guard min(a, b) - gap <= known else { return .infinity }
    guard next >= 0 else {
      let total = min(a + tables.home(site, x), b + tables.home(site, x + 1))
      return total - gap
    }
    let z = 2 * next
    let c = min(a + tables.link(x, z), b + tables.link(x + 1, z))
    let d = min(a + tables.link(x, z + 1), b + tables.link(x + 1, z + 1))
    return min(c + nodes[next].after.0, d + nodes[next].after.1) - gap
  }

  /// What the cheapest ways up to one item and from the next one on cost less than the whole route: an
  /// item between the two adds no less than its own cost and links, less this.
  @inline(__always)
  func gap(behind previous: Int, next: Int, in route: Int) -> Double {
    if isRelative { return previous >= 0 ? nodes[previous].link : routes[route].link }
    let before = previous >= 0 ? nodes[previous].before : (0, 0)
    let after = next >= 0 ? nodes[next].after : (0, 0)
    return routes[route].cost - min(before.0, before.1) - min(after.0, after.1)
  }

  /// What a route costs with an item between two others, each point of it within the limit.
  private func total(
    withInserted item: Int, between previous: Int, _ next: Int, site: Int, limit: Double
  ) -> Double {
    let x = 2 * item
    var (a, b) = arrival(at: item, behind: previous, site: site)
    if a + tables.modes[x].peak > limit { a = .infinity }
    if b + tables.modes[x + 1].peak > limit { b = .infinity }
    a += tables.modes[x].cost
    b += tables.modes[x + 1].cost
    guard next >= 0 else { return min(a + tables.home(site, x), b + tables.home(site, x + 1)) }
    let z = 2 * next
    let (after, peak) = (nodes[next].after, nodes[next].peak)
    let c = min(a + tables.link(x, z), b + tables.link(x + 1, z))
    let d = min(a + tables.link(x, z + 1), b + tables.link(x + 1, z + 1))
    let least = min(c + after.0, d + after.1)
    if least > limit { return .infinity }
    // The cheapest ways on are right if they stay within the limit; else another may.
    if c + after.0 == least, c + peak.0 <= limit { return least }
    if d + after.1 == least, d + peak.1 <= limit { return least }
    return total(from: next, (c, d), site: site, limit: limit)
  }

  /// What a route costs that reaches the start of an item at two costs, by mode, and goes on.
  private func total(
    from item: Int, _ arrival: (Double, Double), site: Int, limit: Double
  ) -> Double {
    var item = item
    var (a, b) = arrival
    while true {
      let x = 2 * item
      a = a + tables.modes[x].peak <= limit ? a + tables.modes[x].cost : .infinity
      b = b + tables.modes[x + 1].peak <= limit ? b + tables.modes[x + 1].cost : .infinity
      let next = Int(nodes[item].next)
      guard next >= 0 else {
        let total = min(a + tables.home(site, x), b + tables.home(site, x + 1))
        return total <= limit ? total : .infinity
      }
      let z = 2 * next
      (a, b) = (
        min(a + tables.link(x, z), b + tables.link(x + 1, z)),
        min(a + tables.link(x, z + 1), b + tables.link(x + 1, z + 1))
      )
      item = next
    }
  }

  /// The least cost of a route of one item from a site under a limit.
  func cost(ofRouteWith item: Int, site: Int, vehicle: Int) -> Double {
    let limit = limits[vehicle]
    guard tables.modes[2 * item].load <= limit.load else { return .infinity }
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

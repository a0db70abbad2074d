/// An item in its route, with what the route costs up to it and from it on, by mode.
struct RouteNode: BitwiseCopyable {
  /// The least cost from the start of the route to the end of the item, by mode.
  var before = (Double.infinity, Double.infinity)

  /// The least cost from the start of the item to the end of the route, by mode.
  var after = (Double.infinity, Double.infinity)

  /// The greatest need on that way from the start of the item on, by mode.
  var peak = (Double.infinity, Double.infinity)

  var next: Int32 = -1
  var previous: Int32 = -1
  var route: Int32 = -1
}

/// A route of the search.
struct RouteHead: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1
  var site: Int32 = 0
  var vehicle: Int32 = 0
  var size = 0
  var load = 0.0
  var cost = 0.0
  /// The number of the last iteration that changed the route.
  var stamp = -1
}

/// The routes of a search as linked lists, without directions: the best ones follow from the costs
/// at the nodes. Remembers what an iteration changed, to undo it.
struct RouteStore: ~Copyable {
  let tables: Tables
  let limits: [RouteLimit]
  let nodes: Buffer<RouteNode>
  let routes: Buffer<RouteHead>
  let siteCount: Int

  /// The routes in use come first.
  var routeCapacity: Int { routes.count }

  private let savedNodes: Buffer<RouteNode>
  private let savedItems: Buffer<Int32>
  private var savedCount = 0
  private let savedHeads: Buffer<RouteHead>
  private let savedRoutes: Buffer<Int32>
  private(set) var savedRouteCount = 0
  private var stamp = 0

  init(tables: Tables, limits: [RouteLimit], routeCapacity: Int) {
    self.tables = tables
    self.limits = limits
    siteCount = tables.siteCount
    nodes = Buffer(repeating: RouteNode(), count: tables.count)
    routes = Buffer(repeating: RouteHead(), count: routeCapacity)
    savedNodes = Buffer(repeating: RouteNode(), count: tables.count)
    savedItems = Buffer(repeating: 0, count: tables.count)
    savedHeads = Buffer(repeating: RouteHead(), count: routeCapacity)
    savedRoutes = Buffer(repeating: 0, count: routeCapacity)
  }

  /// Begins a step that can be undone.
  mutating func begin() {
    stamp += 1
    savedCount = 0
    savedRouteCount = 0
  }

  /// Remembers a route before its first change in this step.
  @inline(__always)
  mutating func save(_ route: Int) {
    guard routes[route].stamp != stamp else { return }
    savedHeads[savedRouteCount] = routes[route]
    savedRoutes[savedRouteCount] = Int32(route)
    savedRouteCount += 1
    routes.base[route].stamp = stamp
    var item = routes[route].first
    while item >= 0 {
      savedItems[savedCount] = item
      savedNodes[savedCount] = nodes[Int(item)]
      savedCount += 1
      item = nodes[Int(item)].next
    }
  }

  /// Takes back all that changed since the step began, but for items that were not in routes.
  func undo() {
    for index in 0..<savedRouteCount { routes[Int(savedRoutes[index])] = savedHeads[index] }
    for index in 0..<savedCount { nodes[Int(savedItems[index])] = savedNodes[index] }
  }

  /// The cost that the changed routes had when the step began.
  func savedCost() -> Double {
    (0..<savedRouteCount).reduce(0) { $0 + savedHeads[$1].cost }
  }

  /// The cost that the changed routes have now.
  func changedCost() -> Double {
    (0..<savedRouteCount).reduce(0) { $0 + routes[Int(savedRoutes[$1])].cost }
  }

  /// Whether this step changed a route.
  @inline(__always)
  func isChanged(_ route: Int) -> Bool { routes[route].stamp == stamp }

  /// How many more routes are in use than when the step began.
  func changeOfRouteCount() -> Int {
    (0..<savedRouteCount).reduce(0) { change, index in
      change + (routes[Int(savedRoutes[index])].first >= 0 ? 1 : 0)
        - (savedHeads[index].first >= 0 ? 1 : 0)
    }
  }

  /// Puts an item behind another, or first where `previous` is −1.
  mutating func insert(_ item: Int, after previous: Int, in route: Int) {
    save(route)
    let next = previous < 0 ? Int(routes[route].first) : Int(nodes[previous].next)
    nodes.base[item].previous = Int32(previous)
    nodes.base[item].next = Int32(next)
    nodes.base[item].route = Int32(route)
    if previous < 0 {
      routes.base[route].first = Int32(item)
    } else {
      nodes.base[previous].next = Int32(item)
    }
    if next < 0 {
      routes.base[route].last = Int32(item)
    } else {
      nodes.base[next].previous = Int32(item)
    }
    routes.base[route].size += 1
    routes.base[route].load += Double(tables.modes[2 * item].load)
    refreshForward(from: item, route)
    refreshBackward(from: item, route)
  }

  /// Takes out an item; costs along the route stay stale until ``refresh(_:)``.
  mutating func remove(_ item: Int) {
    let node = nodes[item]
    let route = Int(node.route)
    save(route)
    if node.previous < 0 {
      routes.base[route].first = node.next
    } else {
      nodes.base[Int(node.previous)].next = node.next
    }
    if node.next < 0 {
      routes.base[route].last = node.previous
    } else {
      nodes.base[Int(node.next)].previous = node.previous
    }
    routes.base[route].size -= 1
    routes.base[route].load -= Double(tables.modes[2 * item].load)
    nodes.base[item].route = -1
  }

  /// Sums a route anew.
  func refresh(_ route: Int) {
    guard routes[route].first >= 0 else {
      routes.base[route].cost = 0
      routes.base[route].load = 0
      return
    }
    refreshForward(from: Int(routes[route].first), route)
    refreshBackward(from: Int(routes[route].last), route)
  }

  /// Refreshes the routes that the step changed.
  func refreshChanged() {
    for index in 0..<savedRouteCount { refresh(Int(savedRoutes[index])) }
  }

  private func refreshForward(from first: Int, _ route: Int) {
    let site = Int(routes[route].site)
    let limit = limits[Int(routes[route].vehicle)].cost
    var item = first
    while true {
      let x = 2 * item
      let previous = Int(nodes[item].previous)
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
      nodes.base[item].before = (
        a + tables.modes[x].peak <= limit ? a + tables.modes[x].cost : .infinity,
        b + tables.modes[x + 1].peak <= limit ? b + tables.modes[x + 1].cost : .infinity
      )
      let next = Int(nodes[item].next)
      if next < 0 { break }
      item = next
    }
    let reached = nodes[item].before
    routes.base[route].cost = min(
      reached.0 + tables.home(site, 2 * item), reached.1 + tables.home(site, 2 * item + 1))
  }

  private func refreshBackward(from last: Int, _ route: Int) {
    let site = Int(routes[route].site)
    var item = last
    while item >= 0 {
      let x = 2 * item
      let next = Int(nodes[item].next)
      for m in 0..<2 {
        var rest: Double
        var peak: Double
        if next < 0 {
          rest = tables.home(site, x + m)
          peak = rest
        } else {
          let y = 2 * next
          let (a, b) = (tables.link(x + m, y), tables.link(x + m, y + 1))
          rest = a + nodes[next].after.0
          peak = a + nodes[next].peak.0
          let other = b + nodes[next].after.1
          if other < rest {
            rest = other
            peak = b + nodes[next].peak.1
          }
        }
        let mode = tables.modes[x + m]
        let (total, need) = (mode.cost + rest, max(mode.peak, mode.cost + peak))
        if m == 0 {
          nodes.base[item].after.0 = total
          nodes.base[item].peak.0 = need
        } else {
          nodes.base[item].after.1 = total
          nodes.base[item].peak.1 = need
        }
      }
      item = Int(nodes[item].previous)
    }
  }
}

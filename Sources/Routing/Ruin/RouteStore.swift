/// An item in its route, with what the route costs up to it and from it on, by mode.
struct RouteNode: BitwiseCopyable {
  /// The least cost from the start of the route to the end of the item, by mode; less the cheaper
  /// of the two where nothing is kept in hand, so that a change soon has no effect farther on.
  var before = (Double.infinity, Double.infinity)

  /// The least cost from the start of the item to the end of the route, by mode; less the cheaper
  /// of the two where nothing is kept in hand.
  var after = (Double.infinity, Double.infinity)

  /// The greatest need on that way from the start of the item on, by mode.
  var peak = (Double.infinity, Double.infinity)

  /// What the cheapest ways to the end of the item and from the next one on cost more together
  /// with the link between them; only where nothing is kept in hand.
  var link = 0.0

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
  /// What of the cost the cheapest modes would not need, but the hours do.
  var forHours = 0.0
  /// ``RouteNode/link`` of the start.
  var link = 0.0
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

  /// One of the routes that this step changed.
  func changedRoute(_ index: Int) -> Int { Int(savedRoutes[index]) }

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
    let cost = cost(ofInserting: item, after: previous, in: route, below: .infinity)
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
    routes.base[route].load += tables.modes[2 * item].load
    routes.base[route].cost += cost
    refreshForward(from: item, route, isWhole: false)
    refreshBackward(from: item, route, isWhole: false)
  }

  /// Takes out an item. Where something is kept in hand, costs along the route stay stale until
  /// ``refreshChanged()``.
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
    routes.base[route].load -= tables.modes[2 * item].load
    nodes.base[item].route = -1
    guard isRelative else { return }
    let (previous, next) = (Int(node.previous), Int(node.next))
    guard previous >= 0 || next >= 0 else {
      routes.base[route].cost = 0
      return
    }
    noteLink(behind: previous, next: next, in: route)
    routes.base[route].cost -= change(
      ofInserting: item, between: previous, next, in: routes[route], below: .infinity)
    if next >= 0 { refreshForward(from: next, route, isWhole: false) }
    if previous >= 0 { refreshBackward(from: previous, route, isWhole: false) }
  }

  /// Sums a route anew.
  func refresh(_ route: Int) {
    guard routes[route].first >= 0 else {
      routes.base[route].cost = 0
      routes.base[route].load = 0
      return
    }
    refreshForward(from: Int(routes[route].first), route, isWhole: true)
    refreshBackward(from: Int(routes[route].last), route, isWhole: true)
  }

  /// Refreshes the routes that the step changed.
  func refreshChanged() {
    guard !isRelative else { return }
    for index in 0..<savedRouteCount { refresh(Int(savedRoutes[index])) }
  }
}

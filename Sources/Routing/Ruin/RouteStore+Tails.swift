extension RouteStore {
  /// Lets an item be followed by one of another route and all behind it; what followed the former
  /// goes on where the latter stood.
  func swapTails(behind item: Int, from other: Int) {
    let (route, otherRoute) = (Int(nodes[item].route), Int(nodes[other].route))
    let (next, before) = (nodes[item].next, nodes[other].previous)
    let (last, otherLast) = (routes[route].last, routes[otherRoute].last)
    connect(Int32(item), Int32(other), in: route)
    connect(before, next, in: otherRoute)
    routes.base[route].last = otherLast
    routes.base[otherRoute].last = next >= 0 ? last : before
    recount(route)
    recount(otherRoute)
  }

  /// Lets an item be followed by one of another route and what led to it, turned around; what
  /// followed the former, turned around, leads to what followed the latter.
  func turnTails(behind item: Int, _ other: Int) {
    let (route, otherRoute) = (Int(nodes[item].route), Int(nodes[other].route))
    let (next, after) = (nodes[item].next, nodes[other].next)
    let (first, otherLast) = (routes[otherRoute].first, routes[otherRoute].last)
    let last = routes[route].last
    turn(from: next)
    turn(from: first, to: Int32(other))
    connect(Int32(item), Int32(other), in: route)
    routes.base[route].last = first
    nodes.base[Int(first)].next = -1
    routes.base[otherRoute].first = next >= 0 ? last : after
    if next >= 0 { nodes.base[Int(last)].previous = -1 }
    connect(next, after, in: otherRoute)
    routes.base[otherRoute].last = after >= 0 ? otherLast : next
    recount(route)
    recount(otherRoute)
  }

  /// Lets two items follow each other; −1 is the start or the end of the route.
  func connect(_ item: Int32, _ next: Int32, in route: Int) {
    if item >= 0 {
      nodes.base[Int(item)].next = next
    } else {
      routes.base[route].first = next
    }
    if next >= 0 { nodes.base[Int(next)].previous = item }
  }

  /// Lets the items of a run follow each other the other way around; the links at its ends are left to
  /// be set.
  func turn(from first: Int32, to last: Int32 = -1) {
    var item = first
    while item >= 0 {
      let node = nodes[Int(item)]
      nodes.base[Int(item)].next = node.previous
      nodes.base[Int(item)].previous = node.next
      if item == last { return }
      item = node.next
    }
  }

  /// Sums a route anew whose items were linked anew.
  func recount(_ route: Int) {
    var load = 0.0
    var size = 0
    var item = routes[route].first
    while item >= 0 {
      nodes.base[Int(item)].route = Int32(route)
      load += tables.modes[2 * Int(item)].load
      size += 1
      item = nodes[Int(item)].next
    }
    routes.base[route].load = load
    routes.base[route].size = size
    routes.base[route].last = size > 0 ? routes[route].last : -1
    refresh(route)
  }
}

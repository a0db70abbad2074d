import Foundation

extension RuinAndRecreate {
  /// Lets two routes that pass near each other swap what follows, as it is or with one piece of each
  /// turned around; then takes out items beside the joint while a route is above its limit.
  ///
  /// Strings move few items at a time; where routes are long, half a route changes hands only here.
  ///
  /// - Returns: Whether routes changed.
  ///
  /// Source: 2-opt*, J.-Y. Potvin & J.-M. Rousseau, *An exchange heuristic for routeing problems with
  /// time windows*, Journal of the Operational Research Society 46(12), 1995.
  mutating func swapTails(temperature: Double) -> Bool {
    let item = random.next(below: store.tables.count)
    let route = Int(store.nodes[item].route)
    guard route >= 0 else { return false }
    let most = -temperature * log(max(random.unit(), 1e-300))
    let first = random.next(below: nearCount)
    for turn in 0..<nearCount {
      let rank = first + turn < nearCount ? first + turn : first + turn - nearCount
      let other = Int(near[item * nearCount + rank].item)
      let partner = Int(store.nodes[other].route)
      guard partner >= 0, partner != route else { continue }
      if store.change(ofTailsJoining: item, other) < most {
        store.save(route)
        store.save(partner)
        store.swapTails(behind: item, from: other)
      } else if store.leastChange(ofTurning: item, other) < most {
        store.save(route)
        store.save(partner)
        store.turnTails(behind: item, other)
      } else {
        continue
      }
      makeRoom(in: route, around: item)
      makeRoom(in: partner, around: other)
      store.refreshChanged()
      return true
    }
    return false
  }

  /// Takes strings out of a route until it is within its limits, nearest to an item first.
  mutating func makeRoom(in route: Int, around item: Int) {
    let limit = store.limits[Int(store.routes[route].vehicle)]
    var rank = -1
    while store.routes[route].cost > limit.cost || store.routes[route].load > limit.load {
      var center = item
      while Int(store.nodes[center].route) != route {
        rank += 1
        guard rank < nearCount else { return }
        center = Int(near[item * nearCount + rank].item)
      }
      removeString(
        around: center,
        length: 1 + random.next(below: min(Int(longestString), store.routes[route].size)))
      store.refreshChanged()
    }
  }
}

extension RouteStore {
  /// What two routes cost more, together, once an item of one is followed by an item of the other
  /// and what is behind it, and what followed the former goes on where the latter stood. The limits
  /// are not looked at.
  func change(ofTailsJoining item: Int, _ other: Int) -> Double {
    let (site, otherSite) = (
      Int(routes[Int(nodes[item].route)].site), Int(routes[Int(nodes[other].route)].site)
    )
    let (next, before) = (Int(nodes[item].next), Int(nodes[other].previous))
    return joined(item, other, site: site) + joined(before, next, site: otherSite)
      - joined(item, next, site: site) - joined(before, other, site: otherSite)
  }

  /// What two routes cost more at least, together, once an item is followed by an item of the other
  /// route and what led to it, turned around.
  func leastChange(ofTurning item: Int, _ other: Int) -> Double {
    let (next, after) = (Int(nodes[item].next), Int(nodes[other].next))
    guard next >= 0, after >= 0 else { return .infinity }
    return leastLink(item, other) + leastLink(next, after)
      - leastLink(item, next) - leastLink(other, after)
  }

  /// The cost of a route through two items that follow each other, or through its start or end (−1),
  /// as far as it is known at the two.
  func joined(_ item: Int, _ next: Int, site: Int) -> Double {
    if next >= 0 {
      let (a, b) = arrival(at: next, behind: item, site: site)
      return min(a + nodes[next].after.0, b + nodes[next].after.1)
    }
    guard item >= 0 else { return 0 }
    let reached = nodes[item].before
    return min(
      reached.0 + tables.home(site, 2 * item), reached.1 + tables.home(site, 2 * item + 1))
  }

  private func leastLink(_ a: Int, _ b: Int) -> Double {
    var least = Double.infinity
    for x in [2 * a, 2 * a + 1] {
      for y in [2 * b, 2 * b + 1] { least = min(least, tables.link(x, y)) }
    }
    return least
  }
}

extension RuinAndRecreate {
  /// Takes out strings of items around one of them, at random if none is named.
  mutating func removeStrings(around center: Int?) {
    let count = store.tables.count
    let seed = center ?? random.next(below: count)
    let longest = min(longestString, max(1, meanRouteSize()))
    let most = max(1, 4 * meanRemoved / (1 + longest) - 1)
    let strings = 1 + Int(random.unit() * most)
    var done = 0
    var index = -1
    while done < strings, index < nearCount {
      let item = index < 0 ? seed : Int(near[seed * nearCount + index].item)
      index += 1
      let route = Int(store.nodes[item].route)
      // A long route may be cut in several places, a short one only once.
      guard route >= 0, !store.isChanged(route) || Double(store.routes[route].size) > 3 * longest
      else { continue }
      let limit = min(Double(store.routes[route].size), longest)
      // Now and then a whole short route, so that it can start anew from another site.
      let isWhole = random.next(below: 12) == 0
      let length = isWhole ? Int(limit) : 1 + Int(random.unit() * limit)
      removeString(around: item, length: min(length, store.routes[route].size))
      done += 1
    }
  }

  private func meanRouteSize() -> Double {
    Double(store.tables.count - bank.count) / Double(max(1, routeCount))
  }

  /// Takes out a string that holds an item; half of the strings keep some items in their middle.
  mutating func removeString(around item: Int, length: Int) {
    let size = store.routes[Int(store.nodes[item].route)].size
    var kept = 0
    if random.next(below: 2) == 0, length > 1 {
      kept = 1
      while length + kept < size, random.unit() > 0.5 { kept += 1 }
      kept = min(kept, size - length)
    }
    let span = length + kept
    var first = item
    var back = random.next(below: span)
    while back > 0, store.nodes[first].previous >= 0 {
      first = Int(store.nodes[first].previous)
      back -= 1
    }
    let keptFrom = kept > 0 ? 1 + random.next(below: max(1, length - 1)) : span
    var at = first
    for place in 0..<span {
      let next = Int(store.nodes[at].next)
      if place < keptFrom || place >= keptFrom + kept {
        store.remove(at)
        removed.append(at)
      }
      if next < 0 { break }
      at = next
    }
  }

  /// Orders what is to be put back: at random, dear first, or by what it takes from the site.
  mutating func order() {
    for index in removed.indices.dropFirst() {
      removed.swapAt(index, random.next(below: index + 1))
    }
    let tables = store.tables
    switch random.next(below: 11) {
    case 0..<4: break
    case 4..<8:
      let key = { (item: Int) in
        tables.modes[2 * item].load * 1e3 + tables.modes[2 * item].cost
      }
      removed.sort { key($0) > key($1) }
    case 8..<10: removed.sort { homeward[$0] > homeward[$1] }
    default: removed.sort { homeward[$0] < homeward[$1] }
    }
  }
}

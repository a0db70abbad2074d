/// Growing alternating trees, and the prices that let them grow.
extension Blossoms {
  /// Takes a tight edge from an outer node into the trees; whether that completed a path between two
  /// unmatched nodes.
  mutating func take(_ u: Int, _ other: Int) -> Bool {
    let (x, y) = (Int(top[u]), Int(top[other]))
    switch label[y] {
    case .free:
      parent[y] = Int32(u)
      label[y] = .inner
      let next = Int(top[Int(mate[y])])
      nearest[y] = -1
      nearest[next] = -1
      label[next] = .outer
      enqueue(next)
    case .outer:
      let base = meeting(x, y)
      guard base >= 0 else {
        exchange(x, y)
        exchange(y, x)
        return true
      }
      shrink(x, base, y)
    case .inner: break
    }
    return false
  }

  /// Matches one pair more; whether there was one to match.
  mutating func augment() -> Bool {
    queue.removeAll(keepingCapacity: true)
    for x in 0..<used {
      label[x] = .free
      nearest[x] = -1
    }
    for x in 0..<used where Int(top[x]) == x && mate[x] < 0 {
      parent[x] = -1
      label[x] = .outer
      enqueue(x)
    }
    guard !queue.isEmpty else { return false }
    while true {
      var next = 0
      while next < queue.count {
        let u = queue[next]
        next += 1
        guard label[Int(top[u])] != .inner else { continue }
        for v in 0..<count where top[u] != top[v] {
          if slack(u, v) == 0 {
            if take(u, v) { return true }
          } else {
            note(u, near: Int(top[v]))
          }
        }
      }
      queue.removeAll(keepingCapacity: true)
      changePrices(by: greatestStep())
      for x in 0..<used where Int(top[x]) == x && nearest[x] >= 0 {
        let u = Int(nearest[x])
        guard Int(top[u]) != x, slack(u, x) == 0 else { continue }
        if take(u, Int(end[x * capacity + u])) { return true }
      }
      for blossom in count..<max(count, used)
      where Int(top[blossom]) == blossom && label[blossom] == .inner && price[blossom] == 0 {
        expand(blossom)
      }
    }
  }

  func greatestStep() -> Int {
    var step = Int.max
    for x in 0..<used where Int(top[x]) == x {
      if x >= count, label[x] == .inner { step = min(step, price[x] / 2) }
      guard nearest[x] >= 0 else { continue }
      switch label[x] {
      case .free: step = min(step, slack(Int(nearest[x]), x))
      case .outer: step = min(step, slack(Int(nearest[x]), x) / 2)
      case .inner: break
      }
    }
    return step
  }

  func changePrices(by step: Int) {
    for u in 0..<count {
      switch label[Int(top[u])] {
      case .outer: price[u] -= step
      case .inner: price[u] += step
      case .free: break
      }
    }
    for blossom in count..<max(count, used) where Int(top[blossom]) == blossom {
      switch label[blossom] {
      case .outer: price[blossom] += 2 * step
      case .inner: price[blossom] -= 2 * step
      case .free: break
      }
    }
  }
}

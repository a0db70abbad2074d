/// Walks the same roads and links in another order.
///
/// Where a tour passes a place more than once it can go on in several ways at the same cost. A
/// random one of all these tours gives a local search, which stops at ties, new places to begin.
struct EulerRewalk {
  let tables: Tables

  /// The modes of a tour of the same cost over the same links, each in the same direction.
  func rewalk(_ modes: [Int], _ random: inout SplitMix64) -> [Int] {
    guard let first = modes.first else { return modes }
    // An arc goes through one item, from its entry to its exit, or along a link (item −1).
    var arcs: [(to: Int32, mode: Int)] = []
    var leaving = [[Int32]](repeating: [], count: tables.locationCount)
    for (index, x) in modes.enumerated() {
      let mode = tables.modes[x]
      leaving[Int(mode.entry)].append(Int32(arcs.count))
      arcs.append((mode.exit, x))
      let next = tables.modes[modes[index + 1 < modes.count ? index + 1 : 0]]
      if next.entry != mode.exit {
        leaving[Int(mode.exit)].append(Int32(arcs.count))
        arcs.append((next.entry, -1))
      }
    }
    for place in leaving.indices where leaving[place].count > 1 {
      for index in leaving[place].indices.dropFirst() {
        leaving[place].swapAt(index, random.next(below: index + 1))
      }
    }
    var path: [(place: Int, mode: Int)] = [(Int(tables.modes[first].entry), -1)]
    var walked: [Int] = []
    walked.reserveCapacity(modes.count)
    while let here = path.last {
      if let arc = leaving[here.place].popLast() {
        path.append((Int(arcs[Int(arc)].to), arcs[Int(arc)].mode))
      } else {
        path.removeLast()
        if here.mode >= 0 { walked.append(here.mode) }
      }
    }
    walked.reverse()
    return walked
  }
}

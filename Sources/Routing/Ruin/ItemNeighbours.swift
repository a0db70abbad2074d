/// For each item, the items that are near it, nearest first.
struct ItemNeighbours: Sendable {
  /// A neighbour of an item.
  struct Neighbour: Sendable, BitwiseCopyable {
    var item: Int32
    /// The least cost of a link between the two, either way, in any modes; never above the true one.
    var cost: Float
  }

  let size: Int
  let lists: [Neighbour]

  init(_ tables: Tables, size wanted: Int) {
    let size = max(0, min(wanted, tables.count - 1))
    self.size = size
    let modes = Neighbours(tables, size: min(2 * tables.count - 2, 2 * size))
    var lists: [Neighbour] = []
    lists.reserveCapacity(tables.count * size)
    var mark = [Int](repeating: -1, count: tables.count)
    for item in 0..<tables.count {
      var near: [(cost: Double, item: Int)] = []
      for x in [2 * item, 2 * item + 1] {
        for r in 0..<modes.size {
          let y = Int(modes.next[x * modes.size + r])
          near.append((tables.link(x, y), y / 2))
          let w = Int(modes.previous[x * modes.size + r])
          near.append((tables.link(w, x), w / 2))
        }
      }
      near.sort(by: <)
      let begin = lists.count
      mark[item] = item
      for (_, other) in near where mark[other] != item && lists.count - begin < size {
        mark[other] = item
        lists.append(Neighbour(tables, item, other))
      }
      // Tables with many modes at one place may repeat an item often: fill up in order.
      var other = 0
      while lists.count - begin < size {
        if mark[other] != item {
          mark[other] = item
          lists.append(Neighbour(tables, item, other))
        }
        other += 1
      }
    }
    self.lists = lists
  }
}

extension ItemNeighbours.Neighbour {
  fileprivate init(_ tables: Tables, _ item: Int, _ other: Int) {
    var least = Double.infinity
    for x in [2 * item, 2 * item + 1] {
      for y in [2 * other, 2 * other + 1] {
        least = min(least, tables.link(x, y), tables.link(y, x))
      }
    }
    self.init(item: Int32(other), cost: Float(least).nextDown)
  }
}

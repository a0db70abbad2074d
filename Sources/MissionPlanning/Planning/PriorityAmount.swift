/// How much of each priority there is, in metres of road.
struct PriorityAmount: Comparable {
  private var metres: [Int: Double] = [:]

  /// What a node counts, in metres of road.
  private static let node = 100.0

  /// Adds a road's line or a node.
  mutating func add(_ line: Polyline, priority: Int) {
    metres[priority, default: 0] += line.points.count > 1 ? line.length : Self.node
  }

  /// Less of what matters most comes first.
  static func < (a: PriorityAmount, b: PriorityAmount) -> Bool {
    for priority in Set(a.metres.keys).union(b.metres.keys).sorted(by: >) {
      let (one, other) = (a.metres[priority] ?? 0, b.metres[priority] ?? 0)
      if one != other { return one < other }
    }
    return false
  }

  static func == (a: PriorityAmount, b: PriorityAmount) -> Bool { !(a < b) && !(b < a) }
}

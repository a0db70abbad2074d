/// The cheapest ways between all nodes of a directed network, by Dijkstra's method.
struct ShortestPaths {
  private var arcs: [[(to: Int, cost: Double)]]

  init(nodeCount: Int) {
    arcs = Array(repeating: [], count: nodeCount)
  }

  mutating func addArc(from: Int, to: Int, cost: Double) {
    arcs[from].append((to, cost))
  }

  /// The table of costs, row by row.
  func table() -> [Double] {
    arcs.indices.flatMap { costs(from: $0) }
  }

  private func costs(from source: Int) -> [Double] {
    var cost = [Double](repeating: .infinity, count: arcs.count)
    cost[source] = 0
    var heap: [(cost: Double, node: Int)] = [(0, source)]
    while let top = pop(&heap) {
      guard top.cost == cost[top.node] else { continue }
      for arc in arcs[top.node] where top.cost + arc.cost < cost[arc.to] {
        cost[arc.to] = top.cost + arc.cost
        push((cost[arc.to], arc.to), &heap)
      }
    }
    return cost
  }

  private func push(_ entry: (cost: Double, node: Int), _ heap: inout [(cost: Double, node: Int)]) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0, heap[child].cost < heap[(child - 1) / 2].cost {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private func pop(_ heap: inout [(cost: Double, node: Int)]) -> (cost: Double, node: Int)? {
    guard let top = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return top }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].cost < heap[least].cost {
        least = child
      }
      if least == parent { return top }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}

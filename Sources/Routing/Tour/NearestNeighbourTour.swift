/// A closed tour that always goes on to the nearest item that is left.
struct NearestNeighbourTour {
  let tables: Tables

  /// The items in order of the tour, each in the mode that it was reached in.
  func modes() -> [Int] {
    guard tables.count > 0 else { return [] }
    var left = Array(1..<tables.count)
    var tour = [0]
    while !left.isEmpty {
      let last = tour[tour.count - 1]
      var best = (cost: Double.infinity, index: 0, mode: 0)
      for (index, item) in left.enumerated() {
        for m in 0..<2 {
          let cost = tables.link(last, 2 * item + m)
          if cost < best.cost { best = (cost, index, m) }
        }
      }
      tour.append(2 * left[best.index] + best.mode)
      left.swapAt(best.index, left.count - 1)
      left.removeLast()
    }
    return tour
  }
}

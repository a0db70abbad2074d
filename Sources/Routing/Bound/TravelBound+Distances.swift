extension TravelBound {
  /// By place: the least cost to come there from the nearest of some places, by links and services
  /// (Dijkstra in a complete graph).
  func distances(from origins: [Int], along services: [Moats.Service]) -> [Double] {
    var leaving = [[(place: Int, cost: Double)]](repeating: [], count: count)
    for service in services {
      leaving[service.passage.entry].append((service.passage.exit, service.cost))
      leaving[service.passage.exit].append((service.passage.entry, service.cost))
    }
    var distance = [Double](repeating: .infinity, count: count)
    for origin in origins { distance[origin] = 0 }
    var open = Array(0..<count)
    while !open.isEmpty {
      var at = 0
      for index in open.indices where distance[open[index]] < distance[open[at]] { at = index }
      let place = open[at]
      open.swapAt(at, open.count - 1)
      open.removeLast()
      for other in open {
        distance[other] = min(distance[other], distance[place] + cost(between: place, and: other))
      }
      for (other, cost) in leaving[place] {
        distance[other] = min(distance[other], distance[place] + cost)
      }
    }
    return distance
  }

  /// The links between some of the places, and to one place more that stands for all others.
  ///
  /// - Parameter outward: By place: what a link to the others costs.
  func between(_ places: [Int], outward: [Double]) -> TravelBound {
    let count = places.count + 1
    let outward = outward + [0]
    return TravelBound(
      count: count,
      cost: (0..<count * count).map { index in
        let (a, b) = index.quotientAndRemainder(dividingBy: count)
        guard a < places.count, b < places.count else { return max(outward[a], outward[b]) }
        return cost(between: places[a], and: places[b])
      })
  }
}

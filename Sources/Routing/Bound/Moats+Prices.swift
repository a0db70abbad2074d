extension Moats {
  /// What rings are paid for.
  struct Prices {
    /// By place: the prices of the rings between it and the sites.
    var heights: [Double]

    /// What the needed crossings pay.
    var sum: Double
  }

  /// Prices for the rings that are crossed too seldom by some links and all services.
  ///
  /// - Parameter pairs: The ends of the links.
  func prices(against pairs: [(Int, Int)]) -> Prices {
    var change = [Int](repeating: 0, count: distances.count + 1)
    var across = change
    for (a, b) in pairs {
      change[min(rank[a], rank[b]) + 1] += 1
      change[max(rank[a], rank[b]) + 1] -= 1
    }
    for service in services {
      let (near, far) = ranks(service.passage)
      across[near + 1] += 1
      across[far + 1] -= 1
    }
    var prices = Prices(heights: [], sum: 0)
    var (links, through, height) = (0, 0, 0.0)
    let heights = distances.indices.map { ring in
      links += change[ring]
      through += across[ring]
      let need = 2 * crossings[ring] - through
      if ring > 0, need > links {
        let width = distances[ring] - distances[ring - 1]
        height += width
        prices.sum += width * Double(need)
      }
      return height
    }
    prices.heights = rank.map { heights[$0] }
    return prices
  }
}

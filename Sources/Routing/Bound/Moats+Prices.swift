extension Moats {
  /// What moats are paid for.
  struct Prices {
    /// By set: the prices of the moats between it and the shore.
    var depths: [Double]

    /// What the needed crossings pay.
    var sum: Double
  }

  /// Prices for the moats within a set that are crossed too seldom by some links and all services.
  ///
  /// - Parameters:
  ///   - whole: The set; all places unless told.
  ///   - pairs: The ends of the links; `nil` for one outside the set.
  func prices(in whole: Int? = nil, against pairs: [(Int?, Int?)]) -> Prices {
    let whole = whole ?? tree.levels.count - 1
    var links = [Int](repeating: 0, count: tree.levels.count)
    var through = links
    for (a, b) in pairs {
      if let a { links[a] += 1 }
      if let b { links[b] += 1 }
      if let a, let b { links[tree.meet(a, b)] -= 2 }
    }
    for service in services {
      let (a, b) = (service.passage.entry, service.passage.exit)
      through[a] += 1
      through[b] += 1
      through[tree.meet(a, b)] -= 2
    }
    (links, through) = (tree.sums(links), tree.sums(through))
    var prices = Prices(depths: tree.levels.map { _ in 0 }, sum: 0)
    var isWithin = tree.levels.map { _ in false }
    isWithin[whole] = true
    for set in (0..<whole).reversed() where isWithin[tree.parents[set]] {
      isWithin[set] = true
      let parent = tree.parents[set]
      prices.depths[set] = prices.depths[parent]
      let need = 2 * visits[set] - through[set]
      if need > links[set] {
        let width = tree.levels[set] - tree.levels[parent]
        prices.depths[set] += width
        prices.sum += width * Double(need)
      }
    }
    return prices
  }
}

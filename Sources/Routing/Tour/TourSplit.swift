/// Cuts a giant tour into routes: the best cuts, sites and modes for its order.
///
/// A dynamic program over the places where a route may end. From each place every route that still
/// fits is priced for every site, its modes chosen on the way.
///
/// Source: P. Lacomme, C. Prins & W. Ramdane-Cherif, *Competitive memetic algorithms for arc
/// routing problems*, Annals of Operations Research 131, 2004.
struct TourSplit {
  let tables: Tables
  let limit: RouteLimit

  /// What a route costs besides its own cost, to count routes before cost.
  let routeWeight: Double

  /// A stretch of the giant tour that one route serves.
  struct Piece {
    var range: Range<Int>
    var site: Int
  }

  /// The best pieces. Every item must fit into a route alone.
  func pieces(of tour: [Int]) -> [Piece] {
    let count = tour.count
    var best = [Double](repeating: .infinity, count: count + 1)
    var from = [Piece?](repeating: nil, count: count + 1)
    best[0] = 0
    for first in 0..<count where best[first] < .infinity {
      for site in 0..<tables.siteCount {
        extend(from: first, site: site, over: tour) { last, cost in
          let total = best[first] + cost + routeWeight
          if total < best[last + 1] {
            best[last + 1] = total
            from[last + 1] = Piece(range: first..<last + 1, site: site)
          }
        }
      }
    }
    var pieces: [Piece] = []
    var end = count
    while let piece = from[end] {
      pieces.append(piece)
      end = piece.range.lowerBound
    }
    return pieces.reversed()
  }

  /// Visits the routes that start with one item, shortest first, while they fit.
  private func extend(
    from first: Int, site: Int, over tour: [Int], visit: (Int, Double) -> Void
  ) {
    var load = 0.0
    var reached = (0.0, 0.0)
    for index in first..<tour.count {
      let x = 2 * tour[index]
      load += tables.modes[x].load
      guard load <= limit.load else { return }
      let arrival: (Double, Double)
      if index == first {
        arrival = (tables.start(site, x), tables.start(site, x + 1))
      } else {
        let y = 2 * tour[index - 1]
        arrival = (
          min(reached.0 + tables.link(y, x), reached.1 + tables.link(y + 1, x)),
          min(reached.0 + tables.link(y, x + 1), reached.1 + tables.link(y + 1, x + 1))
        )
      }
      reached = (after(arrival.0, x), after(arrival.1, x + 1))
      guard min(reached.0, reached.1) < .infinity else { return }
      let cost = min(reached.0 + tables.home(site, x), reached.1 + tables.home(site, x + 1))
      if cost <= limit.cost { visit(index, cost) }
    }
  }

  @inline(__always)
  private func after(_ arrival: Double, _ x: Int) -> Double {
    let mode = tables.modes[x]
    return arrival + mode.peak <= limit.cost ? arrival + mode.cost : .infinity
  }
}

/// Four links of a tour exchanged without turning anything: of the stretches A = i+1...j,
/// B = j+1...k and C = k+1...l the tour makes C B A.
///
/// The one exchange of four links that is no sequence of smaller ones, each of which would leave one
/// tour: two exchanges of two links that would each leave two tours.
struct DoubleBridge {
  var i: Int
  var j: Int
  var k: Int
  var l: Int

  /// The same exchange seen from the other end of a tour of `count` items.
  func mirrored(_ count: Int) -> DoubleBridge {
    DoubleBridge(i: count - 2 - l, j: count - 2 - k, k: count - 2 - j, l: count - 2 - i)
  }

  /// The two plain exchanges that make it, one after the other.
  var exchanges: (TourExchange, TourExchange) {
    (
      TourExchange(i: i, j: j, k: l, isSwapped: true, reversesA: false, reversesB: false),
      TourExchange(
        i: i, j: i + k - j, k: i + l - j, isSwapped: true, reversesA: false, reversesB: false)
    )
  }
}

extension TourMoves {
  /// The best double bridge found and what it saves.
  struct FoundBridge {
    var gain = 1e-7
    var bridge: DoubleBridge?
  }

  /// The best double bridge whose one half saves something at either end of an item.
  ///
  /// One half takes a cheaper link behind the item, at the price of two separate tours; the other
  /// joins these where they pass near each other, on road networks mostly at a junction that both
  /// pass, for nothing.
  func bestBridge(at item: Int, in tour: borrowing TourState) -> FoundBridge {
    var found = FoundBridge()
    let ends = view(isMirrored: false)
    searchBridge(item, tour, ends, &found)
    let mirrored = view(isMirrored: true)
    searchBridge(item, tour, mirrored, &found)
    return found
  }

  @inline(__always)
  private func searchBridge(
    _ item: Int, _ tour: borrowing TourState, _ view: TourView, _ found: inout FoundBridge
  ) {
    let p = view.place(2 * item, tour)
    let a = view.at(p, tour)
    let b = view.at(p + 1, tour)
    let ab = view.link(a, b)
    for r in 0..<size {
      let y = view.after(a, r)
      let g = ab - view.link(a, y)
      if g <= 1e-9 { break }
      let q = view.place(y, tour)
      guard view.at(q, tour) == y, q != p + 1, !(q == 0 && p == tour.count - 1) else { continue }
      let c = view.at(q - 1, tour)
      let saved = g + view.link(c, y) - view.link(c, b)
      guard saved > found.gain else { continue }
      // What is cut off closes on itself.
      let ring = q > p ? (p + 1)...(q - 1) : q...p
      join(ring, saved: saved, tour, view, &found)
    }
  }

  /// Joins a ring of positions with the rest of the tour where that costs least.
  @inline(__always)
  private func join(
    _ ring: ClosedRange<Int>, saved: Double, _ tour: borrowing TourState, _ view: TourView,
    _ found: inout FoundBridge
  ) {
    let n = tour.count
    // The shorter part is searched for places where the other one passes.
    let isInside = 2 * ring.count <= n
    let (begin, steps) =
      isInside ? (ring.lowerBound, ring.count - 1) : (ring.upperBound + 1, n - ring.count - 1)
    for step in 0..<max(0, steps) {
      let here = begin + step < n ? begin + step : begin + step - n
      let x = view.at(here, tour)
      let z = view.at(here + 1, tour)
      let most = saved + view.link(x, z)
      for r in 0..<size {
        let y = view.after(x, r)
        let rest = most - view.link(x, y)
        if rest <= found.gain { break }
        let q = view.place(y, tour)
        guard view.at(q, tour) == y, ring.contains(q) != isInside,
          q != ring.lowerBound, q != ring.upperBound + 1, q != 0 || ring.upperBound < n - 1
        else { continue }
        let w = view.at(q - 1, tour)
        let gain = rest + view.link(w, y) - view.link(w, z)
        guard gain > found.gain else { continue }
        found.gain = gain
        let (inner, outer) = isInside ? (here, q > 0 ? q - 1 : n - 1) : (q - 1, here)
        let bridge =
          outer > ring.upperBound
          ? DoubleBridge(i: ring.lowerBound - 1, j: inner, k: ring.upperBound, l: outer)
          : DoubleBridge(i: outer, j: ring.lowerBound - 1, k: inner, l: ring.upperBound)
        found.bridge = view.isMirrored ? bridge.mirrored(n) : bridge
      }
    }
  }
}

/// Finds the exchanges of two or three links that shorten a tour most, from one item.
///
/// The first new link goes to one of the neighbours and must save something by itself, so must the
/// first two together: the sequential moves of Lin and Kernighan, three links deep, all seven ways
/// to put the pieces together. A mirrored view of the tour gives the moves at an item's start.
///
/// Source: S. Lin & B. Kernighan, *An effective heuristic algorithm for the travelling-salesman
/// problem*, Operations Research 21, 1973; D. Johnson & L. McGeoch, 1997, for neighbour lists.
struct TourMoves {
  let tables: Tables
  let next: UnsafePointer<Int32>
  let previous: UnsafePointer<Int32>
  let size: Int

  /// The best exchange found and what it saves.
  struct Found {
    var gain = 1e-7
    var exchange: TourExchange?
  }

  /// A tour read forward or mirrored.
  @inline(__always)
  func view(isMirrored: Bool) -> TourView {
    TourView(
      tables: tables, next: next, previous: previous, size: size, isMirrored: isMirrored)
  }

  /// The best exchange that replaces a link at either end of an item.
  func best(at item: Int, in tour: borrowing TourState) -> Found {
    var found = Found()
    search(item, tour, mirror: false, &found)
    search(item, tour, mirror: true, &found)
    return found
  }

  @inline(__always)
  private func search(
    _ item: Int, _ tour: borrowing TourState, mirror: Bool, _ found: inout Found
  ) {
    let n = tour.count
    let view = self.view(isMirrored: mirror)
    @inline(__always) func at(_ p: Int) -> Int { view.at(p, tour) }
    @inline(__always) func place(_ x: Int) -> Int { view.place(x, tour) }
    @inline(__always) func link(_ x: Int, _ y: Int) -> Double { view.link(x, y) }
    @inline(__always) func turned(_ from: Int, _ to: Int) -> Double { view.turned(from, to, tour) }
    @inline(__always) func after(_ x: Int, _ r: Int) -> Int { view.after(x, r) }
    @inline(__always) func before(_ x: Int, _ r: Int) -> Int { view.before(x, r) }
    @inline(__always) func consider(
      _ gain: Double, _ i: Int, _ j: Int, _ k: Int, swap: Bool, _ a: Bool, _ b: Bool
    ) {
      guard gain > found.gain else { return }
      found.gain = gain
      let exchange = TourExchange(i: i, j: j, k: k, isSwapped: swap, reversesA: a, reversesB: b)
      found.exchange = mirror ? exchange.mirrored(n) : exchange
    }

    let p = place(2 * item)
    let a = at(p)
    let b = at(p + 1)
    let ab = link(a, b)
    for r in 0..<size {
      let y = after(a, r)
      let ay = link(a, y)
      let g1 = ab - ay
      if g1 < -1e-9 { break }
      let q = place(y)
      if g1 <= 1e-9 {
        // Nothing saved by the link, but perhaps by the wind on a stretch flown the other way.
        guard tour.isDirected, at(q) != y, q != p else { continue }
        if q > p {
          let f = at(q + 1)
          let e = y ^ 1
          consider(
            g1 + link(e, f) - link(b ^ 1, f) - turned(p + 1, q), p, q, q, swap: false, true, false)
        } else {
          let d = at(q + 1)
          consider(
            ab + link(y ^ 1, d) - link(y ^ 1, a ^ 1) - link(d ^ 1, b) - turned(q + 1, p), q, p, p,
            swap: false, true, false)
        }
        continue
      }
      if at(q) == y {
        if q > p + 1 {
          let c = at(q - 1)
          let g = g1 + link(c, y)
          for s in 0..<size {
            let e = before(b, s)
            let rest = g - link(e, b)
            if rest <= 1e-9 { break }
            let k = place(e)
            guard k >= q, at(k) == e else { continue }
            let f = at(k + 1)
            consider(rest + link(e, f) - link(c, f), p, q - 1, k, swap: true, false, false)
          }
          let turnedA = turned(p + 1, q - 1)
          for s in 0..<size {
            let f = after(b ^ 1, s)
            let rest = g - link(b ^ 1, f)
            if rest <= 1e-9 { break }
            var k = place(f) - 1
            if k < 0 { k = n - 1 }
            guard k >= q, at(k + 1) == f else { continue }
            let e = at(k)
            consider(
              rest + link(e, f) - link(e, c ^ 1) - turnedA, p, q - 1, k, swap: true, true, false)
          }
        } else if q < p {
          let w = at(q - 1)
          let g = g1 + link(w, y)
          guard !(q == 0 && p == n - 1) else { continue }
          for s in 0..<size {
            let c = before(b, s)
            let rest = g - link(c, b)
            if rest <= 1e-9 { break }
            let j = place(c)
            guard j >= q, j < p, at(j) == c else { continue }
            let d = at(j + 1)
            consider(rest + link(c, d) - link(w, d), q - 1, j, p, swap: true, false, false)
          }
        }
      } else if q > p {
        let e = y ^ 1
        let f = at(q + 1)
        let ef = link(e, f)
        consider(
          g1 + ef - link(b ^ 1, f) - turned(p + 1, q), p, q, q, swap: false, true, false)
        let g = g1 + ef
        for s in 0..<size {
          let c = before(f, s)
          let rest = g - link(c, f)
          if rest <= 1e-9 { break }
          let j = place(c)
          guard j > p, j < q, at(j) == c else { continue }
          let d = at(j + 1)
          consider(
            rest + link(c, d) - link(d ^ 1, b) - turned(j + 1, q), p, j, q, swap: true, false, true)
        }
        for s in 0..<size {
          let w = before(b, s)
          let rest = g - link(w, b)
          if rest <= 1e-9 { break }
          let j = place(w) - 1
          guard j > p, j < q, at(j + 1) == w ^ 1 else { continue }
          let c = at(j)
          consider(
            rest + link(c, w ^ 1) - link(c, f) - turned(j + 1, q), p, j, q, swap: true, false, true)
        }
        let turnedA = turned(p + 1, q)
        for s in 0..<size {
          let z = after(b ^ 1, s)
          let rest = g - link(b ^ 1, z)
          if rest <= 1e-9 { break }
          let k = place(z)
          guard k > q, at(k) == z ^ 1 else { continue }
          let h = at(k + 1)
          consider(
            rest + link(z ^ 1, h) - link(f ^ 1, h) - turnedA - turned(q + 1, k), p, q, k,
            swap: false, true, true)
        }
      } else if q < p {
        let d = at(q + 1)
        consider(
          ab + link(y ^ 1, d) - link(y ^ 1, a ^ 1) - link(d ^ 1, b) - turned(q + 1, p), q, p, p,
          swap: false, true, false)
      }
    }
  }
}

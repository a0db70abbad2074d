import Foundation

/// Improves one closed tour: local search, then small random changes that are kept if the local
/// search makes good what they cost.
///
/// Source: H. Lourenço, O. Martin & T. Stützle, *Iterated local search*, 2003.
struct TourSearch: ~Copyable {
  let tour: TourState
  private let kept: Buffer<Int32>
  private let queue: Buffer<Int32>
  private let isQueued: Buffer<Bool>
  private var head = 0
  private var waiting = 0
  private var touched = 0..<0
  private(set) var random: SplitMix64

  /// The cost of the tour.
  private(set) var cost: Double

  /// The cheapest tour so far.
  private(set) var bestCost: Double
  private let best: Buffer<Int32>

  init(tables: Tables, modes: [Int], random: SplitMix64) {
    tour = TourState(tables: tables, modes: modes)
    let count = modes.count
    kept = Buffer(repeating: 0, count: count)
    queue = Buffer(repeating: 0, count: count)
    isQueued = Buffer(repeating: false, count: count)
    self.random = random
    cost = tour.cost()
    bestCost = cost
    best = Buffer(repeating: 0, count: count)
    kept.copy(0..<count, from: tour.sequence)
    best.copy(0..<count, from: tour.sequence)
  }

  /// The cheapest tour so far.
  func bestModes() -> [Int] {
    (0..<tour.count).map { Int(best[$0]) }
  }

  /// Applies the best exchanges until none is left.
  mutating func descend(_ moves: TourMoves) {
    for p in 0..<tour.count { push(Int(tour.sequence[p]) >> 1) }
    cost -= improve(moves)
    keep()
  }

  /// One random change and its repair; undone if the tour costs more than chance allows
  /// at a temperature.
  mutating func kick(_ moves: TourMoves, temperature: Double) {
    let n = tour.count
    guard n >= 4 else { return }
    let cuts = cuts()
    let before = cost
    cost += price(cuts)
    apply(cuts)
    cost -= improve(moves)
    if cost > before + 1e-9 - temperature * log(max(random.unit(), 1e-12)) {
      tour.sequence.copy(touched, from: kept)
      tour.refresh(touched)
      cost = before
      touched = 0..<0
    } else {
      keep()
    }
  }

  /// Four links to cut, near each other along the tour, in order of position.
  private mutating func cuts() -> DoubleBridge {
    let n = tour.count
    let a = 1 + random.next(below: min(50, n - 3))
    let b = 1 + random.next(below: min(50, n - 2 - a))
    let c = 1 + random.next(below: min(50, n - 1 - a - b))
    let i = random.next(below: n - a - b - c + 1) - 1
    return DoubleBridge(i: i, j: i + a, k: i + a + b, l: i + a + b + c)
  }

  private mutating func keep() {
    kept.copy(touched, from: tour.sequence)
    touched = 0..<0
    if cost < bestCost - 1e-9 {
      bestCost = cost
      best.copy(0..<tour.count, from: tour.sequence)
    }
  }

  /// What a double bridge adds.
  private func price(_ bridge: DoubleBridge) -> Double {
    let n = tour.count
    func ends(_ p: Int) -> (Int, Int) {
      (Int(tour.sequence[p < 0 ? n - 1 : p]), Int(tour.sequence[p + 1 < n ? p + 1 : 0]))
    }
    let (a, b, c, d) = (ends(bridge.i), ends(bridge.j), ends(bridge.k), ends(bridge.l))
    let t = tour.tables
    return t.link(a.0, c.1) + t.link(d.0, b.1) + t.link(c.0, a.1) + t.link(b.0, d.1)
      - t.link(a.0, a.1) - t.link(b.0, b.1) - t.link(c.0, c.1) - t.link(d.0, d.1)
  }

  private mutating func improve(_ moves: TourMoves) -> Double {
    var gain = 0.0
    while waiting > 0 {
      let item = Int(queue[head])
      head = head + 1 == tour.count ? 0 : head + 1
      waiting -= 1
      isQueued[item] = false
      while true {
        let found = moves.best(at: item, in: tour)
        if let exchange = found.exchange {
          apply(exchange)
          gain += found.gain
          continue
        }
        let other = moves.bestBridge(at: item, in: tour)
        guard let bridge = other.bridge else { break }
        apply(bridge)
        gain += other.gain
      }
    }
    return gain
  }

  private mutating func apply(_ bridge: DoubleBridge) {
    let (first, second) = bridge.exchanges
    apply(first)
    apply(second)
  }

  private mutating func apply(_ exchange: TourExchange) {
    tour.apply(exchange)
    let range = exchange.i + 1..<exchange.k + 1
    touched =
      touched.isEmpty
      ? range
      : min(touched.lowerBound, range.lowerBound)..<max(touched.upperBound, range.upperBound)
    // The ends of the stretches are where the links changed.
    let inner =
      exchange.isSwapped ? exchange.i + exchange.k - exchange.j : exchange.j
    for p in [exchange.i, inner, exchange.k] {
      pushPosition(p)
      pushPosition(p + 1)
    }
  }

  private mutating func pushPosition(_ p: Int) {
    let n = tour.count
    push(Int(tour.sequence[p < 0 ? p + n : p >= n ? p - n : p]) >> 1)
  }

  private mutating func push(_ item: Int) {
    guard !isQueued[item] else { return }
    isQueued[item] = true
    var tail = head + waiting
    if tail >= tour.count { tail -= tour.count }
    queue[tail] = Int32(item)
    waiting += 1
  }
}

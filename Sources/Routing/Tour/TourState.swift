/// A closed tour in an array, with what its parts would cost the other way round.
///
/// The wind makes a stretch cost another amount backwards. ``backward`` holds running sums of that
/// difference, so that the reversal of any stretch is priced at once.
struct TourState: ~Copyable {
  let tables: Tables
  let count: Int

  /// The modes by position.
  let sequence: Buffer<Int32>

  /// The position by item.
  let position: Buffer<Int32>

  /// By position: the sum up to there of backward minus forward cost, of items and of the links
  /// between them.
  let backward: Buffer<Double>

  private let scratch: Buffer<Int32>

  /// Whether any cost depends on the direction; if none does, the running sums stay zero.
  let isDirected: Bool

  init(tables: Tables, modes: [Int]) {
    self.tables = tables
    count = modes.count
    sequence = Buffer(repeating: 0, count: count)
    position = Buffer(repeating: 0, count: count)
    backward = Buffer(repeating: 0, count: count)
    scratch = Buffer(repeating: 0, count: count)
    isDirected = tables.isDirected
    load(modes)
  }

  /// Replaces the tour.
  func load(_ modes: [Int]) {
    for (index, x) in modes.enumerated() { sequence[index] = Int32(x) }
    refresh(0..<count)
  }

  /// The modes in order.
  func modes() -> [Int] {
    (0..<count).map { Int(sequence[$0]) }
  }

  /// The cost of the tour, summed anew.
  func cost() -> Double {
    var sum = 0.0
    for p in 0..<count {
      let x = Int(sequence[p])
      sum += tables.modes[x].cost + tables.link(x, Int(sequence[p + 1 < count ? p + 1 : 0]))
    }
    return sum
  }

  /// Notes new positions and running sums after a range of the sequence has changed.
  func refresh(_ range: Range<Int>) {
    for p in range { position[Int(sequence[p]) >> 1] = Int32(p) }
    guard isDirected else { return }
    var p = range.lowerBound
    while p < range.upperBound {
      backward[p] = (p > 0 ? backward[p - 1] : 0) + step(p)
      p += 1
    }
    // Behind the range the sums move by a constant: take it from the first one, whose link changed.
    guard p < count else { return }
    let shift = backward[p - 1] + step(p) - backward[p]
    guard shift != 0 else { return }
    while p < count {
      backward[p] += shift
      p += 1
    }
  }

  @inline(__always)
  private func step(_ p: Int) -> Double {
    let x = Int(sequence[p])
    var value = tables.modes[x ^ 1].cost - tables.modes[x].cost
    if p > 0 {
      let w = Int(sequence[p - 1])
      value += tables.link(x ^ 1, w ^ 1) - tables.link(w, x)
    }
    return value
  }

  /// What the positions `from...to` would cost more, without the links at their ends, backwards.
  @inline(__always)
  func reversal(_ from: Int, _ to: Int) -> Double {
    guard isDirected else { return 0 }
    let x = Int(sequence[from])
    return backward[to] - backward[from] + tables.modes[x ^ 1].cost - tables.modes[x].cost
  }

  /// Rearranges the stretches A = i+1...j and B = j+1...k.
  func apply(_ exchange: TourExchange) {
    let (i, j, k) = (exchange.i, exchange.j, exchange.k)
    let first = i + 1
    var at = 0
    func put(_ from: Int, _ to: Int, _ isReversed: Bool) {
      if isReversed {
        var p = to
        while p >= from {
          scratch[at] = sequence[p] ^ 1
          at += 1
          p -= 1
        }
      } else {
        var p = from
        while p <= to {
          scratch[at] = sequence[p]
          at += 1
          p += 1
        }
      }
    }
    if exchange.isSwapped {
      put(j + 1, k, exchange.reversesB)
      put(first, j, exchange.reversesA)
    } else {
      put(first, j, exchange.reversesA)
      put(j + 1, k, exchange.reversesB)
    }
    (sequence.base + first).update(from: scratch.base, count: at)
    refresh(first..<first + at)
  }
}

/// A way to put two neighbouring stretches of a tour together anew: A is the positions i+1...j,
/// B the positions j+1...k; B is empty in a plain reversal of A.
struct TourExchange {
  var i: Int
  var j: Int
  var k: Int
  var isSwapped: Bool
  var reversesA: Bool
  var reversesB: Bool

  /// Reverses the positions i+1...j.
  static func reversal(_ i: Int, _ j: Int) -> TourExchange {
    TourExchange(i: i, j: j, k: j, isSwapped: false, reversesA: true, reversesB: false)
  }

  /// The same exchange seen from the other end of a tour of `count` items.
  func mirrored(_ count: Int) -> TourExchange {
    if j == k { return .reversal(count - 2 - j, count - 2 - i) }
    return TourExchange(
      i: count - 2 - k, j: count - 2 - j, k: count - 2 - i, isSwapped: isSwapped,
      reversesA: reversesB, reversesB: reversesA)
  }
}

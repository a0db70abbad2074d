/// A tour read forward, or mirrored: from its end, every item the other way round.
///
/// What is written for the link behind an item serves in the mirror for the link before it.
struct TourView {
  let tables: Tables
  /// By mode, those that are cheapest to go on with, and to come from.
  let next: UnsafePointer<Int32>
  let previous: UnsafePointer<Int32>
  /// How many of each there are for a mode.
  let size: Int
  let isMirrored: Bool

  /// The mode at a position. A position n stands for position 0 behind the last one, −1 for the
  /// last before the first.
  @inline(__always)
  func at(_ p: Int, _ tour: borrowing TourState) -> Int {
    let n = tour.count
    let p = p >= n ? p - n : p < 0 ? p + n : p
    return isMirrored ? Int(tour.sequence[n - 1 - p]) ^ 1 : Int(tour.sequence[p])
  }

  /// The position of a mode's item.
  @inline(__always)
  func place(_ x: Int, _ tour: borrowing TourState) -> Int {
    isMirrored ? tour.count - 1 - Int(tour.position[x >> 1]) : Int(tour.position[x >> 1])
  }

  /// The cost from the end of one mode to the start of another.
  @inline(__always)
  func link(_ x: Int, _ y: Int) -> Double {
    isMirrored ? tables.link(y ^ 1, x ^ 1) : tables.link(x, y)
  }

  /// What the positions `from...to` would cost more the other way round.
  @inline(__always)
  func turned(_ from: Int, _ to: Int, _ tour: borrowing TourState) -> Double {
    isMirrored
      ? tour.reversal(tour.count - 1 - to, tour.count - 1 - from) : tour.reversal(from, to)
  }

  /// One of the modes that are cheapest to go on with.
  @inline(__always)
  func after(_ x: Int, _ r: Int) -> Int {
    isMirrored
      ? Int(previous[(x ^ 1) &* size &+ r]) ^ 1
      : Int(next[x &* size &+ r])
  }

  /// One of the modes that are cheapest to come from.
  @inline(__always)
  func before(_ x: Int, _ r: Int) -> Int {
    isMirrored
      ? Int(next[(x ^ 1) &* size &+ r]) ^ 1
      : Int(previous[x &* size &+ r])
  }
}

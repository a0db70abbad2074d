public import Geodesy

/// Why there is no way.
public enum WayError: Error, Hashable, Sendable {
  /// The start lies inside a barrier.
  case startInside(barrier: Int)
  /// The end lies inside a barrier.
  case endInside(barrier: Int)
  /// Barriers enclose one of the ends, or the wind forbids every way.
  case enclosed
}

extension BarrierMap {
  /// The cheapest way between two places that enters no barrier, with both of them; two points where
  /// the straight way is free.
  ///
  /// It stays as far from every barrier as the barrier's margin asks, and up to 3 % more around
  /// corners. Where an end lies within the margin, but outside of the barrier itself, the first or last
  /// piece of the way does not come nearer to that barrier than its end; all other pieces keep the margin.
  ///
  /// The cheapest of the ways that bend at corners of the outlines: 24-sided where the shape is round,
  /// so that a way around a circle is up to 1 % longer than its arc.
  ///
  /// - Parameter bend: What each bend costs beside the metric: a stop there. Of several ways that touch the
  ///   same corners the cheapest is found; one that swings out to save a bend is not looked for.
  public func way(
    from start: LocalPoint, to end: LocalPoint, metric: TravelMetric = .distance, bend: Double = 0
  ) throws(WayError) -> [LocalPoint] {
    var relaxed: [Int: Double] = [:]
    for (barrier, distance) in barriers(around: start) {
      guard distance > 0 else { throw .startInside(barrier: barrier) }
      relaxed[barrier] = kept(from: barrier, at: distance)
    }
    for (barrier, distance) in barriers(around: end) {
      guard distance > 0 else { throw .endInside(barrier: barrier) }
      relaxed[barrier] = min(relaxed[barrier] ?? .infinity, kept(from: barrier, at: distance))
    }
    if isFree(Segment(start, end), relaxed: relaxed) { return [start, end] }
    var search = WaySearch(in: self, from: start, to: end, metric, bend: bend, relaxed)
    guard let way = search.run() else { throw .enclosed }
    return straightened(way, relaxed)
  }

  /// The same without bends that are not needed. Ways run ``clearance`` outside of the walls, so that where
  /// they bend by next to nothing the corner can be passed straight.
  private func straightened(_ way: [LocalPoint], _ relaxed: [Int: Double]) -> [LocalPoint] {
    var kept = [way[0]]
    for (place, next) in zip(way.dropFirst(), way.dropFirst(2)) {
      if !isFree(Segment(kept[kept.count - 1], next), relaxed: relaxed) { kept.append(place) }
    }
    return kept + way.suffix(1)
  }

  /// The margin that a way keeps from a barrier whose outline an end of it lies in, so far from the shape:
  /// the whole margin where the end does, else what the end does.
  func kept(from barrier: Int, at distance: Double) -> Double {
    let kept = distance - BarrierMap.clearance
    let margin = barriers[barrier].margin
    return distance > margin ? max(margin, kept) : max(0, kept)
  }
}

/// A* over the corners. Ways to and from the ends are put into the queue before it is known whether
/// they are free, and tested when it is their turn: most never come to it.
private struct WaySearch {
  /// A way to a node whose last piece may be untested.
  private struct Draft {
    let estimate: Double
    let cost: Double
    let node: Int32
    let from: Int32
    let isTested: Bool

    /// The order of the queue; ties are broken by numbers, so that the same input gives the same way.
    static func < (a: Draft, b: Draft) -> Bool {
      (a.estimate, a.node, a.from) < (b.estimate, b.node, b.from)
    }
  }

  private let map: BarrierMap
  private let start: LocalPoint
  private let end: LocalPoint
  private let metric: TravelMetric
  private let bend: Double
  private let relaxed: [Int: Double]
  private var heap: [Draft] = []
  /// By node, the end last: where the cheapest way to it comes from; ``unknown`` where none is known yet.
  private var parents: [Int32]
  /// By node: the least estimate of a tested way to it. A draft that is worse never comes to its turn.
  private var estimates: [Double]

  private static let startNode: Int32 = -1
  private static let unknown: Int32 = -2
  private let endNode: Int32

  init(
    in map: BarrierMap, from start: LocalPoint, to end: LocalPoint, _ metric: TravelMetric,
    bend: Double, _ relaxed: [Int: Double]
  ) {
    self.map = map
    self.start = start
    self.end = end
    self.metric = metric
    self.bend = bend
    self.relaxed = relaxed
    let count = map.corners.count + 1
    parents = Array(repeating: Self.unknown, count: count)
    estimates = Array(repeating: .infinity, count: count)
    endNode = Int32(count - 1)
  }

  mutating func run() -> [LocalPoint]? {
    for number in map.corners.indices where isUseful(map.corners[number], towards: start) {
      if let draft = draft(to: Int32(number), from: Self.startNode, cost: 0, isTested: false) {
        heap.append(draft)
      }
    }
    for above in (0..<heap.count / 2).reversed() { sink(above) }
    while let draft = pop() {
      if parents[Int(draft.node)] != Self.unknown { continue }
      if !draft.isTested {
        let way = Segment(place(draft.from), place(draft.node))
        guard map.isFree(way, relaxed: relaxed) else { continue }
      }
      parents[Int(draft.node)] = draft.from
      if draft.node == endNode { return way() }
      let corner = map.corners[Int(draft.node)]
      if isUseful(corner, towards: end) {
        push(to: endNode, from: draft.node, cost: draft.cost + bend, isTested: false)
      }
      for next in map.seen[Int(draft.node)] where parents[Int(next)] == Self.unknown {
        push(to: next, from: draft.node, cost: draft.cost + bend, isTested: true)
      }
    }
    return nil
  }

  /// Seen from inside an outline, no corner of it is touched in passing.
  private func isUseful(_ corner: Corner, towards end: LocalPoint) -> Bool {
    corner.isTouched(towards: end) || relaxed[corner.barrier] != nil
  }

  private func place(_ node: Int32) -> LocalPoint {
    if node == Self.startNode { return start }
    return node == endNode ? end : map.corners[Int(node)].place
  }

  private func way() -> [LocalPoint] {
    var way = [end]
    var node = endNode
    while node != Self.startNode {
      node = parents[Int(node)]
      way.append(place(node))
    }
    return way.reversed()
  }

  // MARK: The queue, a binary heap

  private func draft(to node: Int32, from: Int32, cost: Double, isTested: Bool) -> Draft? {
    let (a, b) = (place(from), place(node))
    let total = cost + metric.cost(b.x - a.x, b.y - a.y)
    let estimate = total + metric.cost(end.x - b.x, end.y - b.y)
    guard estimate.isFinite else { return nil }
    return Draft(estimate: estimate, cost: total, node: node, from: from, isTested: isTested)
  }

  private mutating func push(to node: Int32, from: Int32, cost: Double, isTested: Bool) {
    guard let draft = draft(to: node, from: from, cost: cost, isTested: isTested),
      draft.estimate <= estimates[Int(node)]
    else { return }
    if isTested { estimates[Int(node)] = draft.estimate }
    heap.append(draft)
    var child = heap.count - 1
    while child > 0 {
      let above = (child - 1) / 2
      guard draft < heap[above] else { break }
      heap[child] = heap[above]
      child = above
    }
    heap[child] = draft
  }

  private mutating func pop() -> Draft? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    sink(0)
    return first
  }

  /// Moves a draft down to where it belongs.
  private mutating func sink(_ place: Int) {
    let draft = heap[place]
    var above = place
    while true {
      var child = 2 * above + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < draft else { break }
      heap[above] = heap[child]
      above = child
    }
    heap[above] = draft
  }
}

/// Nested sets of places that lie apart from the launch sites and from each other.
///
/// Two places have the part of their ways from the sites in common that their *Gromov product* tells:
/// half of what the way to both is longer than the link between them. Joined one after the other where
/// most is in common (*single linkage*), they make a tree in which no way is longer than the link: a set
/// and the set that holds it next lie a *moat* apart, and links pay for the moats they cross.
///
/// Source: M. Gromov, *Hyperbolic groups*, 1987; J. Gower & G. Ross, *Minimum spanning trees and single
/// linkage cluster analysis*, 1969.
struct MoatTree {
  /// By set: how far from the sites its outer shore lies. The first sets are the single places; every
  /// set comes before the one that holds it, and the last holds all.
  let levels: [Double]

  /// By set: the next that holds it; the last is its own.
  let parents: [Int]

  /// The places from one side of the tree to the other.
  let order: [Int]

  /// By position in the order: the smallest set that holds the place there and the one before; all for
  /// the first.
  let meets: [Int]

  /// By set: where in the order its places stand.
  let ranges: [Range<Int>]

  /// - Parameter distances: By place, what the way from the nearest site costs.
  init(_ travel: TravelBound, distances: [Double]) {
    let count = distances.count
    var levels = distances
    var parents = Array(0..<max(1, 2 * count - 1))
    // The tree grows by the place that has most in common with one that it has (Prim).
    var common = [Double](repeating: -.infinity, count: count)
    var nearest = [Int](repeating: 0, count: count)
    var isOpen = [Bool](repeating: true, count: count)
    var joints: [(a: Int, b: Int, level: Double)] = []
    var place = 0
    for _ in 1..<max(1, count) {
      isOpen[place] = false
      var next = -1
      for other in 0..<count where isOpen[other] {
        let way = travel.cost(between: place, and: other)
        let level = min(
          (distances[place] + distances[other] - way) / 2, distances[place], distances[other])
        if level > common[other] { (common[other], nearest[other]) = (level, place) }
        if next < 0 || common[other] > common[next] { next = other }
      }
      joints.append((nearest[next], next, max(0, common[next])))
      place = next
    }
    // By set: its first and last place, and after each place the next one of its set.
    var ends = (0..<count).map { (first: $0, last: $0) }
    var following = [Int](repeating: -1, count: count)
    var meeting = following
    for joint in joints.sorted(by: { ($1.level, $0.a, $0.b) < ($0.level, $1.a, $1.b) }) {
      let (a, b) = (Self.whole(joint.a, parents), Self.whole(joint.b, parents))
      let set = levels.count
      levels.append(joint.level)
      (following[ends[a].last], meeting[ends[b].first]) = (ends[b].first, set)
      ends.append((ends[a].first, ends[b].last))
      (parents[a], parents[b]) = (set, set)
    }
    var order: [Int] = []
    var at = ends.last?.first ?? -1
    while at >= 0 {
      order.append(at)
      at = following[at]
    }
    (self.levels, self.parents, self.order) = (levels, parents, order)
    meets = order.map { meeting[$0] < 0 ? levels.count - 1 : meeting[$0] }
    var position = [Int](repeating: 0, count: count)
    for (index, place) in order.enumerated() { position[place] = index }
    ranges = ends.map { position[$0.first]..<position[$0.last] + 1 }
  }

  /// The set without one beyond it that holds a place.
  private static func whole(_ place: Int, _ parents: [Int]) -> Int {
    var set = place
    while parents[set] != set { set = parents[set] }
    return set
  }

  /// The smallest set that holds two places.
  func meet(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while a != b { if a < b { a = parents[a] } else { b = parents[b] } }
    return a
  }

  /// By set: the sum of what is at it and at all sets in it.
  func sums(_ values: [Int]) -> [Int] {
    var sums = values
    for set in sums.indices.dropLast() { sums[parents[set]] += sums[set] }
    return sums
  }

  /// Pairs of places, each joined in the smallest set that holds two that are left.
  func pairs(of places: [Int]) -> [(Int, Int)] {
    var left = [Int?](repeating: nil, count: levels.count)
    for place in places { left[place] = place }
    var pairs: [(Int, Int)] = []
    for set in levels.indices.dropLast() {
      guard let place = left[set] else { continue }
      if let other = left[parents[set]] {
        pairs.append((other, place))
        left[parents[set]] = nil
      } else {
        left[parents[set]] = place
      }
    }
    return pairs
  }
}

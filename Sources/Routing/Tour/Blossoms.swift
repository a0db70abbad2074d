/// A perfect matching of greatest weight in a complete graph, by Edmonds' algorithm: a dual price for
/// each node, trees of tight edges grown from the unmatched nodes, odd rings of them shrunk to
/// *blossoms* that count as one node.
///
/// Nodes are 0..<count, blossoms the numbers from there on. All numbers are whole, so that an edge is
/// tight or not without rounding. Time O(n³), memory about 16 n² bytes.
///
/// Source: J. Edmonds, *Paths, trees, and flowers*, 1965; Z. Galil, *Efficient algorithms for finding
/// maximum matching in graphs*, ACM Computing Surveys 18, 1986, for the dual steps.
struct Blossoms: ~Copyable {
  enum Label: UInt8, BitwiseCopyable {
    case free
    /// An even number of edges from the root of its tree.
    case outer
    case inner
  }

  let count: Int
  let capacity: Int
  var used: Int
  let weight: Buffer<Int>
  /// By two nodes or blossoms: the end of the best edge between them that lies in the first.
  let end: Buffer<Int32>
  let price: Buffer<Int>
  /// By node or blossom: the node at the other end of its matched edge.
  let mate: Buffer<Int32>
  /// The blossom that holds a node and is in no other; −1 for numbers not in use.
  let top: Buffer<Int32>
  /// The node through which a tree reached a node or blossom.
  let parent: Buffer<Int32>
  let label: Buffer<Label>
  /// The outer node with the least slack to a node or blossom.
  let nearest: Buffer<Int32>
  let seen: Buffer<Int>
  var turn = 0
  /// The members of each blossom, around the ring from its base.
  var rings: [[Int]]
  /// By blossom and node: the member of the blossom that holds the node.
  let holder: Buffer<Int32>
  var queue: [Int] = []

  /// - Parameters:
  ///   - count: How many nodes; even.
  ///   - weight: The weight of the edge between two nodes, above zero, the same both ways.
  init(count: Int, weight: (Int, Int) -> Int) {
    precondition(count % 2 == 0, "an odd number of nodes has no perfect matching")
    self.count = count
    capacity = count + count / 2 + 1
    used = count
    self.weight = Buffer(repeating: 0, count: count * count)
    end = Buffer(repeating: 0, count: capacity * capacity)
    price = Buffer(repeating: 0, count: capacity)
    mate = Buffer(repeating: -1, count: capacity)
    top = Buffer(repeating: -1, count: capacity)
    parent = Buffer(repeating: -1, count: capacity)
    label = Buffer(repeating: .free, count: capacity)
    nearest = Buffer(repeating: -1, count: capacity)
    seen = Buffer(repeating: 0, count: capacity)
    rings = Array(repeating: [], count: capacity)
    holder = Buffer(repeating: -1, count: capacity * count)
    for u in 0..<count {
      top[u] = Int32(u)
      holder[u * count + u] = Int32(u)
      for v in 0..<count {
        end[u * capacity + v] = Int32(u)
        guard u != v else { continue }
        // Even, so that half the slack between outer nodes is a whole number.
        self.weight[u * count + v] = 2 * weight(u, v)
        price[u] = max(price[u], self.weight[u * count + v])
      }
    }
    matchTightEdges()
  }

  /// Lowers each price in turn as far as the others allow, and matches what is tight then.
  func matchTightEdges() {
    for u in 0..<count where mate[u] < 0 {
      var least = Int.max
      for v in 0..<count where v != u { least = min(least, slack(u, v)) }
      price[u] -= least
      for v in 0..<count where v != u && mate[v] < 0 && slack(u, v) == 0 {
        mate[u] = Int32(v)
        mate[v] = Int32(u)
        break
      }
    }
  }

  /// The node that each node is matched with.
  consuming func mates() -> [Int] {
    while augment() {}
    return (0..<count).map { Int(mate[$0]) }
  }

  // MARK: Edges

  /// Twice what the prices of an edge's ends are above its weight; the edge between two nodes or
  /// blossoms is the best of those between their nodes.
  @inline(__always)
  func slack(_ x: Int, _ y: Int) -> Int {
    let u = Int(end[x &* capacity &+ y])
    let v = Int(end[y &* capacity &+ x])
    return price[u] &+ price[v] &- 2 &* weight[u &* count &+ v]
  }

  @inline(__always)
  func note(_ u: Int, near x: Int) {
    if nearest[x] < 0 || slack(u, x) < slack(Int(nearest[x]), x) { nearest[x] = Int32(u) }
  }

  func findNearest(_ x: Int) {
    nearest[x] = -1
    for u in 0..<count where Int(top[u]) != x && label[Int(top[u])] == .outer { note(u, near: x) }
  }

  mutating func enqueue(_ x: Int) {
    if x < count { queue.append(x) } else { for member in rings[x] { enqueue(member) } }
  }

  func setTop(_ x: Int, _ blossom: Int) {
    top[x] = Int32(blossom)
    if x >= count { for member in rings[x] { setTop(member, blossom) } }
  }

  // MARK: Matching along alternating paths

  /// Turns a ring so that an even number of edges leads from its base to a member; says how many.
  mutating func steps(in blossom: Int, to member: Int) -> Int {
    let place = rings[blossom].firstIndex(of: member) ?? 0
    guard place % 2 == 1 else { return place }
    rings[blossom][1...].reverse()
    return rings[blossom].count - place
  }

  /// Matches a node or blossom with another, by their best edge.
  mutating func match(_ x: Int, _ y: Int) {
    mate[x] = end[y * capacity + x]
    guard x >= count else { return }
    let entry = Int(holder[x * count + Int(end[x * capacity + y])])
    let steps = steps(in: x, to: entry)
    for place in 0..<steps { match(rings[x][place], rings[x][place ^ 1]) }
    match(entry, y)
    rings[x] = Array(rings[x][steps...] + rings[x][..<steps])
  }

  /// Exchanges matched and unmatched edges from a node of a tree up to its root.
  mutating func exchange(_ x: Int, _ y: Int) {
    var (x, y) = (x, y)
    while true {
      let before = mate[x]
      match(x, y)
      guard before >= 0 else { return }
      let inner = Int(top[Int(before)])
      let above = Int(top[Int(parent[inner])])
      match(inner, above)
      (x, y) = (above, inner)
    }
  }

  /// The node where the ways of two outer nodes to their roots meet; −1 if they do not.
  mutating func meeting(_ x: Int, _ y: Int) -> Int {
    turn += 1
    var (x, y) = (x, y)
    while x >= 0 || y >= 0 {
      if x >= 0 {
        if seen[x] == turn { return x }
        seen[x] = turn
        x = mate[x] < 0 ? -1 : Int(top[Int(parent[Int(top[Int(mate[x])])])])
      }
      swap(&x, &y)
    }
    return -1
  }

  // MARK: Blossoms

  mutating func shrink(_ x: Int, _ base: Int, _ y: Int) {
    var blossom = count
    while blossom < used, top[blossom] >= 0 { blossom += 1 }
    used = max(used, blossom + 1)
    price[blossom] = 0
    label[blossom] = .outer
    mate[blossom] = mate[base]
    func way(from start: Int) -> [Int] {
      var members: [Int] = []
      var at = start
      while at != base {
        let inner = Int(top[Int(mate[at])])
        members += [at, inner]
        at = Int(top[Int(parent[inner])])
      }
      return members
    }
    let (one, other) = (way(from: x), way(from: y))
    rings[blossom] = [base] + one.reversed() + other
    for members in [one, other] {
      for index in stride(from: 1, to: members.count, by: 2) { enqueue(members[index]) }
    }
    setTop(blossom, blossom)
    for node in 0..<count { holder[blossom * count + node] = -1 }
    for (index, member) in rings[blossom].enumerated() {
      for z in 0..<used where z != blossom && top[z] >= 0 {
        if index == 0 || slack(member, z) < slack(blossom, z) {
          end[blossom * capacity + z] = end[member * capacity + z]
          end[z * capacity + blossom] = end[z * capacity + member]
        }
      }
      for node in 0..<count where holder[member * count + node] >= 0 {
        holder[blossom * count + node] = Int32(member)
      }
    }
    findNearest(blossom)
  }

  mutating func expand(_ blossom: Int) {
    for member in rings[blossom] { setTop(member, member) }
    let from = Int(end[blossom * capacity + Int(parent[blossom])])
    let entry = Int(holder[blossom * count + from])
    let steps = steps(in: blossom, to: entry)
    let ring = rings[blossom]
    for place in stride(from: 0, to: steps, by: 2) {
      let (inner, outer) = (ring[place], ring[place + 1])
      parent[inner] = end[outer * capacity + inner]
      label[inner] = .inner
      label[outer] = .outer
      nearest[inner] = -1
      findNearest(outer)
      enqueue(outer)
    }
    label[entry] = .inner
    parent[entry] = parent[blossom]
    for member in ring[(steps + 1)...] {
      label[member] = .free
      findNearest(member)
    }
    top[blossom] = -1
  }
}

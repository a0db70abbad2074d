/// What links within sets cost at least, counted for some and passed on to those that hold them.
struct LinksWithin {
  private let tree: MoatTree

  /// By set.
  private(set) var costs: [Double]

  /// By set: where the shore lay when they were counted last, and how many places there were.
  private var counted: [(level: Double, places: Int)]

  /// They are counted again when the shore lies so much nearer to the sites.
  private let step: Double

  /// How many steps one count may take; see ``TravelBound/links(joining:steps:)``.
  static let steps = 20_000_000.0

  /// Beyond this many places their table is not copied.
  private static let mostPlaces = 2_500

  init(_ tree: MoatTree) {
    self.tree = tree
    costs = tree.levels.map { _ in 0 }
    counted = tree.levels.map { ($0, 1) }
    let places = max(1, tree.order.count)
    let often = min(30, max(3, 20 * 700 * 700 / (places * places)))
    step = (tree.levels.max() ?? 0) / Double(often)
  }

  /// Whether the links within a set should be counted.
  func isDue(_ set: Int) -> Bool {
    let (level, places) = counted[set]
    let size = tree.ranges[set].count
    return size > places && size <= Self.mostPlaces
      && level - tree.levels[tree.parents[set]] > step
  }

  mutating func count(_ cost: Double, within set: Int) {
    costs[set] = max(costs[set], cost)
    counted[set] = (tree.levels[set], tree.ranges[set].count)
  }

  /// What leads out of a set or stays in it touches the one that holds it.
  mutating func pass(from set: Int) {
    let parent = tree.parents[set]
    costs[parent] += costs[set]
    counted[parent] = (
      max(counted[parent].level, counted[set].level),
      max(counted[parent].places, counted[set].places)
    )
  }
}

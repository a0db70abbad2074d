/// A problem, or a part of one, laid out for search.
///
/// An *item* is a task or a run of its sections. Item *i* in mode *m* has the number 2*i* + *m*, so
/// that `x ^ 1` is the other mode of `x`; an item of one mode has it twice. Locations that no item
/// or site uses are left out. Travel is rounded up to `Float`, which keeps integers below 2²⁴ as
/// they are and never makes a route look cheaper than it is.
struct SearchSpace: Sendable {
  /// What an item stands for.
  struct Item: Sendable, Hashable {
    var task: Int
    var sections: Range<Int>

    /// The item as a stop of a route, in its first mode.
    var stop: RouteStop { RouteStop(task: task, mode: 0, sections: sections) }
  }

  /// One mode of one item.
  struct Mode: Sendable {
    var entry: Int32
    var exit: Int32
    var load: Double
    var cost: Double
    var peak: Double
  }

  /// Where a mode begins and ends, apart from the rest so that many fit into the nearest cache.
  struct Ends: Sendable {
    var entry: Int32
    var exit: Int32
  }

  let items: [Item]
  let modes: [Mode]
  let ends: [Ends]
  let priorities: [Int]
  let limits: [RouteLimit]
  let fleetIsLimited: Bool
  let objective: RoutingProblem.Objective

  let locationCount: Int
  let travel: [Float]
  let plane: PlanarWindCosts?

  /// By site and location: the cost from the start of a route to the location.
  let start: [Float]
  /// By site and location: the cost from the location to the end of the route.
  let home: [Float]
  /// By site and location: the site where the route then ends.
  let homeSite: [Int32]
  let siteCount: Int

  /// Whether any mode keeps something in hand, so that the peak may exceed the cost.
  let hasContingency: Bool

  /// Whether any cost depends on the direction.
  let isDirected: Bool

  /// The hours of the items; `nil` where none has any.
  let timetable: Timetable?

  var count: Int { items.count }

  /// Tables beyond this many locations no longer pay: a formula is cheaper than a cache miss.
  static let largestTable = 2_500

  init(_ problem: RoutingProblem, items: [Item]) {
    self.items = items
    priorities = items.map { problem.tasks[$0.task].priority }
    limits = problem.fleet.limits
    if case .limited = problem.fleet { fleetIsLimited = true } else { fleetIsLimited = false }
    objective = problem.objective

    var known = [Int32](repeating: -1, count: problem.travel.locationCount)
    var locations: [Int] = []
    func number(_ location: Int) -> Int32 {
      if known[location] < 0 {
        known[location] = Int32(locations.count)
        locations.append(location)
      }
      return known[location]
    }
    var modes: [Mode] = []
    modes.reserveCapacity(2 * items.count)
    for item in items {
      let task = problem.tasks[item.task]
      for m in 0..<2 {
        let mode = task.mode(min(m, task.modes.count - 1), sections: item.sections)
        modes.append(
          Mode(
            entry: number(mode.entry), exit: number(mode.exit), load: mode.load,
            cost: mode.cost, peak: mode.peak))
      }
    }
    self.modes = modes
    ends = modes.map { Ends(entry: $0.entry, exit: $0.exit) }
    hasContingency = modes.contains { $0.peak > $0.cost }

    let costs = problem.travel
    let count = locations.count
    locationCount = count
    if case .plane(let whole) = costs.storage, count > Self.largestTable {
      plane = PlanarWindCosts(
        points: locations.map { whole.points[$0] }, airspeed: whole.airspeed, wind: whole.wind,
        costPerSecond: whole.costPerSecond)
      travel = []
    } else {
      plane = nil
      travel = [Float](unsafeUninitializedCapacity: count * count) { table, initialized in
        for from in 0..<count {
          for to in 0..<count {
            table[from * count + to] = Float(roundingUp: costs[locations[from], locations[to]])
          }
        }
        initialized = count * count
      }
    }

    isDirected = Self.isDirected(modes, travel, locationCount: count, plane)
    timetable = Timetable(problem, stops: items.map(\.stop), locations: locations)
    siteCount = problem.sites.count
    var start: [Float] = []
    var home: [Float] = []
    var homeSite: [Int32] = []
    for (index, site) in problem.sites.enumerated() {
      let ends = site.ends ?? [index]
      for location in locations {
        start.append(Float(roundingUp: site.startCost + costs[site.location, location]))
        let choices = ends.map { end in
          (costs[location, problem.sites[end].location] + problem.sites[end].endCost, end)
        }
        let best = choices.min { $0.0 < $1.0 }
        home.append(best.map { Float(roundingUp: $0.0) } ?? .infinity)
        homeSite.append(Int32(best?.1 ?? index))
      }
    }
    self.start = start
    self.home = home
    self.homeSite = homeSite
  }
}

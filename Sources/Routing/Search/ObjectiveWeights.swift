import Foundation

/// What routes and items left out weigh against cost.
struct ObjectiveWeights: Sendable {
  /// Added for each route.
  var route: Double

  /// By item: added if no route serves it.
  var left: [Double]

  init(route: Double, left: [Double]) {
    self.route = route
    self.left = left
  }

  /// Weights in the order of the objective: a route outweighs what rearranging costs, a section left
  /// out outweighs a route, and each priority all those below it.
  init(_ space: SearchSpace) {
    let trip = Self.longestTrip(space) + 1
    route = space.objective == .routesThenCost ? 30 * trip : 0
    var weight = 30 * (trip + route)
    var weights: [Int: Double] = [:]
    let amounts = zip(space.items, space.priorities).reduce(into: [Int: Int]()) {
      $0[$1.1, default: 0] += $1.0.sections.count
    }
    // As far as 53 bits go with a millionth of a trip still told apart.
    let room = 0x1p53 * 1e-6 * trip / (weight * Double(max(1, space.count)))
    let most = pow(max(2, room), 1 / Double(max(1, amounts.count - 1)))
    for (priority, amount) in amounts.sorted(by: { $0.key < $1.key }) {
      weights[priority] = weight
      weight *= min(most, Double(amount + 1))
    }
    left = zip(space.items, space.priorities).map { item, priority in
      Double(item.sections.count) * (weights[priority] ?? weight)
    }
  }

  /// The cost of serving by itself the item for which that takes most.
  private static func longestTrip(_ space: SearchSpace) -> Double {
    space.withTables { tables in
      let program = DirectionProgram(tables: tables)
      return (0..<space.count).reduce(0) { longest, item in
        let trips = (0..<space.siteCount).compactMap {
          program.modes(of: [item], site: $0, limit: .infinity)?.cost
        }
        return max(longest, trips.min() ?? 0)
      }
    }
  }
}

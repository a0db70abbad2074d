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
    let dearest = space.modes.reduce(0.0) { max($0, $1.cost) }
    let farthest = space.home.reduce(0.0) { $1 < .infinity ? max($0, Double($1)) : $0 }
    let start = space.start.reduce(0.0) { max($0, Double($1)) }
    let trip = dearest + farthest + start + 1
    route = space.objective == .routesThenCost ? 10 * trip : 0
    var weight = 10 * (trip + route)
    var weights: [Int: Double] = [:]
    let amounts = zip(space.items, space.priorities).reduce(into: [Int: Int]()) {
      $0[$1.1, default: 0] += $1.0.sections.count
    }
    for (priority, amount) in amounts.sorted(by: { $0.key < $1.key }) {
      weights[priority] = weight
      weight *= Double(min(50, amount + 1))
    }
    left = zip(space.items, space.priorities).map { item, priority in
      Double(item.sections.count) * (weights[priority] ?? weight)
    }
  }
}

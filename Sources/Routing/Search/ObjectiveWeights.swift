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

  /// Weights in the order of the objective: a route outweighs what rearranging costs, an item left
  /// out outweighs a route, and each priority all those below it.
  init(_ space: SearchSpace) {
    let dearest = space.modes.reduce(0.0) { max($0, $1.cost) }
    let farthest = space.home.reduce(0.0) { $1 < .infinity ? max($0, Double($1)) : $0 }
    let start = space.start.reduce(0.0) { max($0, Double($1)) }
    let trip = dearest + farthest + start + 1
    route = space.objective == .routesThenCost ? 10 * trip : 0
    var weight = 10 * (trip + route)
    var weights: [Int: Double] = [:]
    for priority in Set(space.priorities).sorted() {
      weights[priority] = weight
      weight *= Double(min(50, space.priorities.count { $0 == priority } + 1))
    }
    left = space.priorities.map { weights[$0] ?? weight }
  }
}

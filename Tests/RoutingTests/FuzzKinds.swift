import Routing

/// The kinds of small problems that are compared with brute force: every feature of the model.
enum FuzzKinds {
  static let all: [RandomProblem] = [
    RandomProblem(sites: 0),
    RandomProblem(sites: 0, windSpeed: 6),
    RandomProblem(sites: 1, limit: RouteLimit(cost: 450)),
    RandomProblem(sites: 2, limit: RouteLimit(cost: 600), endsElsewhere: true),
    RandomProblem(sites: 3, limit: RouteLimit(cost: 500), contingencyFactor: 1.3),
    RandomProblem(sites: 2, limit: RouteLimit(load: 8), objective: .cost),
    RandomProblem(sites: 1, limit: RouteLimit(cost: 600), fleetSize: 2, priorities: 3),
    RandomProblem(
      sites: 2, limit: RouteLimit(cost: 700, load: 9), fleetSize: 3, contingencyFactor: 1.2,
      priorities: 2, endsElsewhere: true),
  ]

  /// The problem of a seed: three to eight tasks of one of the kinds.
  static func problem(seed: UInt64) -> RoutingProblem {
    var kind = all[Int(seed % UInt64(all.count))]
    kind.tasks = 3 + Int(seed / UInt64(all.count) % 6)
    return kind(seed: seed)
  }
}

/// How a solution compares with the best there is.
struct FuzzVerdict {
  var isOptimal = false
  /// The value found and the best.
  var difference = ""
  /// What must never be: better than the best, a bound above it, a fault.
  var contradiction: String?

  init(_ problem: RoutingProblem, iterations: Int, seed: UInt64) {
    let found = RoutingSolver(stop: .iterations(iterations), seed: seed, chains: 1).solve(problem)
    let judge = BruteForce(problem: problem)
    let best = judge.best()
    let value = judge.value(of: found)
    let margin = 1e-6 * max(1, best.cost)
    let servesTheSame = value.unserved == best.unserved
    let faults = problem.faults(in: found)
    if !faults.isEmpty {
      contradiction = "\(faults)"
    } else if value < best,
      !servesTheSame || value.routes < best.routes
        || value.cost < best.cost - margin
    {
      contradiction = "\(value) is better than \(best)"
    } else if found.lowerBound > found.cost + margin {
      contradiction = "the bound \(found.lowerBound) is above the cost \(found.cost)"
    } else if servesTheSame, allServed(value),
      found.lowerBound > best.cost + margin
        || found.fewestRoutes > best.routes && problem.objective == .routesThenCost
    {
      contradiction = "the bound \(found.lowerBound), \(found.fewestRoutes) is above \(best)"
    }
    difference = "\(value) against \(best)"
    isOptimal = servesTheSame && value.routes == best.routes && value.cost <= best.cost + margin
  }

  private func allServed(_ value: BruteForce.Value) -> Bool {
    value.unserved.allSatisfy { $0 == 0 }
  }
}

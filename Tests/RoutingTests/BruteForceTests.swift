import Routing
import Testing

@Suite("Against brute force") struct BruteForceTests {
  static let kinds: [RandomProblem] = [
    RandomProblem(tasks: 5, sites: 0),
    RandomProblem(tasks: 5, sites: 1, limit: RouteLimit(cost: 400)),
    RandomProblem(tasks: 5, sites: 2, limit: RouteLimit(cost: 500), contingencyFactor: 1.3),
    RandomProblem(tasks: 5, sites: 2, limit: RouteLimit(load: 8), objective: .cost),
  ]

  @Test(
    "Small problems are solved to the optimum, and bounds stay below it", arguments: kinds)
  func smallProblems(of kind: RandomProblem) {
    var optimal = 0
    var compared = 0
    for seed in 1...30 as ClosedRange<UInt64> {
      let problem = kind(seed: seed)
      guard let best = BruteForce(problem: problem).best() else { continue }
      let found = RoutingSolver(stop: .iterations(2_000), seed: seed, chains: 1).solve(problem)
      #expect(problem.faults(in: found) == [])
      #expect(found.unserved == [])
      compared += 1
      #expect(found.lowerBound <= best.cost * (1 + 1e-9))
      #expect(found.fewestRoutes <= best.routes)
      guard problem.objective == .cost || found.routes.count == best.routes else { continue }
      #expect(found.cost >= best.cost * (1 - 1e-9))
      if found.cost <= best.cost * (1 + 1e-6) { optimal += 1 }
    }
    #expect(compared >= 10)
    #expect(Double(optimal) >= 0.99 * Double(compared) - 1)
  }
}

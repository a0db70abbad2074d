import Routing
import Testing

@Suite("Laws of routing") struct RoutingLawTests {
  static let problems: [RandomProblem] = [
    RandomProblem(tasks: 20),
    RandomProblem(tasks: 40, sites: 0),
    RandomProblem(tasks: 30, sites: 2, limit: RouteLimit(cost: 900)),
    RandomProblem(tasks: 30, sites: 3, limit: RouteLimit(load: 12), objective: .cost),
    RandomProblem(tasks: 30, sites: 2, limit: RouteLimit(cost: 900), contingencyFactor: 1.3),
    RandomProblem(tasks: 30, sites: 1, limit: RouteLimit(cost: 700), fleetSize: 3, priorities: 3),
    RandomProblem(tasks: 12, sites: 2, limit: RouteLimit(cost: 150), contingencyFactor: 1.5),
  ]

  @Test("Every task is served once or listed, and no route is above its limit", arguments: problems)
  func soundness(of kind: RandomProblem) {
    for seed in 1...5 as ClosedRange<UInt64> {
      let problem = kind(seed: seed)
      let solution = RoutingSolver(stop: .iterations(200), seed: seed).solve(problem)
      #expect(problem.faults(in: solution) == [])
    }
  }

  @Test("What no route can serve alone is listed with what it needs")
  func beyondReach() throws {
    let travel = TravelCosts.matrix([0, 50, 50, 0] as [Double], locationCount: 2)
    let problem = RoutingProblem(
      tasks: [RoutingTask(modes: [TaskMode(entry: 1, exit: 1, cost: 10)])], travel: travel,
      sites: [LaunchSite(location: 0, startCost: 5)], fleet: .unlimited(RouteLimit(cost: 100)))
    let solution = RoutingSolver(stop: .iterations(10)).solve(problem)
    #expect(solution.routes == [])
    #expect(
      solution.unserved == [
        UnservedTask(task: 0, reason: .beyondCost(least: 115, limit: 100))
      ])
  }

  @Test("A task that is too long for one route is served in sections")
  func longTask() {
    let points = (0...6).map { PlanarPoint(x: 100 * Double($0), y: 0) }
    let costs = PlanarWindCosts(points: points, airspeed: 10, wind: PlanarPoint(x: 0, y: 0))
    let sections = (0..<6).map { k in
      [
        TaskMode(entry: k, exit: k + 1, cost: 30),
        TaskMode(entry: k + 1, exit: k, cost: 30),
      ]
    }
    let problem = RoutingProblem(
      tasks: [RoutingTask(sections: sections)], travel: .planarWind(costs),
      sites: [LaunchSite(location: 0), LaunchSite(location: 6)],
      fleet: .unlimited(RouteLimit(cost: 130)))
    let solution = RoutingSolver(stop: .iterations(200)).solve(problem)
    #expect(problem.faults(in: solution) == [])
    #expect(solution.unserved == [])
    #expect(solution.routes.count == 2)
  }
}

import Routing
import Testing

@Suite("Bounds that know limits")
struct FarNodesTests {
  /// Twelve nodes at one place, of 15 each, with a limit of 145.
  static func problem(distance: Double, keptInHand factor: Double) -> RoutingProblem {
    RoutingProblem(
      tasks: (0..<12).map { _ in
        RoutingTask(modes: [
          TaskMode(entry: 1, exit: 1, cost: 15, peak: 15 + distance * factor)
        ])
      },
      travel: .matrix([0, Float(distance), Float(distance), 0], locationCount: 2),
      sites: [LaunchSite(location: 0)], fleet: .unlimited(RouteLimit(cost: 145)))
  }

  @Test(
    "Far nodes take the flights that the way there and what is kept in hand leave room for",
    arguments: [(40.0, 1.0, 3, 4), (40, 1.5, 4, 3), (50, 1, 4, 3), (1, 1, 2, 9)])
  func farNodes(distance: Double, factor: Double, flights: Int, together: Int) {
    let solution = RoutingSolver(stop: .iterations(300))
      .solve(Self.problem(distance: distance, keptInHand: factor))
    #expect(solution.routes.count == flights)
    #expect(solution.routes.allSatisfy { $0.stops.count <= together })
    #expect(solution.fewestRoutes == flights)
    #expect(abs(solution.lowerBound - (12 * 15 + Double(flights) * 2 * distance)) < 1e-6)
    #expect(solution.lowerBound <= solution.cost * (1 + 1e-9))
  }

  @Test("Nodes far away on opposite sides take flights of their own")
  func oppositeSides() {
    let travel: [Float] = [0, 40, 40, 40, 0, 80, 40, 80, 0]
    let problem = RoutingProblem(
      tasks: (0..<10).map { number in
        RoutingTask(modes: [TaskMode(entry: 1 + number % 2, exit: 1 + number % 2, cost: 15)])
      },
      travel: .matrix(travel, locationCount: 3),
      sites: [LaunchSite(location: 0)], fleet: .unlimited(RouteLimit(cost: 145)))
    let solution = RoutingSolver(stop: .iterations(300)).solve(problem)
    // A flight has time for four of five nodes on a side; three flights for all ten would do if they
    // lay together.
    #expect(solution.routes.count == 4)
    #expect(solution.fewestRoutes == 4)
    #expect(abs(solution.lowerBound - (10 * 15 + 4 * 80)) < 1e-6)
    #expect(solution.lowerBound <= solution.cost * (1 + 1e-9))
  }
}

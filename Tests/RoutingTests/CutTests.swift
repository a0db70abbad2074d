import Routing
import Testing

@Suite("Tasks that may be cut") struct CutTests {
  /// Straight roads side by side, 100 m of each a section, with a launch site so far along them.
  private func roads(
    count: Int, sections: Int, limit: Double, siteX: Double = 0.5, priorities: [Int] = [],
    fleet: Int? = nil
  ) -> RoutingProblem {
    var points: [PlanarPoint] = []
    var tasks: [RoutingTask] = []
    for road in 0..<count {
      let first = points.count
      points += (0...sections).map { PlanarPoint(x: 100 * Double($0), y: 150 * Double(road)) }
      tasks.append(
        RoutingTask(
          sections: (0..<sections).map { section in
            let (a, b) = (first + section, first + section + 1)
            return [
              TaskMode(entry: a, exit: b, cost: 10, load: 1),
              TaskMode(entry: b, exit: a, cost: 10, load: 1),
            ]
          }, priority: priorities.isEmpty ? 0 : priorities[road]))
    }
    points.append(PlanarPoint(x: 100 * siteX * Double(sections), y: -100))
    return RoutingProblem(
      tasks: tasks,
      travel: .planarWind(
        PlanarWindCosts(points: points, airspeed: 10, wind: PlanarPoint(x: 0, y: 0))),
      sites: [LaunchSite(location: points.count - 1)],
      fleet: fleet.map { .limited(Array(repeating: RouteLimit(cost: limit), count: $0)) }
        ?? .unlimited(RouteLimit(cost: limit)))
  }

  @Test("A road is cut where that saves a flight")
  func savesFlight() {
    // Whole, one of the three roads takes 202 s of a flight, two take 322 s; cut in the middle, all their
    // western halves take 254 s, and so do the eastern ones.
    let problem = roads(count: 3, sections: 10, limit: 270)
    let solution = RoutingSolver(stop: .iterations(20_000)).solve(problem)
    #expect(problem.faults(in: solution) == [])
    #expect(solution.unserved == [])
    #expect(solution.routes.count == 2)
    #expect(solution.routes.flatMap(\.stops).count > 3)
  }

  @Test("A road is served in one piece where a cut would save next to nothing")
  func staysWhole() {
    let problem = roads(count: 4, sections: 10, limit: 1_000, siteX: 0)
    let solution = RoutingSolver(stop: .iterations(5_000)).solve(problem)
    #expect(solution.routes.count == 1)
    #expect(solution.routes.flatMap(\.stops).count == 4)
  }

  @Test("Plans with cuts serve every section once, within every limit, at or above the bound")
  func soundness() {
    for limit in stride(from: 160.0, through: 480, by: 40) {
      let problem = roads(count: 5, sections: 12, limit: limit)
      for seed in 1...3 as ClosedRange<UInt64> {
        let solution = RoutingSolver(stop: .iterations(3_000), seed: seed).solve(problem)
        #expect(problem.faults(in: solution) == [])
        #expect(solution.routes.count >= solution.fewestRoutes)
      }
    }
  }

  @Test("Where flights run out, what matters most is served first")
  func priorities() {
    let problem = roads(
      count: 4, sections: 10, limit: 270, priorities: [1, 5, 1, 5], fleet: 2)
    let solution = RoutingSolver(stop: .iterations(10_000)).solve(problem)
    #expect(problem.faults(in: solution) == [])
    let left = solution.unserved.reduce(into: [Int: Int]()) {
      $0[problem.tasks[$1.task].priority, default: 0] += $1.sections.count
    }
    #expect(left[5] == nil)
    #expect(left[1] ?? 0 > 0)
    #expect(solution.unserved.allSatisfy { $0.reason == .fleetUsedUp })
  }
}

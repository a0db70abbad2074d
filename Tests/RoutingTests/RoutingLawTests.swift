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

  @Test("Routes that swap tails stay within their loads and costs", arguments: [12.0, 25])
  func swappedTails(load: Double) {
    let kind = RandomProblem(tasks: 60, sites: 1, limit: RouteLimit(cost: 1_500, load: load))
    for seed in 1...5 as ClosedRange<UInt64> {
      let problem = kind(seed: seed)
      let solution = RoutingSolver(stop: .iterations(3_000), seed: seed).solve(problem)
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

  @Test("The same seed and iterations give the same plan", arguments: problems)
  func determinism(of kind: RandomProblem) {
    let problem = kind(seed: 3)
    let solver = RoutingSolver(stop: .iterations(500), seed: 9)
    #expect(solver.solve(problem) == solver.solve(problem))
  }

  @Test("A mirrored map in a mirrored wind costs the same", arguments: problems)
  func mirror(of kind: RandomProblem) {
    var mirrored = kind
    mirrored.mirrored = true
    let solver = RoutingSolver(stop: .iterations(500), seed: 4)
    let (a, b) = (solver.solve(kind(seed: 2)), solver.solve(mirrored(seed: 2)))
    #expect(a.cost == b.cost)
    #expect(a.routes.map(\.stops) == b.routes.map(\.stops))
  }

  @Test("To go on from a plan never makes it worse", arguments: problems)
  func continuation(of kind: RandomProblem) {
    let problem = kind(seed: 5)
    var plan = RoutingSolver(stop: .iterations(50), seed: 1).solve(problem)
    for seed in 2...5 as ClosedRange<UInt64> {
      let next = RoutingSolver(stop: .iterations(100), seed: seed).solve(problem, from: plan)
      #expect(!problem.isBetter(plan, than: next))
      #expect(problem.faults(in: next) == [])
      plan = next
    }
  }

  @Test("One more launch site or battery never makes the old plan worse")
  func moreMeans() {
    let few = RandomProblem(
      tasks: 25, sites: 2, limit: RouteLimit(cost: 700), fleetSize: 2, priorities: 2)(seed: 6)
    let plan = RoutingSolver(stop: .iterations(300)).solve(few)
    guard case .limited(let limits) = few.fleet else { return }
    let battery = RoutingProblem(
      tasks: few.tasks, travel: few.travel, sites: few.sites,
      fleet: .limited(limits + [RouteLimit(cost: 600)]))
    let site = RoutingProblem(
      tasks: few.tasks, travel: few.travel, sites: few.sites + [LaunchSite(location: 9)],
      fleet: few.fleet)
    for more in [battery, site] {
      let next = RoutingSolver(stop: .iterations(300)).solve(more, from: plan)
      #expect(!more.isBetter(plan, than: next))
      #expect(more.faults(in: next) == [])
    }
  }

  @Test("A fleet that is too small serves what matters most")
  func priorities() {
    let locations = (0...4).map { PlanarPoint(x: 100 * Double($0), y: 0) }
    let travel = TravelCosts.planarWind(
      PlanarWindCosts(points: locations, airspeed: 10, wind: PlanarPoint(x: 0, y: 0)))
    let tasks = (1...4).map { place in
      RoutingTask(
        modes: [TaskMode(entry: place, exit: place, cost: 30)], priority: place == 4 ? 1 : 0)
    }
    let problem = RoutingProblem(
      tasks: tasks, travel: travel, sites: [LaunchSite(location: 0)],
      fleet: .limited([RouteLimit(cost: 110)]))
    let solution = RoutingSolver(stop: .iterations(200)).solve(problem)
    #expect(solution.routes.flatMap(\.stops).map(\.task) == [3])
    #expect(solution.unserved.map(\.reason) == [.fleetUsedUp, .fleetUsedUp, .fleetUsedUp])
  }

  @Test("Where travel breaks the triangle inequality, no route is above its limit all the same")
  func notMetric() {
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SeededNumbers(seed: seed)
      let count = 30
      let table = (0..<count * count).map { cell in
        cell / count == cell % count ? 0 : 1 + (100 * random.unit()).rounded(.down)
      }
      let tasks = (1..<count).map { RoutingTask(modes: [TaskMode(entry: $0, exit: $0, cost: 20)]) }
      let problem = RoutingProblem(
        tasks: tasks, travel: .matrix(table, locationCount: count),
        sites: [LaunchSite(location: 0)], fleet: .unlimited(RouteLimit(cost: 260)))
      let solution = RoutingSolver(stop: .iterations(2_000), seed: seed).solve(problem)
      #expect(problem.faults(in: solution) == [])
      #expect(solution.unserved == [])
    }
  }

  @Test("One task that matters more outweighs any number of those that matter less")
  func priorityOverMany() {
    let points = [PlanarPoint(x: 0, y: 0), PlanarPoint(x: 1_000, y: 0), PlanarPoint(x: -10, y: 0)]
    let travel = TravelCosts.planarWind(
      PlanarWindCosts(points: points, airspeed: 10, wind: PlanarPoint(x: 0, y: 0)))
    let far = RoutingTask(modes: [TaskMode(entry: 1, exit: 1, cost: 1)], priority: 1)
    let near = RoutingTask(modes: [TaskMode(entry: 2, exit: 2, cost: 1)])
    let problem = RoutingProblem(
      tasks: [far] + Array(repeating: near, count: 120), travel: travel,
      sites: [LaunchSite(location: 0)], fleet: .limited([RouteLimit(cost: 202)]))
    let solution = RoutingSolver(stop: .iterations(2_000)).solve(problem)
    #expect(solution.routes.flatMap(\.stops).map(\.task).contains(0))
  }

  @Test("Loads that fill a route to the last are served by it")
  func exactLoads() {
    let travel = TravelCosts.matrix([0, 1, 1, 0] as [Double], locationCount: 2)
    let task = RoutingTask(modes: [TaskMode(entry: 1, exit: 1, cost: 1, load: 0.125)])
    let tenth = RoutingTask(modes: [TaskMode(entry: 1, exit: 1, cost: 1, load: 0.1)])
    for (tasks, limit) in [([tenth], 0.1), (Array(repeating: task, count: 8), 1)] {
      let problem = RoutingProblem(
        tasks: tasks, travel: travel, sites: [LaunchSite(location: 0)],
        fleet: .unlimited(RouteLimit(load: limit)))
      let solution = RoutingSolver(stop: .iterations(100)).solve(problem)
      #expect(solution.unserved == [])
      #expect(solution.routes.count == 1)
    }
  }

  @Test("A search that is stopped returns a sound plan")
  func cancellation() {
    let problem = RandomProblem(tasks: 40, sites: 2, limit: RouteLimit(cost: 900))(seed: 8)
    let solution = RoutingSolver(stop: .iterations(1_000_000_000)).solve(
      problem, shouldStop: { true })
    #expect(problem.faults(in: solution) == [])
    #expect(solution.unserved == [])
  }
}

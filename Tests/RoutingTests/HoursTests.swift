import Routing
import Testing

@Suite("Tasks with hours") struct HoursTests {
  /// A few tasks around one or two sites, some of them with hours, some with several.
  private func problem(tasks: Int, seed: UInt64) -> RoutingProblem {
    var random = SeededNumbers(seed: seed)
    var points: [PlanarPoint] = []
    func point() -> Int {
      points.append(PlanarPoint(x: random.unit() * 1_000, y: random.unit() * 1_000))
      return points.count - 1
    }
    let sites = (0..<1 + Int(seed % 2)).map { _ in LaunchSite(location: point(), startCost: 5) }
    let drawn = (0..<tasks).map { _ in
      let from = random.unit() * 500
      let first = from...from + 60 + random.unit() * 200
      let later = first.upperBound + 50...first.upperBound + 100 + random.unit() * 200
      let share = random.unit()
      let hours = share < 0.3 ? [first] : share < 0.6 ? [first, later] : nil
      return (point(), point(), random.unit() < 0.5, hours)
    }
    let travel = TravelCosts.planarWind(
      PlanarWindCosts(points: points, airspeed: 12, wind: PlanarPoint(x: 2, y: -1)))
    let times = TravelCosts.planarWind(
      PlanarWindCosts(points: points, airspeed: 10, wind: PlanarPoint(x: 0, y: 0)))
    let all = drawn.map { a, b, isRoad, hours in
      func mode(_ a: Int, _ b: Int) -> TaskMode {
        TaskMode(
          entry: a, exit: b, cost: a == b ? 20 : travel[a, b], time: a == b ? 30 : times[a, b])
      }
      return RoutingTask(modes: isRoad ? [mode(a, b), mode(b, a)] : [mode(a, a)], hours: hours)
    }
    return RoutingProblem(
      tasks: all, travel: travel, sites: sites, fleet: .unlimited(RouteLimit(cost: 500)),
      travelTimes: times)
  }

  @Test("Every route can depart so that it keeps the hours of all that it serves")
  func soundness() {
    for seed in 1...60 as ClosedRange<UInt64> {
      let problem = problem(tasks: 25, seed: seed)
      let solution = RoutingSolver(stop: .iterations(1_000), seed: seed).solve(problem)
      #expect(problem.faults(in: solution) == [])
      #expect(solution.unserved.allSatisfy { $0.reason != .fleetUsedUp })
      for route in solution.routes {
        #expect(!problem.departures(of: route.stops, site: route.site).isEmpty)
      }
    }
  }

  @Test("Plans with hours are no better than the best of all orders, and nearly always that")
  func bruteForce() {
    var optimal = 0
    let seeds = 1...120 as ClosedRange<UInt64>
    for seed in seeds {
      let problem = problem(tasks: 4, seed: seed)
      let found = RoutingSolver(stop: .iterations(1_000), seed: seed, chains: 1).solve(problem)
      let best = AllOrders(problem: problem).best()
      let value = (found.unserved.count, found.routes.count, found.cost)
      #expect(problem.faults(in: found) == [])
      #expect(
        value.0 > best.0 || value.0 == best.0 && value.1 > best.1
          || (value.0, value.1) == (best.0, best.1) && value.2 >= best.2 - 1e-4,
        "seed \(seed): \(value) is better than \(best)")
      if (value.0, value.1) == (best.0, best.1), value.2 <= best.2 + 1e-4 { optimal += 1 }
    }
    #expect(Double(optimal) >= 0.95 * Double(seeds.count), "\(optimal) of \(seeds.count)")
  }

  @Test("What several tasks have in common is found among all of their hours")
  func several() {
    let points = [PlanarPoint(x: 0, y: 0), PlanarPoint(x: 100, y: 0)]
    let costs = TravelCosts.planarWind(
      PlanarWindCosts(points: points, airspeed: 10, wind: PlanarPoint(x: 0, y: 0)))
    func task(_ hours: ClosedRange<Double>...) -> RoutingTask {
      RoutingTask(modes: [TaskMode(entry: 1, exit: 1, cost: 30, time: 30)], hours: hours)
    }
    let problem = RoutingProblem(
      tasks: [task(0...200, 1000...1090), task(500...800, 1000...1090)], travel: costs,
      sites: [LaunchSite(location: 0)], travelTimes: costs)
    let solution = RoutingSolver(stop: .iterations(100)).solve(problem)
    #expect(problem.faults(in: solution) == [] && solution.routes.count == 1)
    let departures = solution.routes.map { problem.departures(of: $0.stops, site: $0.site) }
    // After 10 s on the way, 30 s for each.
    #expect(departures == [[990...1020]])
  }

  @Test("What takes longer than its hours is listed")
  func tooShort() {
    let points = [PlanarPoint(x: 0, y: 0), PlanarPoint(x: 100, y: 0)]
    let costs = TravelCosts.planarWind(
      PlanarWindCosts(points: points, airspeed: 10, wind: PlanarPoint(x: 0, y: 0)))
    let problem = RoutingProblem(
      tasks: [
        RoutingTask(modes: [TaskMode(entry: 1, exit: 1, cost: 30, time: 30)], hours: [100...120]),
        // It is reached after 10 s, and its hours end before 30 s more.
        RoutingTask(modes: [TaskMode(entry: 1, exit: 1, cost: 30, time: 30)], hours: [0...39]),
        RoutingTask(modes: [TaskMode(entry: 1, exit: 1, cost: 30, time: 30)], hours: [0...41]),
      ], travel: costs, sites: [LaunchSite(location: 0)], travelTimes: costs)
    let solution = RoutingSolver(stop: .iterations(100)).solve(problem)
    #expect(
      solution.unserved == [
        UnservedTask(task: 0, reason: .outsideHours), UnservedTask(task: 1, reason: .outsideHours),
      ])
    #expect(solution.routes.count == 1)
  }
}

/// The best plan by trying all orders and modes of all sets of tasks.
private struct AllOrders {
  let problem: RoutingProblem

  /// Tasks left out, routes, cost.
  func best() -> (Int, Int, Double) {
    let count = problem.tasks.count
    var cheapest = [Double](repeating: .infinity, count: 1 << count)
    for site in problem.sites.indices { extend([], 0, site, &cheapest) }
    var best = [(Int, Double)](repeating: (0, .infinity), count: 1 << count)
    best[0] = (0, 0)
    for set in 1..<1 << count {
      var part = set
      while part > 0 {
        let rest = best[set ^ part]
        let more = (rest.0 + 1, rest.1 + cheapest[part])
        if more.1 < .infinity, best[set].1 == .infinity || more < best[set] { best[set] = more }
        part = (part - 1) & set
      }
    }
    return best.indices.filter { best[$0].1 < .infinity }
      .map { (count - $0.nonzeroBitCount, best[$0].0, best[$0].1) }.min(by: <) ?? (count, 0, 0)
  }

  private func extend(_ stops: [RouteStop], _ set: Int, _ site: Int, _ cheapest: inout [Double]) {
    for task in problem.tasks.indices where set & 1 << task == 0 {
      for mode in problem.tasks[task].modes.indices {
        let more = stops + [RouteStop(task: task, mode: mode)]
        let route = problem.route(more, site: site, endSite: site)
        guard !problem.departures(of: more, site: site).isEmpty else { continue }
        let all = set | 1 << task
        if route.peak <= problem.fleetLimit { cheapest[all] = min(cheapest[all], route.cost) }
        extend(more, all, site, &cheapest)
      }
    }
  }
}

extension RoutingProblem {
  fileprivate var fleetLimit: Double {
    if case .unlimited(let limit) = fleet { limit.cost } else { 0 }
  }
}

import FlightPerformance
import Geodesy
import Routing
import Units

/// The routing problem that a set of tasks makes: energies in joules, ways home kept in hand.
struct RoutingModel {
  private let tasks: [PatrolTask]
  private let area: PlanningArea
  /// By task and way.
  private let passages: [[SectionPassage]]
  /// By task: the number of its first place.
  private let firstPlaces: [Int]
  private let travel: TravelCosts
  /// In seconds; nil where no task has hours.
  private let travelTimes: TravelCosts?
  private let sites: [Routing.LaunchSite]

  /// What stands for “there is no way”: more than any battery, and still a number to add to.
  private static let noWay: Float = 1e12
  /// What needs this much energy has no way at all to it or from it.
  static let unreachable = 1e11

  init(_ tasks: [PatrolTask], in area: PlanningArea) {
    self.tasks = tasks
    self.area = area
    passages = concurrentMap(tasks.count) { index in
      tasks[index].sections[0].paths.indices.map {
        SectionPassage(tasks[index], way: $0, in: area)
      }
    }
    var places: [Place] = []
    var firstPlaces: [Int] = []
    for (task, passages) in zip(tasks, passages) {
      firstPlaces.append(places.count)
      places += task.boundaries.enumerated().map { boundary, point in
        Place(
          point: point, stop: passages.map { $0.stops[boundary] }.max() ?? 0,
          start: passages.map { $0.starts[boundary] }.max() ?? 0)
      }
    }
    self.firstPlaces = firstPlaces
    // A flight lands where it took off: that is where its crew stands.
    sites = area.sites.indices.map { Routing.LaunchSite(location: places.count + $0) }
    let count = places.count + sites.count
    let all = places
    travel = .matrix(
      RoutingModel.table(count) { RoutingModel.energy($0, $1, all, in: area) },
      locationCount: count)
    travelTimes =
      tasks.allSatisfy { $0.hours == nil }
      ? nil
      : .matrix(
        RoutingModel.table(count) { RoutingModel.seconds($0, $1, all, in: area) },
        locationCount: count)
  }

  /// The problem.
  ///
  /// - Parameters:
  ///   - limit: What a flight may take from its battery.
  ///   - mostFlights: How many flights there may be; nil for as many as are needed.
  ///   - kept: What is kept in hand beside what each section needs by itself.
  func problem(limit: Energy, mostFlights: Int?, kept: KeptInHand) -> RoutingProblem {
    let routingTasks = concurrentMap(tasks.count) { task in
      RoutingTask(
        sections: tasks[task].sections.indices.map { section in
          modes(of: section, task: task, kept: kept)
        }, priority: tasks[task].priority, hours: tasks[task].hours?.map(RoutingModel.safe))
    }
    let limit = RouteLimit(cost: limit.joules)
    return RoutingProblem(
      tasks: routingTasks, travel: travel, sites: sites,
      fleet: mostFlights.map { .limited(Array(repeating: limit, count: $0)) } ?? .unlimited(limit),
      travelTimes: travelTimes)
  }

  private func modes(of section: Int, task: Int, kept: KeptInHand) -> [TaskMode] {
    let last = firstPlaces[task] + tasks[task].boundaries.count - 1
    let bounds = [firstPlaces[task] + section, min(firstPlaces[task] + section + 1, last)]
    return passages[task].enumerated().map { way, passage in
      // Where there is no way home at the altitude of others, a flight of its own may still have one.
      let need =
        passage.need(of: section, in: area, returnAltitude: kept.altitude(task, section))
        ?? passage.need(of: section, in: area, returnAltitude: -.infinity)
      let noWay = Double(RoutingModel.noWay)
      return TaskMode(
        entry: bounds[way], exit: bounds[1 - way], cost: need?.used ?? noWay,
        peak: need.map { $0.peak + kept.extra(task, section) } ?? noWay,
        time: passage.time(of: section))
    }
  }

  /// The visits of a route, in their order.
  func visits(_ route: Route) -> [Visit] {
    route.stops.map { Visit(task: tasks[$0.task], way: $0.mode, sections: $0.sections) }
  }

  /// What starting and stopping at cuts may take longer than counted, in seconds.
  private static let uncountedTime = 20.0

  /// Hours that are still kept where the flight takes a little longer than counted.
  private static func safe(_ hours: ClosedRange<Double>) -> ClosedRange<Double> {
    let margin = min(uncountedTime, (hours.upperBound - hours.lowerBound) / 4)
    return hours.lowerBound + margin...hours.upperBound - margin
  }

  /// A figure of every way between two places, row by row; the launch sites come last, take-off being
  /// part of the way from one and landing of the way to one.
  private static func table(
    _ count: Int, _ value: @Sendable (Int, Int) -> Double?
  ) -> [Float] {
    let rowsTogether = 16
    let blocks = (count + rowsTogether - 1) / rowsTogether
    let table = concurrentMap(blocks) { block in
      (block * rowsTogether..<min(count, (block + 1) * rowsTogether)).flatMap { from in
        (0..<count).map { to in min(noWay, roundedUp(value(from, to) ?? Double(noWay))) }
      }
    }
    return Array(table.joined())
  }

  /// Rounded up, so that no flight is routed with less than it takes.
  private static func roundedUp(_ value: Double) -> Float {
    let near = Float(value)
    return Double(near) < value ? near.nextUp : near
  }

  private static func seconds(
    _ from: Int, _ to: Int, _ places: [Place], in area: PlanningArea
  ) -> Double? {
    if from == to { return 0 }
    func overhead(_ site: Int, _ point: PathPoint) -> PathPoint {
      area.above(area.sites[site - places.count], like: point)
    }
    var vertical = 0.0
    let ends: (from: PathPoint, to: PathPoint)
    switch (from < places.count, to < places.count) {
    case (true, true): ends = (places[from].point, places[to].point)
    case (false, true):
      ends = (overhead(from, places[to].point), places[to].point)
      vertical = area.takeOff(to: ends.from).cost.time.seconds
    case (true, false):
      ends = (places[from].point, overhead(to, places[from].point))
      vertical = area.land(from: ends.to, at: area.sites[to - places.count]).cost.time.seconds
    case (false, false): return nil
    }
    let way = try? area.transit(from: ends.from, to: ends.to)
    return way.map { $0.reduce(vertical) { $0 + $1.cost.time.seconds } }
  }

  private static func energy(
    _ from: Int, _ to: Int, _ places: [Place], in area: PlanningArea
  ) -> Double? {
    if from == to { return 0 }
    let origin = from < places.count ? places[from] : nil
    let goal = to < places.count ? places[to] : nil
    let energy: Double?
    switch (origin?.point, goal?.point) {
    case (let from?, let to?): energy = area.transitEnergy(from: from, to: to)
    case (nil, let point?):
      energy = area.departureEnergy(from: area.sites[from - places.count], to: point)
    case (let point?, nil):
      energy = area.arrivalEnergy(from: point, at: area.sites[to - places.count])
    case (nil, nil): return nil
    }
    return energy.map { (origin?.stop ?? 0) + $0 + (goal?.start ?? 0) }
  }

  /// A place where service begins or ends.
  private struct Place {
    var point: PathPoint
    /// What it takes to come to rest here where a task served in one go would pass, in joules.
    var stop: Double
    /// What it takes to start from rest here where a task served in one go would pass, in joules.
    var start: Double
  }
}

extension PatrolTask {
  /// The points at which sections begin and end, in their order; one for a node.
  fileprivate var boundaries: [PathPoint] {
    let entries = sections.compactMap(\.paths.first?.first)
    guard case .patrol = service, let exit = sections.last?.paths.first?.last else {
      return entries
    }
    return entries + [exit]
  }
}

import FlightPerformance
import Geodesy
import Routing
import Units

/// The routing problem that a set of tasks makes: energies in joules, ways home kept in hand.
struct RoutingModel {
  private let tasks: [PatrolTask]
  private let routingTasks: [RoutingTask]
  private let travel: TravelCosts
  private let sites: [Routing.LaunchSite]

  /// What stands for “there is no way”: more than any battery, and still a number to add to.
  fileprivate static let noWay: Float = 1e12
  /// What needs this much energy has no way at all to it or from it.
  static let unreachable = 1e11

  init(_ tasks: [PatrolTask], in area: PlanningArea) {
    self.tasks = tasks
    // Over level ground one return height serves all flights; counting it keeps the routing exact.
    let highest = tasks.flatMap(\.boundaries).map(\.altitude).max() ?? 0
    let returnAltitude: Double = if case .level = area.ground { highest } else { -.infinity }
    var places: [PathPoint] = []
    var routingTasks: [RoutingTask] = []
    for task in tasks {
      let first = places.count
      places += task.boundaries
      let sections = task.sections.indices.map { section in
        task.sections[section].paths.indices.map { way in
          let bounds = [first + section, first + min(section + 1, task.boundaries.count - 1)]
          return area.mode(
            task.service, along: task.sections[section].paths[way], entry: bounds[way],
            exit: bounds[1 - way], returnAltitude: returnAltitude)
        }
      }
      routingTasks.append(RoutingTask(sections: sections))
    }
    // A flight lands where it took off: that is where its crew stands.
    sites = area.sites.indices.map { Routing.LaunchSite(location: places.count + $0) }
    travel = .matrix(
      RoutingModel.travel(places, in: area), locationCount: places.count + sites.count)
    self.routingTasks = routingTasks
  }

  /// The problem.
  ///
  /// - Parameter limit: What a flight may take from its battery.
  func problem(limit: Energy) -> RoutingProblem {
    RoutingProblem(
      tasks: routingTasks, travel: travel, sites: sites,
      fleet: .unlimited(RouteLimit(cost: limit.joules)))
  }

  /// The visits of a route, in their order.
  func visits(_ route: Route) -> [Visit] {
    route.stops.map { Visit(task: tasks[$0.task], way: $0.mode, sections: $0.sections) }
  }

  /// What every way between two places takes, row by row; the launch sites come last, take-off being
  /// part of the way from one and landing of the way to one.
  private static func travel(_ places: [PathPoint], in area: PlanningArea) -> [Float] {
    let count = places.count + area.sites.count
    let rowsTogether = 16
    let blocks = (count + rowsTogether - 1) / rowsTogether
    let table = concurrentMap(blocks) { block in
      (block * rowsTogether..<min(count, (block + 1) * rowsTogether)).flatMap { from in
        (0..<count).map { to in
          min(noWay, Float(energy(from, to, places, in: area) ?? Double(noWay)))
        }
      }
    }
    return Array(table.joined())
  }

  private static func energy(
    _ from: Int, _ to: Int, _ places: [PathPoint], in area: PlanningArea
  ) -> Double? {
    switch (from < places.count, to < places.count) {
    case (true, true): area.transitEnergy(from: places[from], to: places[to])
    case (false, true):
      area.departureEnergy(from: area.sites[from - places.count], to: places[to])
    case (true, false): area.arrivalEnergy(from: places[from], at: area.sites[to - places.count])
    case (false, false): from == to ? 0 : nil
    }
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

extension PlanningArea {
  /// What serving a section in one of its ways takes, and what must be kept in hand meanwhile.
  fileprivate func mode(
    _ service: PatrolTask.Service, along path: [PathPoint], entry: Int, exit: Int,
    returnAltitude: Double
  ) -> TaskMode {
    var used = 0.0
    var peak = 0.0
    let noWay = Double(RoutingModel.noWay)
    do throws(TransitError) {
      var here = path[0]
      for leg in try serve(service, along: path) {
        let moment = try tightest(
          of: leg, from: here, homeTo: sites.indices, notBelow: returnAltitude)
        peak = max(peak, used + moment.inHand.joules)
        used += leg.cost.energy.joules
        here = leg.end
        // The transit that may follow is bounded with its coming up to speed counted at once.
        let rise = polar.rose(at: here.heightAboveGround).rise + PlanningArea.certainty
        peak = max(peak, used + limits.returnFactor * moment.home.energy.joules + rise)
      }
    } catch {
      used = noWay
    }
    return TaskMode(entry: entry, exit: exit, cost: used, peak: max(peak, used))
  }
}

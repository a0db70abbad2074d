import Routing

/// A benchmark instance as its file tells it.
struct Instance {
  /// A required node, edge or arc, in the order of the file.
  struct Task {
    var from: Int
    var to: Int
    var forward: Double
    /// The cost from `to` to `from`; `nil` where that is not allowed.
    var backward: Double?
    var load = 0.0
  }

  var name: String
  var tasks: [Task]
  var travel: TravelCosts
  /// The node where routes start and end; `nil` for a closed tour.
  var depot: Int?
  var limit = RouteLimit()
  /// How many routes there may be; `nil` for any number.
  var vehicles: Int?
  var objective = RoutingProblem.Objective.cost

  /// The instance in the solver's terms.
  var problem: RoutingProblem {
    RoutingProblem(
      tasks: tasks.map { task in
        var modes = [
          TaskMode(entry: task.from, exit: task.to, cost: task.forward, load: task.load)
        ]
        if let backward = task.backward, task.from != task.to {
          modes.append(
            TaskMode(entry: task.to, exit: task.from, cost: backward, load: task.load))
        }
        return RoutingTask(modes: modes)
      },
      travel: travel, sites: depot.map { [LaunchSite(location: $0)] } ?? [],
      fleet: vehicles.map { .limited(Array(repeating: limit, count: $0)) } ?? .unlimited(limit),
      objective: objective)
  }

  /// The cost of routes, summed from the instance alone; `nil` if they are not a solution of it
  /// that serves all tasks but some.
  func cost(of routes: [[(task: Int, direction: Int)]], without unserved: Set<Int>) -> Double? {
    var times = tasks.map { _ in 0 }
    var sum = 0.0
    for route in routes {
      var place = depot
      var first: Int?
      var cost = 0.0
      var load = 0.0
      for (index, direction) in route {
        let task = tasks[index]
        times[index] += 1
        guard let service = direction == 0 ? task.forward : task.backward else { return nil }
        let (entry, exit) = direction == 0 ? (task.from, task.to) : (task.to, task.from)
        if let place { cost += travel[place, entry] }
        first = first ?? entry
        place = exit
        cost += service
        load += task.load
      }
      if let place, let end = depot ?? first { cost += travel[place, end] }
      guard cost <= limit.cost * (1 + 1e-9), load <= limit.load else { return nil }
      sum += cost
    }
    return times.indices.allSatisfy { times[$0] == (unserved.contains($0) ? 0 : 1) }
      && (depot != nil || routes.count <= 1) && routes.count <= vehicles ?? .max ? sum : nil
  }
}

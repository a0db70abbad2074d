import Foundation
import Routing

/// Reads a folder of the LineCoverage dataset: `node_data` and `req_edge_list`.
///
/// Airspeed 7 m/s while covering and 10 m/s between, wind 2 m/s toward 45°: the model under which
/// the dataset's optima were published.
struct LineCoverageFolder {
  static let wind = PlanarPoint(x: 2 * 0.5.squareRoot(), y: 2 * 0.5.squareRoot())

  static func read(_ folder: URL, battery: Double?) throws -> Instance {
    var points: [PlanarPoint] = []
    var index: [Substring: Int] = [:]
    let nodes = try String(contentsOf: folder.appending(path: "node_data"), encoding: .utf8)
    for row in nodes.split(whereSeparator: \.isNewline) {
      let fields = row.split(whereSeparator: \.isWhitespace)
      guard fields.count >= 3, let x = Double(fields[1]), let y = Double(fields[2]) else {
        continue
      }
      index[fields[0]] = points.count
      points.append(PlanarPoint(x: x, y: y))
    }
    let service = PlanarWindCosts(points: points, airspeed: 7, wind: wind)
    let edges = try String(contentsOf: folder.appending(path: "req_edge_list"), encoding: .utf8)
    let tasks = try edges.split(whereSeparator: \.isNewline).map { row in
      let fields = row.split(whereSeparator: \.isWhitespace)
      guard fields.count >= 2, let from = index[fields[0]], let to = index[fields[1]] else {
        throw InstanceError.unreadable("edge \(row)")
      }
      return Instance.Task(
        from: from, to: to, forward: service[from, to], backward: service[to, from])
    }
    var instance = Instance(
      name: folder.lastPathComponent, tasks: tasks,
      travel: .planarWind(PlanarWindCosts(points: points, airspeed: 10, wind: wind)))
    if let battery {
      instance.depot = nodeNearestMean(of: points)
      instance.limit = RouteLimit(cost: battery)
      instance.objective = .routesThenCost
    }
    return instance
  }

  private static func nodeNearestMean(of points: [PlanarPoint]) -> Int? {
    let n = Double(points.count)
    let mean = PlanarPoint(
      x: points.reduce(0) { $0 + $1.x } / n, y: points.reduce(0) { $0 + $1.y } / n)
    func squared(_ p: PlanarPoint) -> Double {
      (p.x - mean.x) * (p.x - mean.x) + (p.y - mean.y) * (p.y - mean.y)
    }
    return points.indices.min { squared(points[$0]) < squared(points[$1]) }
  }
}

/// Why an instance could not be read.
enum InstanceError: Error, CustomStringConvertible {
  case unreadable(String)

  var description: String {
    switch self {
    case .unreadable(let what): "cannot read \(what)"
    }
  }
}

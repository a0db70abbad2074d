import ArgumentParser
import Foundation
import Routing

/// Solves published instances and prints one line of JSON for each.
@main struct RoutingBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Solves published routing instances and compares with the best known values.",
    discussion: """
      Reads folders of line coverage, CARPLIB and València text files, and files of mixed general \
      routing. Each solution is checked against the instance alone before it is reported.
      """)

  @Option(help: "Seconds for each instance.") var seconds: Double?
  @Option(help: "Iterations for each instance, in place of seconds.") var iterations: Int?
  @Option(help: "Seconds that one flight may last; line coverage only.") var battery: Double?
  @Option(help: "The seed of the search.") var seed: UInt64 = 1
  @Option(help: "How many searches run side by side.") var chains = 2
  @Option(help: "Where to write the routes, as lists of [task, direction].") var solution: String?
  @Argument(help: "Instances.") var instances: [String]

  func run() throws {
    var written: [String: [[[Int]]]] = [:]
    for path in instances {
      let file = URL(filePath: path)
      let instance = try read(file)
      let clock = ContinuousClock()
      let begin = clock.now
      let stop = StopRule(
        iterations: iterations, seconds: seconds ?? (iterations == nil ? 10 : nil))
      let found = RoutingSolver(stop: stop, seed: seed, chains: chains).solve(instance.problem)
      let elapsed = begin.duration(to: clock.now) / .seconds(1)

      let routes = found.routes.map { $0.stops.map { (task: $0.task, direction: $0.mode) } }
      let faults = instance.problem.faults(in: found)
      // Only what no flight can reach may be left out.
      let left = found.unserved.filter { $0.reason != .fleetUsedUp }
      guard left.count == found.unserved.count,
        let cost = instance.cost(of: routes, without: Set(left.map(\.task))),
        abs(cost - found.cost) <= 1e-6 * cost,
        faults.isEmpty
      else { throw BenchFault(instance: path, faults: faults, unserved: found.unserved) }
      written[instance.name] = routes.map { $0.map { [$0.task, $0.direction] } }
      report(instance, found, cost: cost, seconds: elapsed, bestKnown: BestKnown.value(for: file))
    }
    if let solution {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      try encoder.encode(written).write(to: URL(filePath: solution))
    }
  }

  private func read(_ file: URL) throws -> Instance {
    let isFolder = (try? file.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    if isFolder { return try LineCoverageFolder.read(file, battery: battery) }
    let text = try String(contentsOf: file, encoding: .utf8)
    let name = file.lastPathComponent
    return text.contains("LISTA_ARISTAS_REQ")
      ? try ArcRoutingText.read(text, name: name) : try MixedGeneralText.read(text, name: name)
  }

  private func report(
    _ instance: Instance, _ found: RoutingSolution, cost: Double, seconds: Double,
    bestKnown: Double?
  ) {
    let gap = bestKnown.map { cost / $0 - 1 } ?? found.gap
    func number(_ value: Double, _ digits: Int) -> String {
      value.formatted(.number.precision(.fractionLength(digits)).grouping(.never).locale(.posix))
    }
    let fields = [
      "\"name\": \"\(instance.name)\"", "\"tasks\": \(instance.tasks.count)",
      "\"cost\": \(number(cost, 3))", "\"flights\": \(found.routes.count)",
      "\"seconds\": \(number(seconds, 2))",
      "\"best_known\": \(bestKnown.map { "\($0)" } ?? "null")", "\"gap\": \(number(gap, 6))",
      "\"bound\": \(number(found.lowerBound, 3))", "\"fewest_flights\": \(found.fewestRoutes)",
      "\"unserved\": \(found.unserved.count)", "\"iterations\": \(found.iterations)",
    ]
    print("{" + fields.joined(separator: ", ") + "}")
  }
}

extension Locale {
  fileprivate static var posix: Locale { Locale(identifier: "en_US_POSIX") }
}

/// A solution that the instance does not allow: a fault of ours.
struct BenchFault: Error, CustomStringConvertible {
  var instance: String
  var faults: [SolutionFault]
  var unserved: [UnservedTask]

  var description: String { "\(instance): no full solution: \(faults) \(unserved)" }
}

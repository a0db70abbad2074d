import Diagnostics
import Foundation
import MissionInput
import MissionPlanning
import MissionReport
import Synchronization
import Units

/// Times whole missions, from the mission file to the bytes of the plan and the page.
///
///     swift run -c release --package-path Benchmarks PlanBench missions/taiyuan-morning-peak.yaml
///
/// Prints a line of JSON for each mission: seconds of each stage, the median of three runs, and the
/// greatest memory of the process so far.
@main
struct PlanBench {
  static func main() throws {
    let missions = CommandLine.arguments.dropFirst()
    let count = 3
    for mission in missions {
      let runs = try (0..<count).map { _ in try run(mission) }
      let stages = runs[0].stages.map(\.name)
      let medians = stages.indices.map { stage in
        let sorted = runs.map { $0.stages[stage].seconds }.sorted()
        return "\"\(stages[stage])_s\":\((sorted[sorted.count / 2] * 1000).rounded() / 1000)"
      }
      let total = runs.map { $0.stages.map(\.seconds).reduce(0, +) }.sorted()[count / 2]
      print(
        "{\"mission\":\"\(mission)\",\(medians.joined(separator: ",")),"
          + "\"total_s\":\((total * 1000).rounded() / 1000),\"flights\":\(runs[0].flights),"
          + "\"km\":\(runs[0].kilometres.rounded()),\"peak_mb\":\(peakMegabytes())}")
    }
  }

  struct Run {
    var stages: [(name: String, seconds: Double)]
    var flights: Int
    var kilometres: Double
  }

  static func run(_ mission: String) throws -> Run {
    let clock = Stopwatch()
    let request = try MissionFile.read(mission)
    clock.lap("read")
    let plan = try Planner.plan(
      request,
      progress: { text in
        if text.en.hasPrefix("costs") { clock.lap("tasks") }
        if text.en.hasPrefix("routing") { clock.lapOnce("costs") }
      })
    clock.lap("routes")
    _ = try plan.json()
    clock.lap("json")
    _ = try MapPage(plan).html
    clock.lap("page")
    return Run(
      stages: clock.laps, flights: plan.flights.count, kilometres: plan.coveredLength.kilometres)
  }

  /// The most memory that the process has had, in megabytes.
  static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}

/// Laps of one run.
final class Stopwatch: Sendable {
  private let state = Mutex<
    (last: ContinuousClock.Instant, laps: [(name: String, seconds: Double)])
  >(
    (.now, []))

  var laps: [(name: String, seconds: Double)] { state.withLock(\.laps) }

  func lap(_ name: String) {
    state.withLock { state in
      let now = ContinuousClock.now
      let span = (now - state.last).components
      state.laps.append((name, Double(span.seconds) + Double(span.attoseconds) * 1e-18))
      state.last = now
    }
  }

  func lapOnce(_ name: String) {
    if !laps.contains(where: { $0.name == name }) { lap(name) }
  }
}

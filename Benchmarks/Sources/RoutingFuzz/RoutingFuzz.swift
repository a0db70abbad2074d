import Foundation

/// Compares the routing of many small random problems with brute force.
///
///     swift run -c release --package-path Benchmarks RoutingFuzz 10000
///
/// Prints how many were solved to the optimum, and every contradiction: a cost below the least, a
/// bound above it, a plan that breaks a rule. The sources beside this file are those of the tests.
@main
struct RoutingFuzz {
  static func main() {
    let count = CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) } ?? 10_000
    var optimal = [Int](repeating: 0, count: FuzzKinds.all.count)
    var tried = optimal
    var contradictions = 0
    for seed in 1...count {
      let kind = Int(seed % UInt64(FuzzKinds.all.count))
      let verdict = FuzzVerdict(FuzzKinds.problem(seed: seed), iterations: 2_000, seed: seed)
      tried[kind] += 1
      if verdict.isOptimal {
        optimal[kind] += 1
      } else {
        print("seed \(seed): not optimal: \(verdict.difference)")
      }
      if let contradiction = verdict.contradiction {
        contradictions += 1
        print("seed \(seed): \(contradiction)")
      }
    }
    for kind in tried.indices { print("kind \(kind): \(optimal[kind]) of \(tried[kind]) optimal") }
    print("all: \(optimal.reduce(0, +)) of \(count) optimal, \(contradictions) contradictions")
  }
}

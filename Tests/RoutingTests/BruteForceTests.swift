import Testing

@Suite("Against brute force") struct BruteForceTests {
  /// `RoutingFuzz` of the benchmarks does the same for 10,000.
  static let count: UInt64 = 100

  @Test("Small problems are solved to the optimum, never below, and bounds stay below it")
  func smallProblems() {
    var missed: [UInt64] = []
    for seed in 1...Self.count {
      let verdict = FuzzVerdict(FuzzKinds.problem(seed: seed), iterations: 1_500, seed: seed)
      #expect(verdict.contradiction == nil, "seed \(seed)")
      if !verdict.isOptimal { missed.append(seed) }
    }
    #expect(missed.count <= Int(Self.count) / 100, "not optimal: \(missed)")
  }
}

/// How much of a search's budget is left.
struct SearchBudget: Sendable {
  let rule: StopRule
  private let begin = ContinuousClock.now

  init(_ rule: StopRule) {
    self.rule = rule
  }

  /// The seconds since the search began.
  var elapsed: Double { begin.duration(to: .now) / .seconds(1) }

  /// Whether the time is over; never without a limit of time.
  var isTimeOver: Bool {
    guard let seconds = rule.seconds else { return false }
    return elapsed >= seconds
  }

  /// The iterations that are left after some were used.
  func iterationsLeft(after used: Int) -> Int {
    rule.iterations.map { max(0, $0 - used) } ?? .max
  }

  /// The share of the budget that is used, 0 to 1.
  func share(after used: Int) -> Double {
    let iterations = rule.iterations.map { Double(used) / Double(max(1, $0)) } ?? 0
    let seconds = rule.seconds.map { elapsed / max($0, 1e-3) } ?? 0
    return min(1, max(iterations, seconds))
  }
}

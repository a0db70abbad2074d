/// A straight axis from a low to a high number, with round numbers on it.
struct ProfileAxis {
  /// The number at 0.
  let low: Double
  /// The number at 1.
  let high: Double
  /// The round numbers on it.
  let ticks: [Double]

  /// An axis over a range, with at most so many steps; its ends are the range's own.
  init(from low: Double, to high: Double, steps: Double) {
    self.low = low
    self.high = high > low ? high : low + 1
    let step = ProfileAxis.step(for: (self.high - low) / steps)
    let first = Int((low / step).rounded(.up))
    let last = Int((self.high / step).rounded(.down))
    ticks = first <= last ? (first...last).map { Double($0) * step } : []
  }

  /// Where a number lies, 0 for ``low`` and 1 for ``high``.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }

  /// Where a number lies, in percent, as a style takes it.
  func percent(_ value: Double) -> String { "\((share(value) * 100).short(2))%" }

  /// The smallest of 1, 2, 5 × 10ⁿ that is not below a number.
  private static func step(for least: Double) -> Double {
    var step = 1e-3
    var factors = [2.0, 2.5, 2.0]
    while step < least {
      step *= factors[0]
      factors.append(factors.removeFirst())
    }
    return step
  }
}

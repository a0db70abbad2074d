import FlightPerformance

/// Fits one multiplier on half of the flights, and measures the error on the other half.
struct Splits {
  /// Mean absolute error on flights left out of the fit, as a fraction, over all splits.
  let meanError: Double
  /// The same without a multiplier.
  let errorBefore: Double
  /// The median of measured ÷ predicted over all flights.
  let multiplier: Double

  static let count = 50
  static let seed: UInt64 = 1

  /// - Parameters:
  ///   - predicted: one number a flight.
  ///   - measured: the same flights.
  ///   - isScaled: false measures the prediction as it is: nothing is fitted.
  init(predicted: [Double], measured: [Double], isScaled: Bool = true) {
    var generator = SplitMix64(seed: Self.seed)
    var sum = 0.0
    for _ in 0..<Self.count {
      let order = generator.permutation(of: predicted.count)
      let half = order.count / 2
      let ratios = order.prefix(half).map { measured[$0] / predicted[$0] }
      let scale = isScaled ? Self.median(of: ratios) : 1
      let errors = order.dropFirst(half).map { abs(scale * predicted[$0] / measured[$0] - 1) }
      sum += errors.reduce(0, +) / Double(errors.count)
    }
    meanError = sum / Double(Self.count)
    let errors = zip(predicted, measured).map { abs($0 / $1 - 1) }
    errorBefore = errors.reduce(0, +) / Double(errors.count)
    multiplier = Self.median(of: zip(measured, predicted).map { $0 / $1 })
  }

  private static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 1 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

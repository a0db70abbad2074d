import FlightPerformance

/// Fits a prediction on half of the flights, and measures its error on the other half.
struct Splits {
  /// Mean absolute error on flights left out of the fit, as a fraction, over all splits.
  let meanError: Double
  /// The same without a multiplier.
  let errorBefore: Double
  /// The median of measured ÷ predicted over all flights.
  let multiplier: Double

  static let count = 50
  static let seed: UInt64 = 1

  /// Fits one multiplier.
  init(predicted: [Double], measured: [Double]) {
    self.init(predicted: predicted, measured: measured) { training in
      let scale = Self.median(of: training.map { measured[$0] / predicted[$0] })
      return { scale * predicted[$0] }
    }
  }

  /// Fits nothing: the prediction is measured as it is.
  init(asPredicted predicted: [Double], measured: [Double]) {
    self.init(predicted: predicted, measured: measured) { _ in { predicted[$0] } }
  }

  /// - Parameters:
  ///   - predicted: one number a flight.
  ///   - measured: the same flights.
  ///   - fit: takes the flights to learn from, gives the prediction of any flight.
  init(
    predicted: [Double], measured: [Double], fit: (_ training: [Int]) -> (Int) -> Double
  ) {
    var generator = SplitMix64(seed: Self.seed)
    var sum = 0.0
    for _ in 0..<Self.count {
      let order = generator.permutation(of: predicted.count)
      let half = order.count / 2
      let prediction = fit(Array(order.prefix(half)))
      let errors = order.dropFirst(half).map { abs(prediction($0) / measured[$0] - 1) }
      sum += errors.reduce(0, +) / Double(errors.count)
    }
    meanError = sum / Double(Self.count)
    let errors = zip(predicted, measured).map { abs($0 / $1 - 1) }
    errorBefore = errors.reduce(0, +) / Double(errors.count)
    multiplier = Self.median(of: zip(measured, predicted).map { $0 / $1 })
  }

  static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 1 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

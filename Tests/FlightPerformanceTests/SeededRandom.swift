import FlightPerformance

extension SplitMix64 {
  /// Evenly spread between two numbers.
  mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + uniform() * (range.upperBound - range.lowerBound)
  }
}

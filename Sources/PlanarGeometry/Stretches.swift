extension [ClosedRange<Double>] {
  /// The same parts in order, those that touch or overlap made one.
  public func merged() -> [ClosedRange<Double>] {
    guard count > 1 else { return self }
    var merged: [ClosedRange<Double>] = []
    for run in sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, run.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...Swift.max(last.upperBound, run.upperBound)
      } else {
        merged.append(run)
      }
    }
    return merged
  }

  /// What of a whole lies between parts that are in order and apart from each other.
  public func gaps(in whole: ClosedRange<Double>) -> [ClosedRange<Double>] {
    var gaps: [ClosedRange<Double>] = []
    var from = whole.lowerBound
    for run in self {
      if run.lowerBound > from { gaps.append(from...run.lowerBound) }
      from = Swift.max(from, run.upperBound)
    }
    if from < whole.upperBound { gaps.append(from...whole.upperBound) }
    return gaps
  }

  /// What lies in a part of both; both are in order and apart from each other.
  public func intersected(with others: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    flatMap { run in
      others.compactMap { other in
        let (from, to) = (
          Swift.max(run.lowerBound, other.lowerBound), Swift.min(run.upperBound, other.upperBound)
        )
        return from <= to ? from...to : nil
      }
    }.merged()
  }
}

public import Units

/// What use leaves of a battery: from 1.00 when new to 0.80 after the rated cycles, **assumed** linear.
public enum BatteryAgeing {
  /// The health after so many charges; never below 0.50.
  ///
  ///     BatteryAgeing.health(after: 200, of: 400).percent   // 90
  public static func health(after cycles: Int, of rated: Int) -> Fraction {
    precondition(rated > 0, "a battery is rated for at least one cycle")
    return Fraction(max(0.5, 1 - 0.2 * Double(cycles) / Double(rated)))
  }

  /// Says that the law is assumed, for wherever it is shown.
  public static let confidence = Confidence.assumed
}

extension ChargingFigures {
  /// How long charging takes from one state to another, at the published rate all the way.
  ///
  /// Above the published range batteries charge slower, by how much is not published: **assumed** half
  /// the rate.
  public func time(from start: Fraction, to end: Fraction) -> Time {
    let rate = (to - from).value / time.value.seconds
    let fast = max(0, min(end.value, to.value) - start.value)
    let slow = max(0, end.value - max(start.value, to.value))
    return .seconds(fast / rate + slow / (rate / 2))
  }
}

public import Units

/// How much of its energy a battery gives in the cold.
///
/// **An assumption**: no maker publishes a curve. The factor is piecewise linear through 25 °C 1.00,
/// 10 °C 0.95, 0 °C 0.88, −10 °C 0.78, −20 °C 0.65, and goes on with the last slope below, down to
/// 0.30. Self-heated packs do not fall below 0.90, of which warming takes 5 % at 0 °C and 0.05 % more
/// for every degree below, wherever the bare pack would have given less.
public enum ColdCapacity {
  /// The share of the nominal energy that is left at a temperature.
  ///
  ///     ColdCapacity.factor(at: .celsius(-5), isSelfHeated: false).value   // 0.83
  ///     ColdCapacity.factor(at: .celsius(-20), isSelfHeated: true).value   // 0.846
  ///
  /// - Parameters:
  ///   - temperature: of the cells; the air's temperature is the safe side.
  ///   - isSelfHeated: whether the pack warms itself.
  public static func factor(at temperature: Temperature, isSelfHeated: Bool) -> Fraction {
    let bare = bareFactor(at: temperature.celsius)
    guard isSelfHeated, bare < selfHeatedFloor else { return Fraction(bare) }
    let heating = heatingAtFreezing - heatingPerDegree * min(0, temperature.celsius)
    return Fraction(max(bare, selfHeatedFloor * (1 - heating)))
  }

  /// Says that the factor is assumed, for wherever it is shown.
  public static let confidence = Confidence.assumed

  private static let selfHeatedFloor = 0.90
  private static let heatingAtFreezing = 0.05
  private static let heatingPerDegree = 0.0005
  private static let points: [(celsius: Double, factor: Double)] = [
    (-20, 0.65), (-10, 0.78), (0, 0.88), (10, 0.95), (25, 1.00),
  ]

  private static func bareFactor(at celsius: Double) -> Double {
    if celsius >= 25 { return 1 }
    var (low, high) = (points[0], points[1])
    for (a, b) in zip(points, points.dropFirst()) where celsius >= a.celsius {
      (low, high) = (a, b)
    }
    let slope = (high.factor - low.factor) / (high.celsius - low.celsius)
    return max(0.30, low.factor + slope * (celsius - low.celsius))
  }
}

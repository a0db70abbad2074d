public import Units

extension Wind {
  /// The mean speed at a height above ground.
  public func speed(at height: Length) -> Speed {
    .metresPerSecond(Blow(self, gridConvergence: .zero).motion(at: height.metres).speed)
  }

  /// The direction it blows from at a height above ground.
  public func direction(at height: Length) -> Angle {
    aloft.isEmpty
      ? from : Blow(self, gridConvergence: .zero).motion(at: height.metres).from
  }

  /// How strong the gusts are at a height above ground: mean plus three standard deviations.
  ///
  /// The standard deviation hardly changes with height (GB 50009-2012 lets the intensity fall with
  /// the same exponent with which the mean grows), so gust − mean is carried up unchanged:
  ///
  ///     Wind(from: .degrees(315), speed: .metresPerSecond(6), gust: .metresPerSecond(9),
  ///       over: .suburb).gust(at: .metres(90)).metresPerSecond   // 12.73
  ///
  /// Where no gust is given it is **assumed** from the terrain's turbulence: see
  /// ``isGustAssumed``.
  public func gust(at height: Length) -> Speed {
    speed(at: height) + .metresPerSecond(Wind.peakFactor * deviation)
  }
}

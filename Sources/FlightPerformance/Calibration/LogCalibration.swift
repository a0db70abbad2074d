import Foundation
public import Units

/// A profile fitted to flights of one's own, and how much better it predicts flights left out.
public struct LogCalibration: Sendable {
  /// How much of a profile is fitted.
  public enum Depth: Hashable, Sendable {
    /// Hover and avionics power times one factor, the median of measured ÷ predicted. From one flight.
    case factor
    /// Hover power, induced share and drag area, held near the profile's own by their spread of 35 %,
    /// 0.10 and 35 %. From some ten flights with different speeds.
    case figures
  }

  /// The profile fitted to all flights.
  public let profile: AircraftProfile
  /// Mean absolute error of the profile as it was, as a share, on flights left out.
  public let errorBefore: Fraction
  /// Mean absolute error on flights left out of the fit, over all splits; nil for a single flight.
  public let errorAfter: Fraction?
  /// How many flights were used.
  public let flights: Int

  /// Fits a profile.
  ///
  /// The error is measured on halves left out of the fit, the profile is then fitted to all.
  ///
  /// - Parameters:
  ///   - aircraft: the profile to begin with.
  ///   - flights: at least one.
  ///   - depth: what is fitted.
  ///   - splits: how often the flights are split in halves.
  ///   - seed: of the splits; the same seed gives the same splits.
  /// - Returns: nil without flights.
  public init?(
    of aircraft: AircraftProfile, to flights: [LoggedFlight], depth: Depth, splits: Int = 20,
    seed: UInt64 = 1
  ) {
    guard !flights.isEmpty else { return nil }
    var generator = SplitMix64(seed: seed)
    var (before, after) = (0.0, 0.0)
    let rounds = flights.count > 1 ? splits : 0
    for _ in 0..<rounds {
      let order = generator.permutation(of: flights.count)
      let half = max(1, order.count / 2)
      let fitted = Self.fit(aircraft, to: order.prefix(half).map { flights[$0] }, depth)
      let left = order.dropFirst(half).map { flights[$0] }
      before += Self.error(of: aircraft, on: left)
      after += Self.error(of: fitted, on: left)
    }
    self.flights = flights.count
    errorBefore =
      rounds > 0
      ? Fraction(before / Double(rounds)) : Fraction(Self.error(of: aircraft, on: flights))
    errorAfter = rounds > 0 ? Fraction(after / Double(rounds)) : nil
    profile = Self.fit(aircraft, to: flights, depth)
  }

  /// Mean of |predicted ÷ measured − 1|.
  private static func error(of aircraft: AircraftProfile, on flights: [LoggedFlight]) -> Double {
    let errors = flights.map { abs($0.predicted(by: aircraft) / $0.energy - 1) }
    return errors.reduce(0, +) / Double(errors.count)
  }

  private static func fit(
    _ aircraft: AircraftProfile, to flights: [LoggedFlight], _ depth: Depth
  ) -> AircraftProfile {
    let factor = median(of: flights.map { $0.energy / $0.predicted(by: aircraft) })
    let note = "fitted to \(flights.count) flights"
    guard depth == .figures else { return scaled(aircraft, by: factor, 0, 0, note) }
    // Logarithms of hover power and drag area, and the share itself, from the profile's own.
    let x = leastSquares(from: [log(factor), 0, 0]) { x in
      let tried = scaled(aircraft, by: exp(x[0]), x[1], x[2], note)
      // A flight counts with the spread that is left after a good fit.
      let misses = flights.map { ($0.predicted(by: tried) / $0.energy - 1) / 0.04 }
      return misses + [x[1] / 0.10, x[2] / 0.35]
    }
    return scaled(aircraft, by: exp(x[0]), x[1], x[2], note)
  }

  private static func scaled(
    _ aircraft: AircraftProfile, by factor: Double, _ share: Double, _ drag: Double, _ note: String
  ) -> AircraftProfile {
    var profile = aircraft
    let power = aircraft.power
    let inducedShare = min(max(power.inducedShare.value.value + share, 0.05), 0.95)
    profile.power.hoverPower = .measured(power.hoverPower.value * factor, note)
    profile.power.avionicsPower = .measured(power.avionicsPower.value * factor, note)
    profile.power.inducedShare = .measured(Fraction(inducedShare), note)
    profile.power.dragArea = .measured(power.dragArea.value * (factor * exp(drag)), note)
    return profile
  }

  private static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

import Foundation
import Testing

@testable import MissionSimulation

/// An hour of turbulence at 50 m, 10 m/s through the air, 7 m/s of wind at 20 ft, 50 samples a second.
@Suite("Dryden turbulence")
struct DrydenTests {
  static let dt = 0.02
  static let airspeed = 10.0

  private func samples(seed: UInt64, hours: Double, dt: Double = DrydenTests.dt) -> [[Double]] {
    var turbulence = DrydenTurbulence(seed: seed)
    var series: [[Double]] = [[], [], []]
    for _ in 0..<Int(hours * 3600 / dt) {
      let now = turbulence.next(height: 50, airspeed: Self.airspeed, windAt20Feet: 7, dt: dt)
      series[0].append(now.along)
      series[1].append(now.across)
      series[2].append(now.up)
    }
    return series
  }

  private func deviation(_ series: [Double]) -> Double {
    (series.reduce(0) { $0 + $1 * $1 } / Double(series.count)).squareRoot()
  }

  @Test("the formulas of MIL-F-8785C at 50 m: worked by hand")
  func scale() {
    // 50 m = 164.04 ft; 0.177 + 0.000823·164.04 = 0.31201.
    let scale = DrydenTurbulence.Scale(at: 50, windAt20Feet: 7)
    #expect(abs(scale.upward - 0.7) < 1e-12)
    #expect(abs(scale.level - 0.7 / 0.62759) < 2e-3)
    #expect(abs(scale.upwardLength - 50) < 1e-9)
    #expect(abs(scale.levelLength - 50 / 0.24717) < 0.3)
  }

  /// One hour holds only some hundred independent gusts of the longest kind, so an hour's own deviation
  /// scatters by some percent around the true one: the mean over 40 hours is what is held to 3 %.
  @Test("standard deviations lie within 3 % of the formulas")
  func deviations() {
    let scale = DrydenTurbulence.Scale(at: 50, windAt20Feet: 7)
    var variances = [0.0, 0.0, 0.0]
    let hours = 40
    for seed in 0..<hours {
      for (axis, series) in samples(seed: UInt64(seed), hours: 1, dt: 0.2).enumerated() {
        variances[axis] += deviation(series) * deviation(series) / Double(hours)
      }
    }
    #expect(abs(variances[0].squareRoot() / scale.level - 1) < 0.03)
    #expect(abs(variances[1].squareRoot() / scale.level - 1) < 0.03)
    #expect(abs(variances[2].squareRoot() / scale.upward - 1) < 0.03)
  }

  /// Each frequency is looked at with a step of a 32nd of its period or less, in records of 4096 steps;
  /// the mean of 40 records and 11 neighbouring bins scatters by about 7 %.
  @Test(
    "the spectra follow the filters from 0.3 to 30 times the corner frequency",
    arguments: [0.3, 0.5, 2, 10, 30])
  func spectra(multiple: Double) {
    let scale = DrydenTurbulence.Scale(at: 50, windAt20Feet: 7)
    let lengths = [scale.levelLength, scale.levelLength, scale.upwardLength]
    let sigmas = [scale.level, scale.level, scale.upward]
    for axis in 0..<3 {
      let tau = lengths[axis] / Self.airspeed
      let frequency = multiple / (2 * Double.pi * tau)
      let corner = frequency / multiple
      let dt = 1 / (32 * max(frequency, 1.5 * corner))
      let middle = Int((frequency * 4096 * dt).rounded())
      let records = 40
      var found = 0.0
      for seed in 0..<records {
        let record = samples(seed: UInt64(seed), hours: (4096.5 * dt) / 3600, dt: dt)[axis]
        found += power(of: record, bins: middle - 5...middle + 5, dt: dt) / Double(records)
      }
      let w2 = multiple * multiple
      // One-sided, m²/s² per Hz. Far above the corner both fall with the square of the frequency, which
      // is what Dryden's filters have in the place of the −5/3 of real turbulence.
      let expected =
        axis == 0
        ? 4 * sigmas[axis] * sigmas[axis] * tau / (1 + w2)
        : 2 * sigmas[axis] * sigmas[axis] * tau * (1 + 3 * w2) / ((1 + w2) * (1 + w2))
      #expect(
        abs(found / expected - 1) < 0.25, "axis \(axis) at \(multiple) times the corner frequency")
    }
  }

  /// The mean power density over some bins of a record, seen through Hann's window.
  private func power(of series: [Double], bins: ClosedRange<Int>, dt: Double) -> Double {
    var sum = 0.0
    let turn = 2 * Double.pi / Double(series.count)
    let windowed = series.enumerated().map { $1 * 0.5 * (1 - cos(turn * Double($0))) }
    for bin in bins {
      let (stepCos, stepSin) = (cos(turn * Double(bin)), sin(turn * Double(bin)))
      var (c, s) = (1.0, 0.0)
      var (real, imaginary) = (0.0, 0.0)
      for value in windowed {
        real += value * c
        imaginary += value * s
        (c, s) = (c * stepCos - s * stepSin, c * stepSin + s * stepCos)
      }
      // Hann's window keeps 3/8 of the power.
      sum += 2 * dt / (0.375 * Double(series.count)) * (real * real + imaginary * imaginary)
    }
    return sum / Double(bins.count)
  }

  @Test("the same seed gives the same gusts, another seed others")
  func seeds() {
    #expect(samples(seed: 1, hours: 0.01) == samples(seed: 1, hours: 0.01))
    #expect(samples(seed: 1, hours: 0.01) != samples(seed: 2, hours: 0.01))
  }
}

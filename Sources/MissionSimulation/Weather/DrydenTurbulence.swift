import Foundation

/// Turbulence along the way of an aircraft, near the ground.
///
/// Three independent velocities, along the mean wind (u), across it (v) and up (w). With the height h in
/// feet and the mean wind W₂₀ at 20 ft:
///
///     Lw = h      Lu = Lv = h/(0.177 + 0.000823·h)^1.2
///     σw = 0.1·W₂₀      σu = σv = σw/(0.177 + 0.000823·h)^0.4
///
/// u is white noise through 1/(1 + τs), v and w through (1 + √3·τs)/(1 + τs)², with τ = L/V and V the
/// airspeed. Both filters are stepped by their exact discrete form, so the standard deviations do not
/// depend on the time step. Heights are held to 10 … 1000 ft, where the formulas are meant for.
///
/// Source: MIL-F-8785C, *Flying qualities of piloted airplanes*, 3.7.2.3 and 3.7.3.4.
struct DrydenTurbulence: Sendable {
  /// Standard deviations and lengths at a height.
  struct Scale: Hashable, Sendable {
    /// m/s, along and across.
    var level: Double
    /// m/s, up.
    var upward: Double
    /// Metres, along and across.
    var levelLength: Double
    /// Metres, up.
    var upwardLength: Double

    /// - Parameters:
    ///   - height: above ground, m.
    ///   - windAt20Feet: mean, m/s.
    init(at height: Double, windAt20Feet: Double) {
      let feet = max(10, min(1000, height / 0.3048))
      let shape = 0.177 + 0.000823 * feet
      upward = 0.1 * windAt20Feet
      level = upward / pow(shape, 0.4)
      upwardLength = feet * 0.3048
      levelLength = feet / pow(shape, 1.2) * 0.3048
    }
  }

  private var generator: SeededGenerator
  private var along: Double
  private var across: SecondOrder
  private var upward: SecondOrder
  private var filter: Filter?

  /// What the filters need for one height and speed; recomputed only when either has changed by 2 %.
  private struct Filter: Sendable {
    var height: Double
    var speed: Double
    var scale: Scale
    var alongDecay: Double
    var alongNoise: Double
    var acrossStep: SecondOrder.Step
    var upwardStep: SecondOrder.Step
  }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    along = generator.normal()
    across = SecondOrder(&generator)
    upward = SecondOrder(&generator)
  }

  /// The next velocities, in m/s: along the mean wind, across it to the left, up.
  ///
  /// - Parameters:
  ///   - height: above ground, m.
  ///   - airspeed: m/s.
  ///   - windAt20Feet: mean, m/s.
  ///   - dt: seconds; the same in every call.
  mutating func next(
    height: Double, airspeed: Double, windAt20Feet: Double, dt: Double
  ) -> (along: Double, across: Double, up: Double) {
    let speed = max(1, airspeed)
    let h = max(3, height)
    if let filter, abs(filter.height / h - 1) < 0.02, abs(filter.speed / speed - 1) < 0.02 {
    } else {
      let scale = Scale(at: h, windAt20Feet: windAt20Feet)
      let level = dt * speed / scale.levelLength
      let decay = exp(-level)
      filter = Filter(
        height: h, speed: speed, scale: scale, alongDecay: decay,
        alongNoise: (1 - decay * decay).squareRoot(),
        acrossStep: SecondOrder.Step(level),
        upwardStep: SecondOrder.Step(dt * speed / scale.upwardLength))
    }
    guard let filter else { return (0, 0, 0) }
    along = filter.alongDecay * along + filter.alongNoise * generator.normal()
    across.advance(filter.acrossStep, &generator)
    upward.advance(filter.upwardStep, &generator)
    return (
      filter.scale.level * along, filter.scale.level * across.value,
      filter.scale.upward * upward.value
    )
  }
}

/// White noise through (1 + √3·τs)/(1 + τs)² = √3/(1 + τs) + (1 − √3)/(1 + τs)², of variance 1.
private struct SecondOrder: Sendable {
  /// After one lag and after two.
  private var once: Double
  private var twice: Double

  /// The exact discrete form for a step of q time constants.
  struct Step: Sendable {
    var decay: Double
    var coupling: Double
    var noise: (once: Double, shared: Double, twice: Double)

    init(_ q: Double) {
      let a = exp(-q)
      // Covariances of what the noise of one step adds to both states.
      let q11 = -expm1(-2 * q) / 2
      let q12 = 0.25 - a * a * (q / 2 + 0.25)
      let q22 = 0.25 - a * a * (q * q / 2 + q / 2 + 0.25)
      decay = a
      coupling = a * q
      noise.once = q11.squareRoot()
      noise.shared = q12 / noise.once
      noise.twice = max(0, q22 - noise.shared * noise.shared).squareRoot()
    }
  }

  /// Starts as if it had run for ever: both lags have variances ½ and ¼, and share ¼.
  init(_ generator: inout SeededGenerator) {
    once = 0.5.squareRoot() * generator.normal()
    twice = 0.5 * once + (0.25 - 0.125).squareRoot() * generator.normal()
  }

  var value: Double { 3.squareRoot() * once + (1 - 3.squareRoot()) * twice }

  mutating func advance(_ step: Step, _ generator: inout SeededGenerator) {
    let (n1, n2) = (generator.normal(), generator.normal())
    twice =
      step.decay * twice + step.coupling * once + step.noise.shared * n1
      + step.noise.twice * n2
    once = step.decay * once + step.noise.once * n1
  }
}

import FlightPerformance
import Foundation
import Units

/// The air around one flight: the mean wind by height, wind shifts and gust fronts in time, turbulence.
struct Air: Sendable {
  /// Something that changes the wind in time.
  enum Disturbance: Hashable, Sendable {
    /// A gust front: the speed swells and falls as 1 − cos (MIL-F-8785C, 3.7.2.2).
    case gust(start: Double, seconds: Double, peak: Vector)
    /// The mean wind at the height that it was measured at becomes another, evenly.
    case shift(start: Double, seconds: Double, to: Vector)
  }

  let field: WindField
  private var disturbances: [Disturbance] = []
  private var turbulence: DrydenTurbulence?
  /// How much stronger the turbulence is than MIL-F-8785C's, so that its gusts are those of the weather.
  private let turbulenceFactor: Double
  /// What the mean wind is multiplied with; the height that it holds for.
  private var growth = (value: 1.0, height: -Double.infinity)
  private var cachedDensity = (value: 1.225, height: -Double.infinity)
  /// The mean wind at the measured height.
  private(set) var reference: Vector
  /// The mean wind at the last step.
  private(set) var mean = Vector.zero

  /// - Parameter seed: Of the turbulence; nil for none.
  init(_ field: WindField, turbulenceSeed seed: UInt64?) {
    self.field = field
    reference = field.reference
    turbulence = seed.map { DrydenTurbulence(seed: $0) }
    turbulenceFactor = field.turbulenceFactor
  }

  /// The standard deviation of gusts that are not flown through but only counted, m/s.
  var countedDeviation: Double { turbulence == nil ? field.deviation : 0 }

  mutating func add(_ disturbance: Disturbance) { disturbances.append(disturbance) }

  /// The same air without its turbulence, as a forecast knows it.
  var withoutTurbulence: Air {
    var copy = self
    copy.turbulence = nil
    return copy
  }

  /// kg/m³ at a height above the launch site.
  mutating func density(at height: Double) -> Double {
    if abs(height - cachedDensity.height) > 1 {
      cachedDensity = (field.density(at: height), height)
    }
    return cachedDensity.value
  }

  /// The air's velocity over the ground.
  ///
  /// - Parameters:
  ///   - height: above ground, m.
  ///   - airspeed: of the aircraft, m/s.
  ///   - time: seconds since take-off.
  mutating func velocity(at height: Double, airspeed: Double, time: Double, dt: Double) -> Vector {
    if abs(height - growth.height) > 0.1 { growth = (field.growth(at: height), height) }
    var gusts = Vector.zero
    if !disturbances.isEmpty { gusts = disturb(at: time) }
    mean = growth.value * reference
    var velocity = mean + gusts
    if turbulence != nil {
      let along = reference.direction
      let strength = turbulenceFactor
      if let now = turbulence?.next(
        height: height, airspeed: airspeed,
        windAt20Feet: field.speedAt20Feet * reference.level
          * field.inverseReferenceSpeed, dt: dt)
      {
        velocity.x += strength * (now.along * along.x - now.across * along.y)
        velocity.y += strength * (now.along * along.y + now.across * along.x)
        velocity.z += strength * now.up
      }
    }
    return velocity
  }

  /// Applies the shifts to the mean wind; gives the gust fronts.
  private mutating func disturb(at time: Double) -> Vector {
    var gusts = Vector.zero
    var mean = field.reference
    for disturbance in disturbances {
      switch disturbance {
      case .gust(let start, let seconds, let peak):
        let share = (time - start) / seconds
        if share > 0, share < 1 { gusts += (0.5 - 0.5 * cos(2 * .pi * share)) * peak }
      case .shift(let start, let seconds, let to):
        let share = seconds > 0 ? max(0, min(1, (time - start) / seconds)) : (time >= start ? 1 : 0)
        mean = (1 - share) * mean + share * to
      }
    }
    reference = mean
    return gusts
  }
}

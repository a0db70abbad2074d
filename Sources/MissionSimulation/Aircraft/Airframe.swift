import FlightPerformance
import Foundation
import Units

/// How an aircraft leans, and how the air brakes it.
///
/// The drag acts along the two level axes of the body, each by itself: c₁·v + c₂·v|v| with v the
/// airspeed along that axis. The linear part is the momentum that the rotors take from the air. The
/// coefficients follow from the maker's fastest airspeed V at the steepest lean θ, where the weight
/// along the body's axis, g·sin θ, is all drag at V·cos θ.
struct Airframe: Hashable, Sendable {
  /// tan of the steepest lean.
  let steepestLean: Double
  /// 1/s, per kilogram of aircraft.
  let linearDrag: Double
  /// 1/m, per kilogram of aircraft, at sea level.
  let squareDrag: Double
  /// The nose's turning rate, rad/s.
  let yawRate: Double

  /// The share of the drag at the fastest airspeed that is linear. ArduPilot's frame model (momentum
  /// drag coefficient 0.2, 0.385 m² of disc, 3 kg) has 0.43 at a lean of 30° and 0.40 at 45°; for
  /// other aircraft it is an assumption.
  static let linearShare = 0.4
  /// The seconds in which the lean follows what is asked for. An assumption.
  static let leanDelay = 0.15

  init(_ aircraft: AircraftProfile) {
    let envelope = aircraft.envelope
    let lean = envelope.maxTilt.value.radians
    let v = envelope.maxAirspeed.value.metresPerSecond * cos(lean)
    let drag = standardGravity * sin(lean)
    steepestLean = tan(lean)
    linearDrag = Airframe.linearShare * drag / v
    squareDrag = (1 - Airframe.linearShare) * drag / (v * v)
    yawRate = envelope.yawRate.value.degreesPerSecond * .pi / 180
  }

  /// The acceleration that the air gives to the aircraft.
  ///
  /// - Parameters:
  ///   - air: the aircraft's velocity through the air.
  ///   - lean: tan of the lean, to the plane's east and north.
  ///   - nose: where the nose points, level, of length 1.
  ///   - relativeDensity: of the air, to that at sea level.
  func drag(air: Vector, lean: (x: Double, y: Double), nose: Vector, relativeDensity: Double)
    -> Vector
  {
    let up = Vector(x: lean.x, y: lean.y, z: 1).direction
    // The body's long axis lies straight above or below the heading.
    let ahead = (up.z * nose - Vector(x: 0, y: 0, z: nose.dot(up))).direction
    let aside = up.cross(ahead)
    let (a, b) = (air.dot(ahead), air.dot(aside))
    let c2 = squareDrag * relativeDensity
    return -(a * (linearDrag + c2 * abs(a))) * ahead + -(b * (linearDrag + c2 * abs(b))) * aside
  }
}

/// m/s².
let standardGravity = 9.80665

import Foundation
import Units

extension FlightRun {
  /// How the aircraft is turned: its nose from true north, right side down, nose up.
  var attitude: (heading: Angle, roll: Angle, pitch: Angle) {
    let lean = Vector(x: motion.lean.x, y: motion.lean.y, z: 0)
    let nose = Vector(x: sin(motion.yaw), y: cos(motion.yaw), z: 0)
    let right = Vector(x: nose.y, y: -nose.x, z: 0)
    return (
      trueDirection(of: nose), .radians(atan(lean.dot(right))), .radians(-atan(lean.dot(nose)))
    )
  }

  /// The mean wind at the aircraft: where it blows from, and how strong.
  var windNow: (from: Angle, speed: Speed) {
    let wind = air.mean
    return (trueDirection(of: -1 * wind), .metresPerSecond(wind.level))
  }

  /// A direction on the plane, clockwise from true north.
  func trueDirection(of vector: Vector) -> Angle {
    (.radians(atan2(vector.x, vector.y)) - conditions.plane.convergence).normalized
  }
}

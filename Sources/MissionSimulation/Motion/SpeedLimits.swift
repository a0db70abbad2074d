import Foundation

/// How fast the speed along a path may change.
struct SpeedLimits: Hashable, Sendable {
  /// Greatest acceleration and braking, m/s².
  var acceleration: Double
  /// How fast the acceleration may change, m/s³; infinite where it changes at once.
  var jerk: Double

  /// How the speed falls to an end speed: phases of constant jerk.
  struct Phase: Hashable, Sendable {
    var seconds: Double
    /// Acceleration at its start.
    var acceleration: Double
    var jerk: Double
  }

  /// The seconds that the acceleration takes from 0 to its greatest value in a change of speed, and
  /// the seconds that it stays there.
  private func ramp(_ delta: Double) -> (building: Double, holding: Double) {
    guard jerk.isFinite else { return (0, delta / acceleration) }
    let building = min(acceleration / jerk, (delta / jerk).squareRoot())
    let peak = building * jerk
    return (building, peak > 0 ? max(0, delta / peak - building) : 0)
  }

  /// How many seconds longer a way takes from rest to rest than passing at that speed all along it; on a
  /// way too short for the speed, the one that it comes to.
  func secondsLost(toStopsAt speed: Double, over distance: Double = .infinity) -> Double {
    let (building, holding) = ramp(min(speed, (acceleration * distance).squareRoot()))
    return 2 * building + holding
  }

  /// The metres that braking to an end speed takes from a state of motion.
  func brakingDistance(from v: Double, accelerating a: Double, to end: Double) -> Double {
    let release = releaseOfAcceleration(v, a)
    guard release.speed > end else { return release.distance }
    let (building, holding) = ramp(release.speed - end)
    return release.distance + (release.speed + end) / 2 * (2 * building + holding)
  }

  /// The phases that bring a state of motion to an end speed after exactly so many metres, coasting
  /// first where there is room to.
  func braking(
    from v: Double, accelerating a: Double, to end: Double, over distance: Double
  ) -> [Phase] {
    let release = releaseOfAcceleration(v, a)
    let top = release.speed
    let (building, holding) = ramp(max(0, top - end))
    let spare = distance - brakingDistance(from: v, accelerating: a, to: end)
    let peak = jerk.isFinite ? building * jerk : acceleration
    let constantJerk = jerk.isFinite ? jerk : 0
    return [
      Phase(seconds: release.seconds, acceleration: a, jerk: a > 0 ? -constantJerk : constantJerk),
      Phase(seconds: top > 0 ? max(0, spare / top) : 0, acceleration: 0, jerk: 0),
      Phase(seconds: building, acceleration: 0, jerk: -constantJerk),
      Phase(seconds: holding, acceleration: -peak, jerk: 0),
      Phase(seconds: building, acceleration: -peak, jerk: constantJerk),
    ]
  }

  /// Bringing the acceleration to zero first: it takes its time, and the speed still changes.
  private func releaseOfAcceleration(
    _ v: Double, _ a: Double
  ) -> (seconds: Double, speed: Double, distance: Double) {
    guard jerk.isFinite, a != 0 else { return (0, v, 0) }
    let t = abs(a) / jerk
    return (t, v + a * t / 2, v * t + a * t * t / 3)
  }

  /// The next acceleration on the way to a wanted speed: builds up with the jerk, and falls off early
  /// enough that the speed is reached without passing it.
  func acceleration(after a: Double, at v: Double, towards wanted: Double, in dt: Double) -> Double
  {
    let gap = wanted - v
    guard jerk.isFinite else { return max(-acceleration, min(acceleration, gap / dt)) }
    let aim = min(acceleration, (2 * jerk * abs(gap)).squareRoot()) * (gap < 0 ? -1 : 1)
    return max(a - jerk * dt, min(a + jerk * dt, aim))
  }

  /// The seconds in which a start from rest covers a distance, as long as no cruise speed is reached.
  func seconds(fromRestOver distance: Double) -> Double {
    guard jerk.isFinite else { return (2 * distance / acceleration).squareRoot() }
    let building = acceleration / jerk
    let covered = jerk * building * building * building / 6
    guard distance > covered else { return cbrt(6 * distance / jerk) }
    // After the build-up the speed is a·building/2 and grows by a.
    let v = acceleration * building / 2
    let rest = distance - covered
    return building + (-v + (v * v + 2 * acceleration * rest).squareRoot()) / acceleration
  }
}

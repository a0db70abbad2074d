import Units

/// One way to fly a leg, in bare numbers.
struct FlownLeg {
  /// The greatest speed along the path, m/s.
  var speed: Double
  var seconds: Double
  var joules: Double
  /// Seconds of starting and stopping.
  var rampSeconds = 0.0
  /// What coming up to speed takes.
  var riseJoules = 0.0
  /// How far before the end the speed begins to fall.
  var brakingMetres = 0.0
  var isSlowed = false
}

extension FlightModel {
  /// Flies a course with a speed along its path, m/s.
  @inline(__always)
  func flight(
    on course: LegCourse, at speed: Double, from start: LegEnd, to end: LegEnd
  ) -> FlownLeg {
    let entry = start.speed(on: speed)
    let exit = end.speed(on: speed)
    let profile = along.leg(distance: course.distance, speed: speed, entry: entry, exit: exit)
    let cruise = watts(on: course, at: profile.peak)
    var joules = profile.cruise * cruise
    var rise = 0.0
    if profile.rise > 0 {
      rise = profile.rise * ramp(course, entry, profile.peak, cruise)
      rise += kineticEnergy(on: course, from: entry, to: profile.peak)
      joules += rise
    }
    if profile.fall > 0 {
      joules += profile.fall * ramp(course, exit, profile.peak, cruise)
      joules += kineticEnergy(on: course, from: profile.peak, to: exit)
    }
    var seconds = profile.seconds
    if case .atRest = end {
      seconds += waypointPause
      joules += waypointPause * course.restWatts
    }
    return FlownLeg(
      speed: profile.peak, seconds: seconds, joules: joules,
      rampSeconds: profile.rise + profile.fall, riseJoules: rise,
      brakingMetres: profile.fall * (profile.peak + exit) / 2)
  }

  /// The mean power while the speed changes evenly: Simpson's rule.
  @inline(__always)
  private func ramp(
    _ course: LegCourse, _ slow: Double, _ fast: Double, _ atFast: Double
  ) -> Double {
    let atSlow = slow == 0 ? course.restWatts : watts(on: course, at: slow)
    return (atSlow + 4 * watts(on: course, at: (slow + fast) / 2) + atFast) / 6
  }

  /// What the rotors spend on a change of speed: m·a·Va/0.80 wherever the acceleration points with
  /// the motion through the air. Braking gives nothing back.
  @inline(__always)
  private func kineticEnergy(
    on course: LegCourse, from slow: Double, to fast: Double
  ) -> Double {
    let before = slow * course.level - course.windAlong
    let after = fast * course.level - course.windAlong
    let gain =
      before * after < 0 ? after * after : max(0, after * after - before * before)
    return 0.5 * mass * gain / 0.80
  }

  /// Power at a speed along the path.
  @inline(__always)
  func watts(on course: LegCourse, at speed: Double) -> Double {
    let va2 = course.squaredAirspeed(at: speed) + blow.deviation * blow.deviation
    let inflow = course.climb == 0 ? 0 : power.climbInflow(of: speed * course.climb)
    return table.watts(airspeed: va2.squareRoot(), climbInflow: inflow, density: course.density)
  }
}

extension LegEnd {
  /// The speed at this end of a leg flown with `speed`, m/s.
  @inline(__always)
  fileprivate func speed(on speed: Double) -> Double {
    switch self {
    case .atRest: 0
    case .passing: speed
    case .passingAt(let other): min(other.metresPerSecond, speed)
    }
  }
}

import Units

extension FlightModel {
  /// Flies a course with the speed that costs the least energy, starts and stops included.
  ///
  /// The speed is where the energy's slope by speed vanishes, sought by regula falsi on an
  /// approximation of the power while the speed changes; where starts and stops take more than a tenth
  /// of the leg, a parabola through three full computations corrects it. Within 0.15 % of the least
  /// energy of a dense scan, 0.03 % on average (tested): energy is flat around its least, so that the speed itself is
  /// less sure.
  @inline(__always)
  func leastEnergyFlight(
    on course: LegCourse, from start: LegEnd, to end: LegEnd, slowest: Double, fastest: Double
  ) -> FlownLeg {
    let search = SpeedToFly(of: course, from: start, to: end, in: self)
    let best = search.speed(from: slowest, to: fastest, in: self)
    let flown = flight(on: course, at: best, from: start, to: end)
    guard flown.rampSeconds * best > 0.2 * course.distance else { return flown }
    return corrected(flown, on: course, from: start, to: end, slowest, fastest)
  }

  /// The flight at the vertex of the parabola through a flight and its neighbours by speed.
  private func corrected(
    _ flown: FlownLeg, on course: LegCourse, from start: LegEnd, to end: LegEnd,
    _ slowest: Double, _ fastest: Double
  ) -> FlownLeg {
    let (x, width) = (flown.speed, 0.8)
    let low = flight(on: course, at: max(x - width, slowest), from: start, to: end)
    let high = flight(on: course, at: min(x + width, fastest), from: start, to: end)
    let left = (x - low.speed) * (flown.joules - high.joules)
    let right = (x - high.speed) * (flown.joules - low.joules)
    var best = flown
    if low.joules < best.joules { best = low }
    if high.joules < best.joules { best = high }
    guard left != right else { return best }
    let u = x - 0.5 * ((x - low.speed) * left - (x - high.speed) * right) / (left - right)
    guard u.isFinite else { return best }
    let vertex = flight(
      on: course, at: min(max(u, slowest, x - 3), fastest, x + 3), from: start, to: end)
    return vertex.joules < best.joules ? vertex : best
  }
}

/// The search of the speed that costs a leg the least energy.
private struct SpeedToFly {
  private let course: LegCourse
  private let entry: Double?
  private let exit: Double?
  private let atEntry: Double
  private let atExit: Double
  /// A guess of the speed.
  private let guess: Double
  /// The mean power of a ramp is below the mean of its two ends by this × speed².
  private let sag: Double

  @inline(__always)
  init(of course: LegCourse, from start: LegEnd, to end: LegEnd, in model: FlightModel) {
    self.course = course
    entry = start.fixedSpeed
    exit = end.fixedSpeed
    atEntry = entry.map { $0 == 0 ? course.restWatts : model.watts(on: course, at: $0) } ?? 0
    atExit = exit.map { $0 == 0 ? course.restWatts : model.watts(on: course, at: $0) } ?? 0
    // A wind along the course carries about half of itself into the best ground speed.
    guess = max(2, (model.calmBestSpeed + 0.5 * course.windAlong) / max(course.level, 0.1))
    let ends = course.restWatts + model.watts(on: course, at: guess)
    sag = (ends - 2 * model.watts(on: course, at: guess / 2)) / (3 * guess * guess)
  }

  /// Where the slope crosses zero.
  ///
  /// Steps from a guess until the zero lies between two speeds, then closes in by regula falsi.
  @inline(__always)
  func speed(from slowest: Double, to fastest: Double, in model: FlightModel) -> Double {
    var low = min(max(guess, slowest), fastest)
    var atLow = slope(at: low, in: model)
    var (high, atHigh) = (low, atLow)
    var step = 1.0
    while atHigh < 0 {
      if high == fastest { return fastest }
      (low, atLow) = (high, atHigh)
      high = min(high + step, fastest)
      atHigh = slope(at: high, in: model)
      step *= 2
    }
    while atLow >= 0 {
      if low == slowest { return slowest }
      (high, atHigh) = (low, atLow)
      low = max(low - step, slowest)
      atLow = slope(at: low, in: model)
      step *= 2
    }
    while high - low > 0.4 {
      let zero = (low * atHigh - high * atLow) / (atHigh - atLow)
      // Not too near either end, so that both ends close in.
      let x = min(max(zero, low + 0.15), high - 0.15)
      let atX = slope(at: x, in: model)
      if atX < 0 {
        (low, atLow) = (x, atX)
      } else {
        (high, atHigh) = (x, atX)
      }
    }
    return (low * atHigh - high * atLow) / (atHigh - atLow)
  }

  /// The derivative of the leg's energy by speed × speed², which is nearly a straight line.
  @inline(__always)
  private func slope(at s: Double, in model: FlightModel) -> Double {
    let rate = 1 / model.along.acceleration
    let power = model.slopes(on: course, at: s)
    var (metres, metresSlope) = (course.distance, 0.0)
    var (joulesSlope, halfSeconds) = (0.0, 0.0)
    if let entry {
      let seconds = model.along.seconds(toChangeBy: abs(s - entry))
      metres -= (entry + s) / 2 * seconds
      metresSlope -= (seconds + (entry + s) * rate) / 2
      halfSeconds += seconds / 2
      joulesSlope += ((atEntry + power.watts) / 2 - sag * s * s) * rate - 2 * sag * s * seconds
      joulesSlope += model.kineticSlope(on: course, from: entry, to: s)
    }
    if let exit {
      let seconds = model.along.seconds(toChangeBy: abs(s - exit))
      metres -= (exit + s) / 2 * seconds
      metresSlope -= (seconds + (exit + s) * rate) / 2
      halfSeconds += seconds / 2
      joulesSlope += ((atExit + power.watts) / 2 - sag * s * s) * rate - 2 * sag * s * seconds
    }
    // A speed that the leg is too short for is too fast.
    guard metres > 0 else { return power.watts * course.distance }
    return power.bySpeed * (metres * s + halfSeconds * s * s)
      + power.watts * (metresSlope * s - metres) + joulesSlope * s * s
  }
}

extension FlightModel {
  /// Power at a speed along the path, and its slope by that speed.
  @inline(__always)
  fileprivate func slopes(
    on course: LegCourse, at speed: Double
  ) -> (watts: Double, bySpeed: Double) {
    let va = (course.squaredAirspeed(at: speed) + blow.deviation * blow.deviation).squareRoot()
    let inflow = course.climb == 0 ? 0 : power.climbInflow(of: speed * course.climb)
    let slopes = table.slopes(airspeed: va, climbInflow: inflow, density: course.density)
    let airspeedBySpeed =
      va > 0 ? (speed * course.level - course.windAlong) * course.level / va : 0
    let inflowBySpeed = speed > 0 ? inflow / speed : 0
    return (
      slopes.watts, slopes.byAirspeed * airspeedBySpeed + slopes.byInflow * inflowBySpeed
    )
  }

  /// How the kinetic energy of a start changes with the speed that it leads to.
  @inline(__always)
  fileprivate func kineticSlope(
    on course: LegCourse, from slow: Double, to fast: Double
  ) -> Double {
    let before = slow * course.level - course.windAlong
    let after = fast * course.level - course.windAlong
    let isGained = before * after < 0 || after * after > before * before
    return isGained ? mass * after * course.level / 0.80 : 0
  }
}

extension LegEnd {
  /// The speed at this end where it does not depend on the leg's, m/s.
  @inline(__always)
  fileprivate var fixedSpeed: Double? {
    switch self {
    case .atRest: 0
    case .passing: nil
    case .passingAt(let speed): speed.metresPerSecond
    }
  }
}

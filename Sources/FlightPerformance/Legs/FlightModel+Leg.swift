import Foundation
public import Units

extension FlightModel {
  /// Flies a straight leg.
  ///
  /// The aircraft comes up to speed and brakes with its mission acceleration; the energy of these
  /// ramps is the power at three speeds, weighted by Simpson's rule, and the kinetic energy gained
  /// through the air ÷ 0.80. Gusts count as airspeed:
  /// Va_eff = √(Va² + σ²).
  ///
  /// - Parameters:
  ///   - east: to the end of the leg, on the caller's plane.
  ///   - north: likewise.
  ///   - up: the climb of the leg.
  ///   - height: above ground in the middle of the leg, for the wind.
  ///   - altitude: above mean sea level, for the density; nil for launch elevation + height.
  ///   - speed: along the leg.
  ///   - start: how the leg begins.
  ///   - end: how it ends.
  /// - Throws: ``LegError`` when the wind forbids the leg.
  public func leg(
    east: Length, north: Length, up: Length = .zero, at height: Length, altitude: Length? = nil,
    speed: LegSpeed, from start: LegEnd = .atRest, to end: LegEnd = .atRest
  ) throws(LegError) -> LegPerformance {
    let course = LegCourse(
      east: east.metres, north: north.metres, up: up.metres, height: height.metres,
      density: altitude.map { air.density(altitude: $0.metres) } ?? air.density(at: height.metres),
      in: self)
    let flown = try fly(course, speed, from: start, to: end)
    let airEast = flown.speed * course.unitEast - course.windEast
    let airNorth = flown.speed * course.unitNorth - course.windNorth
    let heading = Angle.radians(atan2(airEast, airNorth)) + gridConvergence
    return LegPerformance(
      distance: .metres(course.distance), groundSpeed: .metresPerSecond(flown.speed * course.level),
      airspeed: .metresPerSecond((airEast * airEast + airNorth * airNorth).squareRoot()),
      heading: heading.normalized,
      cost: FlightCost(
        time: .seconds(flown.seconds), energy: .joules(flown.joules * powerFactor)),
      riseEnergy: .joules(flown.riseJoules * powerFactor),
      brakingDistance: .metres(flown.brakingMetres), isSlowedByWind: flown.isSlowed)
  }

  /// The same leg in bare metres, for cost matrices: nil where ``leg(east:north:up:at:altitude:speed:from:to:)``
  /// throws.
  public func cost(
    east: Double, north: Double, up: Double = 0, height: Double, speed: LegSpeed,
    from start: LegEnd = .atRest, to end: LegEnd = .atRest
  ) -> (seconds: Double, joules: Double)? {
    let course = LegCourse(
      east: east, north: north, up: up, height: height, density: air.density(at: height), in: self)
    guard let flown = try? fly(course, speed, from: start, to: end) else { return nil }
    return (flown.seconds, flown.joules * powerFactor)
  }

  /// Chooses the speed along a course within the limits.
  @inline(__always)
  private func fly(
    _ course: LegCourse, _ speed: LegSpeed, from start: LegEnd, to end: LegEnd
  ) throws(LegError) -> FlownLeg {
    if course.distance == 0 { return FlownLeg(speed: 0, seconds: 0, joules: 0) }
    let range = try speeds(on: course, speed)
    switch speed {
    case .ground(let commanded):
      let wanted = min(commanded.metresPerSecond, range.rateLimit)
      let flown = min(wanted, range.highest)
      if flown < range.lowest {
        throw .airspeedAboveLimit(
          airspeed: .metresPerSecond(course.airspeed(at: flown)),
          allowed: .metresPerSecond(maxAirspeed))
      }
      var flight = flight(on: course, at: flown, from: start, to: end)
      flight.isSlowed = flown < wanted * (1 - 1e-9)
      return flight
    case .leastEnergy:
      return leastEnergyFlight(
        on: course, from: start, to: end, slowest: range.lowest,
        fastest: min(range.highest, range.rateLimit))
    }
  }

  /// The speeds along the path that the wind and the limits leave.
  @inline(__always)
  private func speeds(
    on course: LegCourse, _ speed: LegSpeed
  ) throws(LegError) -> (lowest: Double, highest: Double, rateLimit: Double) {
    let gust = course.windSpeed + Wind.peakFactor * blow.deviation
    if limits.refusesGusts, gust > maxWind {
      throw .gustAboveLimit(gust: .metresPerSecond(gust), allowed: .metresPerSecond(maxWind))
    }
    let rate = course.climb > 0 ? ascent : descent
    let rateLimit = course.climb == 0 ? Double.infinity : rate / abs(course.climb)
    if course.level == 0 { return (0.1 * rateLimit, rateLimit, rateLimit) }

    let across = abs(course.windAcross)
    guard across < maxAirspeed else {
      throw .crosswindTooStrong(
        crosswind: .metresPerSecond(across), allowed: .metresPerSecond(maxAirspeed))
    }
    let forward = forwardAirspeed(across: across)
    let fastest = min(course.windAlong + forward, maxGroundSpeed)
    var needed = limits.leastGroundSpeed.metresPerSecond
    if case .ground(let commanded) = speed {
      needed = min(needed, commanded.metresPerSecond * course.level)
    }
    needed = min(needed, rateLimit * course.level)
    guard fastest >= needed else {
      throw .noHeadway(
        groundSpeed: .metresPerSecond(fastest), needed: .metresPerSecond(needed))
    }
    let slowest = max(needed, course.windAlong - forward)
    return (slowest / course.level, fastest / course.level, rateLimit)
  }

  /// The airspeed along the course that is left when the wind blows across it.
  @inline(__always)
  private func forwardAirspeed(across: Double) -> Double {
    if airspeedNorm == 2 {
      return ((maxAirspeed - across) * (maxAirspeed + across)).squareRoot()
    }
    return pow(pow(maxAirspeed, airspeedNorm) - pow(across, airspeedNorm), 1 / airspeedNorm)
  }
}

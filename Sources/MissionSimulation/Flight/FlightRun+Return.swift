import FlightPerformance
import Geodesy
import Units

extension FlightRun {
  /// The instructions that bring it to a landing site: straight up to a height where it is lower,
  /// straight over the site, around zones, and straight down.
  func instructions(to site: Int, atLeast height: Double, speed: Double) -> [Instruction] {
    let ground = conditions.ground(at: site, above: launchSite)
    let place = conditions.sites[site]
    let here = autopilot.goal.position
    let level = max(height, here.z)
    let overhead = Vector(x: place.x, y: place.y, z: level)
    let leg = autopilot.leg
    let corners = Detour.points(
      from: Vector(x: here.x, y: here.y, z: level), to: overhead, around: faults.zones)
    return [
      .vertical(to: level, leg: leg),
      .route(
        corners.map {
          RoutePoint(
            position: $0, ground: autopilot.goal.ground, speed: speed, stops: false, leg: leg)
        } + [
          RoutePoint(position: overhead, ground: ground, speed: speed, stops: true, leg: leg)
        ]),
      .land(on: ground, leg: leg),
    ]
  }

  /// Breaks the flight off and sends it to the landing site that is cheapest to reach.
  ///
  /// - Returns: Whether the wind leaves a way to any.
  mutating func returnHome(atLeast height: Double) -> Bool {
    let ways = conditions.sites.indices.compactMap { site in
      cheapestWay(to: site, atLeast: height).map { (site: site, way: $0) }
    }
    guard let best = ways.min(by: { $0.way.energy < $1.way.energy }) else { return false }
    autopilot.carryOut(
      instructions(to: best.site, atLeast: height, speed: best.way.speed))
    return true
  }

  /// What a way home would take, and the speed over the ground that makes it cheapest, in m/s and joules;
  /// nil where the wind leaves no headway. A fifth of the airspeed is kept for gusts.
  ///
  /// This is what an autopilot can reckon with while it flies: steady flight, and hovering for the time
  /// that starts and stops take longer. It brakes before it turns back.
  func cheapestWay(
    to site: Int, atLeast height: Double
  ) -> (speed: Double, energy: Double)? {
    let goal = conditions.sites[site]
    let (levelLimits, vertical) = (conditions.limits.level, conditions.limits.vertical)
    let speedNow = motion.velocity.level
    let stop =
      levelLimits.brakingDistance(from: speedNow, accelerating: 0, to: 0)
      * motion.velocity.levelled.direction + motion.position
    let way = Vector(x: goal.x - stop.x, y: goal.y - stop.y, z: 0)
    let level = max(height, motion.position.z)
    let landing = conditions.ground(at: site, above: launchSite)
    // The ground between is not known; that at both ends is.
    let wind =
      air.field.growth(at: level - (autopilot.goal.ground + landing) / 2) * air.reference
    let density = air.field.density(at: level)
    let envelope = conditions.envelope
    let direction = way.direction
    let fastestAir = 0.8 * envelope.maxAirspeed.value.metresPerSecond
    let gusts = air.field.deviation
    func watts(_ airspeed: Double, climb: Double) -> Double {
      conditions.power.power(
        airspeed: .metresPerSecond((airspeed * airspeed + gusts * gusts).squareRoot()),
        climb: .metresPerSecond(climb), density: density
      ).watts
    }
    var best: (speed: Double, perMetre: Double)?
    for half in 2...max(2, Int(envelope.maxGroundSpeed.value.metresPerSecond * 2)) {
      let speed = Double(half) / 2
      let through = (speed * direction - wind).levelled.length
      guard through <= fastestAir else { continue }
      let perMetre = watts(through, climb: 0) / speed
      if perMetre < best?.perMetre ?? .infinity { best = (speed, perMetre) }
    }
    guard let best else { return nil }
    let (ascent, descent) = (conditions.limits.ascent, conditions.limits.descent)
    let (up, down) = (level - motion.position.z, max(0, level - landing))
    let slow = min(down, Autopilot.slowLanding)
    let climb = up / ascent * watts(wind.level, climb: ascent)
    let fast = (down - slow) / descent * watts(wind.level, climb: -descent)
    let final = slow / autopilot.finalDescent * watts(wind.level, climb: -autopilot.finalDescent)
    let lost =
      levelLimits.secondsLost(toStopsAt: speedNow)
      + levelLimits.secondsLost(toStopsAt: best.speed, over: way.length)
      + vertical.secondsLost(toStopsAt: ascent, over: up)
      + vertical.secondsLost(toStopsAt: descent, over: down)
    let stops = lost * watts(wind.level, climb: 0)
    let factor = settings.deviation.powerFactor * faults.powerFactor(at: time)
    return (best.speed, (best.perMetre * way.length + climb + fast + final + stops) * factor)
  }
}

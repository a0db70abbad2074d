import FlightPerformance
import Geodesy
import Units

extension FlightRun {
  /// The time step with which ways home are tried, in seconds.
  private static let trialStep = 0.1

  /// What coming home from here takes, flown out: the least over the landing sites, in joules; nil
  /// where the wind lets the aircraft reach none of them.
  ///
  /// - Parameters:
  ///   - height: Above the launch site, for the straight part.
  ///   - enough: Joules; a way that takes more counts as none.
  func energyHome(atLeast height: Double, giveUpAt enough: Double) -> Double? {
    var least: Double?
    let here = LocalPoint(x: motion.position.x, y: motion.position.y)
    let byDistance = conditions.sites.indices.sorted {
      here.distance(to: conditions.sites[$0]) < here.distance(to: conditions.sites[$1])
    }
    for site in byDistance {
      // Wind with it may make a farther site the cheaper one, but not one twice as far.
      let nearest = here.distance(to: conditions.sites[byDistance[0]])
      if here.distance(to: conditions.sites[site]) > 2 * nearest + 500 { break }
      let limit = least ?? enough
      if let energy = energyHome(to: site, atLeast: height, giveUpAt: limit) { least = energy }
    }
    return least
  }

  private func energyHome(
    to site: Int, atLeast height: Double, giveUpAt limit: Double
  ) -> Double? {
    guard let speed = cheapestSpeed(to: site, atLeast: height) else { return nil }
    var trial = self
    trial.returnTo(site, atLeast: height, speed: speed)
    while !trial.hasLanded {
      trial.step(Self.trialStep)
      if trial.energy - energy > limit { return nil }
    }
    return trial.energy - energy
  }

  /// The speed over the ground that takes the least energy per metre to a site, in m/s; nil where the
  /// wind leaves no headway. A fifth of the airspeed is kept for gusts.
  func cheapestSpeed(to site: Int, atLeast height: Double) -> Double? {
    let goal = conditions.sites[site]
    let way = Vector(x: goal.x - motion.position.x, y: goal.y - motion.position.y, z: 0)
    let level = max(height, motion.position.z)
    let air = wind.mean(at: level - autopilot.goal.ground)
    let density = wind.density(at: level)
    let direction = way.direction
    let fastestAir = 0.8 * conditions.envelope.maxAirspeed.value.metresPerSecond
    let fastest = conditions.envelope.maxGroundSpeed.value.metresPerSecond
    var best: (speed: Double, perMetre: Double)?
    for half in 2...max(2, Int(fastest * 2)) {
      let speed = Double(half) / 2
      let through = (speed * direction - air).levelled
      let airspeed = (through.dot(through) + wind.deviation * wind.deviation).squareRoot()
      guard through.length <= fastestAir else { continue }
      let power = conditions.power.power(airspeed: .metresPerSecond(airspeed), density: density)
      let perMetre = power.watts / speed
      if perMetre < best?.perMetre ?? .infinity { best = (speed, perMetre) }
    }
    return best?.speed
  }
}

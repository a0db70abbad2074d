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
    guard let way = cheapestWay(to: site, atLeast: height) else { return nil }
    var trial = self.trial
    trial.autopilot.carryOut(instructions(to: site, atLeast: height, speed: way.speed))
    while !trial.hasLanded {
      trial.step(Self.trialStep)
      if trial.energy - energy > limit { return nil }
    }
    return trial.energy - energy
  }
}

import FlightPerformance
import Geodesy
import Units

/// The moment of a leg at which the most charge must be in hand.
struct TightestMoment: Sendable {
  /// The share of the leg that is flown then.
  var share: Double
  /// What the leg has used until then, and the way home from there with the return factor: a bound that
  /// no moment of the leg exceeds, and that is at most ``PlanningArea/certainty`` too high.
  var inHand: Energy
  /// The way home from the leg's end.
  var home: WayHome
}

extension PlanningArea {
  /// How much too high the bound of a leg's tightest moment may be, in joules: 0.01 Wh.
  static let certainty = 36.0
  /// Stretches as short as this are not halved any more, in metres; their bound is taken.
  private static let shortest = 0.25

  /// The tightest moment of a leg, with the site that it is least tight with.
  ///
  /// - Parameters:
  ///   - candidates: The sites that may be landed at.
  ///   - lowest: The altitude that ways home do not go below.
  /// - Throws: ``TransitError`` where wind or unknown ground forbids the way to every site from some
  ///   point of the leg.
  func tightest(
    of leg: FlownLeg, from start: PathPoint, homeTo candidates: some Collection<Int>,
    notBelow lowest: Double = -.infinity
  ) throws(TransitError) -> TightestMoment {
    var best: TightestMoment?
    var refusal = TransitError.groundUnknown
    for site in candidates {
      if let best, leastInHand(at: leg.end, of: leg, site: site) >= best.inHand.joules { continue }
      do throws(TransitError) {
        let ways = try WaysHome(
          in: self, from: start, to: leg.end, site: site, notBelow: lowest)
        let moment = try tightest(of: leg, from: start, by: ways)
        if best.map({ moment.inHand < $0.inHand }) ?? true { best = moment }
      } catch {
        refusal = error
      }
    }
    guard let best else { throw refusal }
    return best
  }

  /// Less than the bound can be for a site: no climb, and the cheapest direction.
  private func leastInHand(at end: PathPoint, of leg: FlownLeg, site: Int) -> Double {
    let distance = end.place.distance(to: sites[site].place)
    return leg.cost.energy.joules + limits.returnFactor * distance * polar.leastJoulesPerMetre
  }

  /// Branch and bound over the leg.
  ///
  /// On a stretch the charge that must be in hand is at most what the leg has used at its end and the
  /// most that the way home takes from any of its points, both of which ``WaysHome/mostJoules(between:and:)``
  /// and ``FlownLeg/mostUsed(at:)`` bound. Where that is above what some point takes, the stretch is
  /// halved.
  private func tightest(
    of leg: FlownLeg, from start: PathPoint, by ways: WaysHome
  ) throws(TransitError) -> TightestMoment {
    let factor = limits.returnFactor
    func inHand(_ share: Double) -> Double {
      leg.mostUsed(at: share) + factor
        * ways.joules(from: start.interpolated(to: leg.end, at: share))
    }
    let home = ways.joules(from: leg.end)
    var most = max(inHand(0), leg.cost.energy.joules + factor * home)
    var moment = inHand(0) >= most ? 0.0 : 1.0
    var bound = most
    var stretches = leg.end == start ? [] : [(from: 0.0, to: 1.0)]
    while most.isFinite, let stretch = stretches.popLast() {
      let a = start.interpolated(to: leg.end, at: stretch.from)
      let b = start.interpolated(to: leg.end, at: stretch.to)
      let limit = leg.mostUsed(at: stretch.to) + factor * ways.mostJoules(between: a, and: b)
      if limit <= most + PlanningArea.certainty {
        bound = max(bound, limit)
        continue
      }
      if max(a.place.distance(to: b.place), abs(a.altitude - b.altitude)) < PlanningArea.shortest {
        (bound, most, moment) = (max(bound, limit), max(most, limit), stretch.to)
        continue
      }
      let middle = (stretch.from + stretch.to) / 2
      let there = inHand(middle)
      if there > most { (most, moment) = (there, middle) }
      stretches.append((middle, stretch.to))
      stretches.append((stretch.from, middle))
    }
    guard most.isFinite, bound.isFinite else { throw forbidden(leg, from: start, by: ways) }
    return TightestMoment(
      share: moment, inHand: .joules(max(bound, most)),
      home: WayHome(site: ways.site, energy: .joules(home), altitude: ways.altitude))
  }

  /// Why the wind forbids the way home from some point of a leg.
  private func forbidden(
    _ leg: FlownLeg, from start: PathPoint, by ways: WaysHome
  ) -> TransitError {
    let places = (0...8).map { start.place.interpolated(to: leg.end.place, at: Double($0) / 8) }
    guard let error = places.lazy.compactMap(ways.refusal).first else { return .groundUnknown }
    return .noWayHome(error, height: .metres(ways.height))
  }
}

extension FlownLeg {
  /// The most that can be used when so much of the leg is flown, in joules.
  ///
  /// Coming up to speed is counted at once, what is left then evenly up to where the speed begins to
  /// fall, and the whole leg from there on: the true course lies nowhere above. A vertical leg or a hover
  /// counts whole at once.
  func mostUsed(at share: Double) -> Double {
    let all = cost.energy.joules
    guard let performance, performance.distance > .zero else { return all }
    let steady = 1 - performance.brakingDistance / performance.distance
    guard share < steady else { return all }
    let rise = performance.riseEnergy.joules
    return rise + (all - rise) * share / steady
  }
}

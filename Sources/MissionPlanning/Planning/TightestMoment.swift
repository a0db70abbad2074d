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
    let near = nearest(candidates, from: start, to: leg.end)
    do throws(TransitError) {
      return try tightest(of: leg, from: start, homeToAnyOf: near, notBelow: lowest)
    } catch {
      let others = candidates.filter { !near.contains($0) }
      guard !others.isEmpty else { throw error }
      return try tightest(of: leg, from: start, homeToAnyOf: others, notBelow: lowest)
    }
  }

  /// The sites that are best to reach from a leg's ends and its middle, were the ground level.
  private func nearest(
    _ candidates: some Collection<Int>, from start: PathPoint, to end: PathPoint
  ) -> [Int] {
    guard candidates.count > 1 else { return Array(candidates) }
    var best: [Int] = []
    for share in [0.0, 0.5, 1.0] {
      let point = start.interpolated(to: end, at: share)
      let rose = polar.rose(at: point.heightAboveGround)
      func joules(_ site: Int) -> Double {
        let (east, north) = (
          sites[site].place.x - point.place.x, sites[site].place.y - point.place.y
        )
        let distance = (east * east + north * north).squareRoot()
        return distance == 0 ? 0 : distance * rose.joulesPerMetre(east: east, north: north)
      }
      let costs = candidates.map { (site: $0, joules: joules($0)) }
      if let site = costs.min(by: { $0.joules < $1.joules })?.site, !best.contains(site) {
        best.append(site)
      }
    }
    return best
  }

  /// Branch and bound over the leg.
  ///
  /// On a stretch the charge that must be in hand is at most what the leg has used at its end and the
  /// most that the way home takes from any of its points, to the best site for the stretch, which
  /// ``WaysHome/most(between:and:)`` and ``FlownLeg/mostUsed(at:)`` bound. Where that is above what
  /// some point takes, the stretch is halved.
  private func tightest(
    of leg: FlownLeg, from start: PathPoint, homeToAnyOf candidates: [Int], notBelow lowest: Double
  ) throws(TransitError) -> TightestMoment {
    var ways: [WaysHome] = []
    var refusal = TransitError.groundUnknown(WayGround(from: start.place, to: leg.end.place))
    for site in candidates {
      do throws(TransitError) {
        ways.append(
          try WaysHome(in: self, from: start, to: leg.end, site: site, notBelow: lowest))
      } catch {
        refusal = error
      }
    }
    guard !ways.isEmpty else { throw refusal }
    let factor = limits.returnFactor
    var altitude = lowest
    func inHand(_ share: Double) -> Double {
      let point = start.interpolated(to: leg.end, at: share)
      var home = Double.infinity
      for index in ways.indices { home = min(home, ways[index].home(from: point).joules) }
      return leg.mostUsed(at: share) + factor * home
    }
    /// The bound of a stretch, and the altitude of the ways home that it rests on.
    func limit(_ from: Double, _ to: Double, _ a: PathPoint, _ b: PathPoint) -> (Double, Double) {
      var best = (joules: Double.infinity, altitude: lowest)
      for index in ways.indices {
        let most = ways[index].most(between: a, and: b)
        if most.joules < best.joules { best = most }
      }
      return (leg.mostUsed(at: to) + factor * best.joules, best.altitude)
    }
    let atStart = inHand(0)
    var most = max(atStart, inHand(1))
    var moment = atStart >= most ? 0.0 : 1.0
    var bound = most
    var stretches = leg.end == start ? [] : [(from: 0.0, to: 1.0)]
    while most.isFinite, let stretch = stretches.popLast() {
      let a = start.interpolated(to: leg.end, at: stretch.from)
      let b = start.interpolated(to: leg.end, at: stretch.to)
      let (joules, needed) = limit(stretch.from, stretch.to, a, b)
      let isShort =
        max(a.place.distance(to: b.place), abs(a.altitude - b.altitude))
        < PlanningArea.shortest
      if joules <= most + PlanningArea.certainty || isShort {
        if joules > most + PlanningArea.certainty { (most, moment) = (joules, stretch.to) }
        bound = max(bound, joules)
        altitude = max(altitude, needed)
        continue
      }
      let middle = (stretch.from + stretch.to) / 2
      let there = inHand(middle)
      if there > most { (most, moment) = (there, middle) }
      stretches.append((middle, stretch.to))
      stretches.append((stretch.from, middle))
    }
    var home = (site: ways[0].site, joules: Double.infinity, altitude: altitude)
    for index in ways.indices {
      let way = ways[index].home(from: leg.end)
      if way.joules < home.joules { home = (ways[index].site, way.joules, way.altitude) }
    }
    guard most.isFinite, bound.isFinite, home.joules.isFinite else {
      throw forbidden(leg, from: start, by: ways[0])
    }
    return TightestMoment(
      share: moment, inHand: .joules(max(bound, most)),
      home: WayHome(
        site: home.site, energy: .joules(home.joules), altitude: max(altitude, home.altitude)))
  }

  /// Why the wind forbids the way home from some point of a leg.
  private func forbidden(
    _ leg: FlownLeg, from start: PathPoint, by ways: WaysHome
  ) -> TransitError {
    let places = (0...8).map { start.place.interpolated(to: leg.end.place, at: Double($0) / 8) }
    guard let error = places.lazy.compactMap(ways.refusal).first else {
      let ground = WayGround(
        start: start.place, end: leg.end.place, home: sites[ways.site].place)
      return ways.isStraight ? .groundUnknown(ground) : .noWayAround
    }
    return .noWayHome(error, height: .metres(ways.height))
  }
}

extension FlownLeg {
  /// How far above its mean the power of a start may be at any moment of it: hovering takes up to a fifth
  /// more than the speeds that it passes through.
  private static let unevenStart = 1.25

  /// The most that can be used when so much of the leg is flown, in joules.
  ///
  /// While the speed rises evenly the time goes with the root of the distance, and the energy, but for
  /// ``unevenStart``, no faster than the time. What is left then is counted evenly up to where the speed
  /// begins to fall, and the whole leg from there on. A vertical leg or a hover counts whole at once.
  func mostUsed(at share: Double) -> Double {
    let all = cost.energy.joules
    guard let performance, performance.distance > .zero else { return all }
    let rising = performance.riseDistance / performance.distance
    let steady = 1 - performance.brakingDistance / performance.distance
    let rise = performance.riseEnergy.joules
    if share >= steady { return all }
    if share >= rising { return rise + (all - rise) * (share - rising) / (steady - rising) }
    return rise * min(1, FlownLeg.unevenStart * (share / rising).squareRoot())
  }

  /// The most by which coming up to speed can exceed what flying on towards home saves, in joules.
  static func excessOfStart(
    _ leg: LegPerformance, joulesPerMetre: Double, returnFactor: Double
  ) -> Double {
    let rise = leg.riseEnergy.joules
    let saved = returnFactor * joulesPerMetre * leg.riseDistance.metres
    return stride(from: 0.0, through: 1, by: 0.02).reduce(0) { most, share in
      max(most, rise * min(1, unevenStart * (share + 0.02).squareRoot()) - saved * share)
    }
  }
}

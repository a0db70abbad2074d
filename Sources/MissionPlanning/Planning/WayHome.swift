import FlightPerformance
import Geodesy
import PlanarGeometry
import Units

/// The way from a point to a landing site, as a broken-off flight takes it: straight up to where all
/// ground and all low obstacles on the way lie well below, level to the site, straight down.
struct WayHome: Sendable {
  /// The landing site, by its place among the launch sites.
  var site: Int
  var energy: Energy
  /// The altitude of the level part, in metres above the datum of the ground heights.
  var altitude: Double
}

/// The ways home from all points of one leg to one site: one altitude and one wind for all of them.
///
/// The energy is start and stop + climb + distance × J/m of the direction + landing. Each of these is
/// known at a point and bounded between two. Where a zone is in the way, the level part bends around it:
/// see ``HomeRoute``.
struct WaysHome: Sendable {
  let area: PlanningArea
  let site: Int
  let altitude: Double
  let rose: TransitPolar.Rose
  /// Start, stop and landing, in joules.
  private let fixed: Double
  /// The height above ground that climbs are counted from: the lower of the leg's ends.
  private let climbStart: Double
  /// The height above ground that the wind of the level part is taken at.
  let height: Double
  /// Whether the straight way is free from every point of the leg.
  let isStraight: Bool
  /// The barriers of zones and of high ground, where the straight way would have to be higher than the
  /// aircraft can fly; each way around tells then how high it must be.
  private let highGround: BarrierMap?
  /// What ways around are chosen by; nil where there are none.
  private let metric: TravelMetric?
  /// The ways around that have been looked for.
  private var routes: [LocalPoint: HomeRoute?] = [:]
  /// Ways around that any place of the leg may take: straight to the first bend where it is seen, or along
  /// the leg to where they begin.
  private var shared: [HomeRoute] = []

  /// From how many places of a leg ways around are shared.
  private static let sharing = 9

  /// - Parameter lowest: An altitude that the level part does not go below: the return height that a
  ///   flight's file sets, where that is known already.
  /// - Throws: ``TransitError`` where any ground below the ways is unknown.
  init(
    in area: PlanningArea, from start: PathPoint, to end: PathPoint, site: Int,
    notBelow lowest: Double
  ) throws(TransitError) {
    let landing = area.sites[site]
    guard let clear = area.clearAltitude(start.place, end.place, landing.place),
      let mean = area.ground.mean(from: end.place, to: landing.place)
    else { throw .groundUnknown }
    self.area = area
    self.site = site
    let least = max(start.altitude, end.altitude, lowest)
    if let around = area.highGround, max(least, clear) > around.highestReturn, clear > least {
      highGround = around.returnBarriers
      altitude = least
      height = least - (end.ground + landing.ground) / 2
    } else {
      highGround = nil
      altitude = max(least, clear)
      height = altitude - mean
    }
    rose = area.polar.rose(at: height)
    fixed =
      rose.startAndStop
      + area.model.land(from: .metres(altitude - landing.ground)).energy.joules
    climbStart = min(start.heightAboveGround, end.heightAboveGround)
    isStraight =
      highGround == nil
      && area.returnBarriers.isFree(from: start.place, end.place, to: landing.place)
    metric = isStraight ? nil : rose.metric
    guard !isStraight else { return }
    for number in 0..<(start.place == end.place ? 1 : WaysHome.sharing) {
      let share = Double(number) / Double(WaysHome.sharing - 1)
      let place = start.place.interpolated(to: end.place, at: share)
      if let route = route(from: place) { shared.append(route) }
    }
  }

  /// From a point of the leg: joules, infinite where there is no way, and the altitude that it needs.
  mutating func home(from point: PathPoint) -> (joules: Double, altitude: Double) {
    let place = area.sites[site].place
    if isStraight
      || highGround == nil && area.returnBarriers.isFree(from: point.place, to: place)
    {
      let level = rose.joules(from: point.place, to: place)
      return (fixed + climb(from: point.altitude) + level, altitude)
    }
    return best(from: point, point, of: shared + (route(from: point.place).map { [$0] } ?? []))
  }

  /// The most that the way home takes from any point between two, in joules, and the altitude that these
  /// ways need.
  ///
  /// The distance to a site is convex along a straight line, so that an end is farthest; the directions
  /// lie between those of the ends; the climb is longest from the lower end. All of this holds as well for
  /// the first bend of a way around, be it that of another place of the leg, where every point between the
  /// two sees it, and the rest of that way is the same for all. Where none is seen from all, each point may fly along the leg to either end, and
  /// take the way home from there.
  mutating func most(
    between a: PathPoint, and b: PathPoint
  ) -> (joules: Double, altitude: Double) {
    let low = min(a.altitude, b.altitude)
    let home = area.sites[site].place
    if isStraight
      || highGround == nil && area.returnBarriers.isFree(from: a.place, b.place, to: home)
    {
      return (
        fixed + climb(from: low) + rose.mostJoules(from: a.place, b.place, to: home), altitude
      )
    }
    let ends = [route(from: a.place), route(from: b.place)].compactMap(\.self)
    return best(from: a, b, of: shared + ends)
  }

  /// The cheapest of some ways around that every point between two can take, at its dearest: joules, and the
  /// altitude that it needs.
  private func best(
    from a: PathPoint, _ b: PathPoint, of routes: [HomeRoute]
  ) -> (joules: Double, altitude: Double) {
    let low = min(a.altitude, b.altitude)
    var best = (joules: Double.infinity, altitude: altitude)
    let ceiling = highGround == nil ? Double.infinity : area.highGround?.highestReturn ?? .infinity
    func take(_ route: HomeRoute, _ level: Double, _ clear: Double) {
      let needed = max(altitude, route.altitude, clear)
      let joules = fixed + climb(from: low, for: needed) + level + route.joules
      // A way over high ground is taken only where there is none around it.
      let isBetter =
        (needed > ceiling) == (best.altitude > ceiling)
        ? joules < best.joules : needed <= ceiling || best.joules.isInfinite
      if isBetter { best = (joules, needed) }
    }
    func clear(_ a: LocalPoint, _ b: LocalPoint, _ c: LocalPoint) -> Double? {
      area.clearAltitude(a, b, c, beside: highGround == nil ? 1 : HighGroundAround.beside)
    }
    var seen: [LocalPoint] = []
    for route in routes {
      // Straight to its first bend.
      if !seen.contains(route.next) {
        seen.append(route.next)
        let isOwn = a.place == b.place && route.start == a.place
        if isOwn
          || (highGround ?? area.returnBarriers).isFree(from: a.place, b.place, to: route.next),
          let clear = clear(a.place, b.place, route.next)
        {
          take(route, rose.mostJoules(from: a.place, b.place, to: route.next), clear)
        }
      }
      // Along the leg to where it begins, and from there.
      if let along = clear(a.place, b.place, route.start),
        let clear = clear(route.start, route.next, route.next)
      {
        let level =
          rose.mostJoules(from: a.place, b.place, to: route.start) + rose.startAndStop
          + rose.joules(from: route.start, to: route.next)
        take(route, level, max(along, clear))
      }
    }
    return best
  }

  private mutating func route(from place: LocalPoint) -> HomeRoute? {
    if let known = routes[place] { return known }
    let route = HomeRoute(
      from: place, to: site, with: rose, metric ?? rose.metric, in: area, around: highGround)
    routes[place] = route
    return route
  }

  /// The climb to the altitude of the ways home, or to a greater one that a way around needs, from which
  /// the landing takes longer, too.
  private func climb(from start: Double, for needed: Double = -.infinity) -> Double {
    let end = max(altitude, needed)
    var joules = 0.0
    if start < end {
      joules += area.model.climb(by: .metres(end - start), from: .metres(climbStart)).energy.joules
    }
    if end > altitude {
      let ground = area.sites[site].ground
      joules +=
        area.model.land(from: .metres(end - ground)).energy.joules
        - area.model.land(from: .metres(altitude - ground)).energy.joules
    }
    return joules
  }

  /// Why the wind forbids the way from a point.
  func refusal(from place: LocalPoint) -> LegError? {
    let home = area.sites[site].place
    do throws(LegError) {
      _ = try area.model.leg(
        east: .metres(home.x - place.x), north: .metres(home.y - place.y), at: .metres(height),
        speed: .leastEnergy)
      return nil
    } catch {
      return error
    }
  }
}

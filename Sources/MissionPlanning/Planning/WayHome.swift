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
  /// The ways around that have been looked for.
  private var routes: [LocalPoint: HomeRoute?] = [:]

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
    altitude = max(start.altitude, end.altitude, clear, lowest)
    height = altitude - mean
    rose = area.polar.rose(at: height)
    fixed =
      rose.startAndStop
      + area.model.land(from: .metres(altitude - landing.ground)).energy.joules
    climbStart = min(start.heightAboveGround, end.heightAboveGround)
    isStraight = area.returnBarriers.isFree(from: start.place, end.place, to: landing.place)
  }

  /// From a point of the leg: joules, infinite where there is no way, and the altitude that it needs.
  mutating func home(from point: PathPoint) -> (joules: Double, altitude: Double) {
    let place = area.sites[site].place
    if isStraight || area.returnBarriers.isFree(from: point.place, to: place) {
      let level = rose.joules(from: point.place, to: place)
      return (fixed + climb(from: point.altitude) + level, altitude)
    }
    guard let route = route(from: point.place) else { return (.infinity, altitude) }
    return (
      fixed + climb(from: point.altitude, for: route.altitude)
        + rose.joules(from: point.place, to: route.next) + route.joules,
      max(altitude, route.altitude)
    )
  }

  /// The most that the way home takes from any point between two, in joules, and the altitude that these
  /// ways need.
  ///
  /// The distance to a site is convex along a straight line, so that an end is farthest; the directions
  /// lie between those of the ends; the climb is longest from the lower end. All of this holds as well for
  /// the first bend of a way around, where every point between the two sees it, and the rest of that way
  /// is the same for all. Where not even that is so, each point may fly along the leg to either end, and
  /// take the way home from there.
  mutating func most(
    between a: PathPoint, and b: PathPoint
  ) -> (joules: Double, altitude: Double) {
    let low = min(a.altitude, b.altitude)
    let home = area.sites[site].place
    if isStraight || area.returnBarriers.isFree(from: a.place, b.place, to: home) {
      return (
        fixed + climb(from: low) + rose.mostJoules(from: a.place, b.place, to: home), altitude
      )
    }
    var best = (joules: Double.infinity, altitude: altitude)
    for (end, other) in [(a, b), (b, a)] {
      guard let route = route(from: end.place) else { continue }
      var level = Double.infinity
      var clear: Double?
      if area.returnBarriers.isFree(from: a.place, b.place, to: route.next) {
        level = rose.mostJoules(from: a.place, b.place, to: route.next)
        clear = area.clearAltitude(a.place, b.place, route.next)
      } else {
        level =
          rose.joules(from: other.place, to: end.place) + rose.startAndStop
          + rose.joules(from: end.place, to: route.next)
        clear = area.clearAltitude(a.place, b.place, end.place)
      }
      guard let clear else { continue }
      let needed = max(altitude, route.altitude, clear)
      let joules = fixed + climb(from: low, for: needed) + level + route.joules
      if joules < best.joules { best = (joules, needed) }
    }
    return best
  }

  private mutating func route(from place: LocalPoint) -> HomeRoute? {
    if let known = routes[place] { return known }
    let route = HomeRoute(from: place, to: site, with: rose, in: area)
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

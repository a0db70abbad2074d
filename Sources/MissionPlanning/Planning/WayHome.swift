import FlightPerformance
import Geodesy
import Units

/// The way from a point to a landing site, as a broken-off flight takes it: straight up to where all
/// ground on the way lies well below, straight to the site, straight down.
struct WayHome: Sendable {
  /// The landing site, by its place among the launch sites.
  var site: Int
  var energy: Energy
  /// The altitude of the straight part, in metres above the datum of the ground heights.
  var altitude: Double
}

/// The ways home from all points of one leg to one site: one altitude and one wind for all of them.
///
/// The energy is start and stop + climb + distance × J/m of the direction + landing. Each of these is
/// known at a point and bounded between two.
struct WaysHome: Sendable {
  private let area: PlanningArea
  let site: Int
  let altitude: Double
  private let rose: TransitPolar.Rose
  /// Start, stop and landing, in joules.
  private let fixed: Double
  /// The height above ground that climbs are counted from: the lower of the leg's ends.
  private let climbStart: Double
  /// The height above ground that the wind of the straight part is taken at.
  let height: Double

  /// - Parameter lowest: An altitude that the straight part does not go below: the return height that a
  ///   flight's file sets, where that is known already.
  /// - Throws: ``TransitError`` where any ground below the ways is unknown.
  init(
    in area: PlanningArea, from start: PathPoint, to end: PathPoint, site: Int,
    notBelow lowest: Double
  ) throws(TransitError) {
    let landing = area.sites[site]
    guard let highest = area.ground.highest(start.place, end.place, landing.place),
      let mean = area.ground.mean(from: end.place, to: landing.place)
    else { throw .groundUnknown }
    self.area = area
    self.site = site
    let clear = highest + area.limits.returnClearance.metres
    altitude = max(start.altitude, end.altitude, clear, lowest)
    height = altitude - mean
    rose = area.polar.rose(at: height)
    fixed =
      rose.startAndStop
      + area.model.land(from: .metres(altitude - landing.ground)).energy.joules
    climbStart = min(start.heightAboveGround, end.heightAboveGround)
  }

  /// From a point of the leg, in joules; infinite where the wind forbids it.
  func joules(from point: PathPoint) -> Double {
    let way = way(from: point.place)
    let distance = (way.east * way.east + way.north * way.north).squareRoot()
    let level =
      distance == 0 ? 0 : distance * rose.joulesPerMetre(east: way.east, north: way.north)
    return fixed + climb(from: point.altitude) + level
  }

  /// The most that the way home takes from any point between two, in joules.
  ///
  /// The distance to a site is convex along a straight line, so that an end is farthest; the directions
  /// lie between those of the ends; the climb is longest from the lower end.
  func mostJoules(between a: PathPoint, and b: PathPoint) -> Double {
    let (fromA, fromB) = (way(from: a.place), way(from: b.place))
    let farthest = max(
      fromA.east * fromA.east + fromA.north * fromA.north,
      fromB.east * fromB.east + fromB.north * fromB.north
    ).squareRoot()
    let level =
      farthest == 0 ? 0 : farthest * rose.mostJoulesPerMetre(between: fromA, and: fromB)
    return fixed + climb(from: min(a.altitude, b.altitude)) + level
  }

  private func way(from place: LocalPoint) -> (east: Double, north: Double) {
    let end = area.sites[site].place
    return (end.x - place.x, end.y - place.y)
  }

  private func climb(from altitude: Double) -> Double {
    guard altitude < self.altitude else { return 0 }
    return area.model.climb(by: .metres(self.altitude - altitude), from: .metres(climbStart))
      .energy.joules
  }

  /// Why the wind forbids the way from a point.
  func refusal(from place: LocalPoint) -> LegError? {
    let way = way(from: place)
    do throws(LegError) {
      _ = try area.model.leg(
        east: .metres(way.east), north: .metres(way.north), at: .metres(height),
        speed: .leastEnergy)
      return nil
    } catch {
      return error
    }
  }
}

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

extension PlanningArea {
  /// The way home that takes the least energy; nil where the wind forbids all, or ground is unknown.
  ///
  /// - Parameter lowest: An altitude that the straight part does not go below: the return height that a
  ///   flight's file sets, where that is known already.
  func wayHome(from point: PathPoint, notBelow lowest: Double = -.infinity) -> WayHome? {
    sites.indices.compactMap { wayHome(from: point, to: $0, notBelow: lowest) }
      .min { $0.energy < $1.energy }
  }

  private func wayHome(from point: PathPoint, to site: Int, notBelow lowest: Double) -> WayHome? {
    let end = sites[site]
    guard let highest = ground.highest(from: point.place, to: end.place) else { return nil }
    let clear = highest + limits.returnClearance.metres
    let altitude = max(point.altitude, clear, lowest)
    let climb = model.climb(
      by: .metres(altitude - point.altitude), from: .metres(point.heightAboveGround))
    let landing = model.land(from: .metres(altitude - end.ground))
    guard
      let level = model.cost(
        east: end.place.x - point.place.x, north: end.place.y - point.place.y,
        height: altitude - (point.ground + end.ground) / 2, speed: .leastEnergy)
    else { return nil }
    let energy = climb.energy + .joules(level.joules) + landing.energy
    return WayHome(site: site, energy: energy, altitude: altitude)
  }
}

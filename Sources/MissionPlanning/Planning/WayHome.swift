import FlightPerformance
import Geodesy
import Terrain
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
  /// The way home that takes the least energy.
  ///
  /// The wind is that at the altitude's mean height above the ground on the way.
  ///
  /// - Parameter lowest: An altitude that the straight part does not go below: the return height that a
  ///   flight's file sets, where that is known already.
  /// - Throws: ``TransitError`` where wind or unknown ground forbids the way to every site.
  func wayHome(
    from point: PathPoint, notBelow lowest: Double = -.infinity
  ) throws(TransitError) -> WayHome {
    var best: WayHome?
    var refusal = TransitError.groundUnknown
    for site in sites.indices {
      do throws(TransitError) {
        let way = try wayHome(from: point, to: site, notBelow: lowest)
        if best.map({ way.energy < $0.energy }) ?? true { best = way }
      } catch {
        refusal = error
      }
    }
    guard let best else { throw refusal }
    return best
  }

  /// How far apart, at most, ways home are counted along a leg, in metres.
  private static let spacing = 250.0

  /// The ways home from points inside a leg, not more than ``spacing`` apart.
  func waysHome(
    inside leg: FlownLeg, from start: PathPoint, notBelow lowest: Double = -.infinity
  ) throws(TransitError) -> [(share: Double, home: WayHome)] {
    let pieces = Int((leg.distance / PlanningArea.spacing).rounded(.up))
    var ways: [(share: Double, home: WayHome)] = []
    for piece in 1..<max(1, pieces) {
      let share = Double(piece) / Double(pieces)
      let place = start.place.interpolated(to: leg.end.place, at: share)
      guard let below = ground.height(at: place) else { throw .groundUnknown }
      let altitude = start.altitude + (leg.end.altitude - start.altitude) * share
      let point = PathPoint(place: place, altitude: altitude, ground: below)
      ways.append((share, try wayHome(from: point, notBelow: lowest)))
    }
    return ways
  }

  private func wayHome(
    from point: PathPoint, to site: Int, notBelow lowest: Double
  ) throws(TransitError) -> WayHome {
    let end = sites[site]
    guard let below = ground.along(from: point.place, to: end.place) else { throw .groundUnknown }
    let clear = below.highest + limits.returnClearance.metres
    let altitude = max(point.altitude, clear, lowest)
    let climb = model.climb(
      by: .metres(altitude - point.altitude), from: .metres(point.heightAboveGround))
    let landing = model.land(from: .metres(altitude - end.ground))
    do throws(LegError) {
      let (east, north) = (end.place.x - point.place.x, end.place.y - point.place.y)
      let height = altitude - below.mean
      let level = try model.leg(
        east: .metres(east), north: .metres(north), at: .metres(height),
        speed: speedToFly(east: east, north: north, height: height))
      return WayHome(
        site: site, energy: climb.energy + level.energy + landing.energy, altitude: altitude)
    } catch {
      throw .noWayHome(error, height: .metres(altitude - below.mean))
    }
  }
}

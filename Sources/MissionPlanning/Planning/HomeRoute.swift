import Airspace
import Geodesy
import PlanarGeometry
import Units

/// A way home around zones: from a point to its first bend, and from there on to the site, stopping at
/// each bend; the one that takes the least energy.
struct HomeRoute: Sendable {
  /// Where it begins.
  let start: LocalPoint
  /// The first bend; the site itself where the point may fly straight.
  let next: LocalPoint
  /// From the first bend to the site with a stop at every bend, in joules.
  let joules: Double
  /// The altitude at which what follows on the first bend is clear of the ground and of low obstacles.
  let altitude: Double

  /// The way from a place to a site; nil where zones enclose one of them, or the ground is unknown.
  ///
  /// A place inside a zone, under or over which the flight is at its own height, has no way around it: the
  /// straight way is taken then, and the plan says that it crosses the zone.
  ///
  /// Where high ground leaves no way around, it leads over it.
  ///
  /// - Parameters:
  ///   - metric: That of the rose.
  ///   - highGround: The barriers of zones and of ground that is too high; nil where none is in the way.
  init?(
    from place: LocalPoint, to site: Int, with rose: TransitPolar.Rose, _ metric: TravelMetric,
    in area: PlanningArea, around highGround: BarrierMap?
  ) {
    let home = area.sites[site].place
    func way(around barriers: BarrierMap) throws(WayError) -> [LocalPoint] {
      try barriers.way(from: place, to: home, metric: metric, bend: rose.startAndStop)
    }
    let places: [LocalPoint]
    if let highGround, let around = try? way(around: highGround) {
      places = around
    } else {
      do throws(WayError) {
        places = try way(around: area.returnBarriers)
      } catch {
        switch error {
        case .startInside, .endInside: places = [place, home]
        case .enclosed: return nil
        }
      }
    }
    guard places.count > 1 else { return nil }
    start = place
    next = places[1]
    var joules = 0.0
    var altitude = -Double.infinity
    for (from, to) in zip(places.dropFirst(), places.dropFirst(2)) {
      guard
        let clear = area.clearAltitude(
          from, to, to, beside: highGround == nil ? 1 : HighGroundAround.beside)
      else { return nil }
      altitude = max(altitude, clear)
      joules += rose.startAndStop + rose.joules(from: from, to: to)
    }
    self.joules = joules
    self.altitude = altitude
  }
}

extension PlanningArea {
  /// The altitude at which ways home over a triangle are clear: the return clearance above its highest
  /// ground, and above the low obstacles in it; nil where any of the ground is unknown.
  ///
  /// - Parameter beside: How far beside the triangle ground counts, in cells of the raster.
  func clearAltitude(
    _ a: LocalPoint, _ b: LocalPoint, _ c: LocalPoint, beside: Double = 1
  ) -> Double? {
    ground.highest(a, b, c, beside: beside).map { highest in
      let top = airspace.top(near: a, b, c, notAbove: PlanningArea.flownOver)
      // A metre more: at the very top, margin included, a way touches the obstacle's margin.
      return highest + max(limits.returnClearance.metres, top.map { $0 + 1 } ?? 0)
    }
  }
}

extension TransitPolar.Rose {
  /// A straight level way, in joules; infinite where the wind forbids it.
  func joules(from start: LocalPoint, to end: LocalPoint) -> Double {
    let (east, north) = (end.x - start.x, end.y - start.y)
    let distance = (east * east + north * north).squareRoot()
    return distance == 0 ? 0 : distance * joulesPerMetre(east: east, north: north)
  }

  /// The most that straight level ways to a place take from any point between two, in joules.
  func mostJoules(from a: LocalPoint, _ b: LocalPoint, to end: LocalPoint) -> Double {
    let farthest = max(a.distance(to: end), b.distance(to: end))
    guard farthest > 0 else { return 0 }
    return farthest
      * mostJoulesPerMetre(
        between: (end.x - a.x, end.y - a.y), and: (end.x - b.x, end.y - b.y))
  }
}

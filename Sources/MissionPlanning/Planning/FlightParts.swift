import FlightPerformance
import Geodesy
import PlanarGeometry
import Units

/// The parts that flights are put together from. The routing's costs are sums of the same parts.
extension PlanningArea {
  /// The point over a launch site as high above the ground as another point is; for missions at altitudes of
  /// their own as high above the sea, where that is clear of the site and within the limits.
  func above(_ site: PathPoint, like point: PathPoint) -> PathPoint {
    let level = PathPoint(place: site.place, altitude: point.altitude, ground: site.ground)
    if fliesLevel, level.heightAboveGround >= limits.returnClearance.metres, isWithinLimit(level) {
      return level
    }
    return PathPoint(
      place: site.place, altitude: site.ground + point.heightAboveGround, ground: site.ground)
  }

  /// Straight up from the ground below.
  func takeOff(to point: PathPoint) -> FlownLeg {
    let climb = model.climb(by: .metres(point.heightAboveGround))
    return FlownLeg(end: point, stops: true, cost: climb)
  }

  /// Straight down to the ground below.
  func land(from point: PathPoint, at site: PathPoint) -> FlownLeg {
    let landing = model.land(from: .metres(point.heightAboveGround))
    return FlownLeg(end: site, stops: true, cost: landing)
  }

  /// Along a road at its speed, or over a node for its dwell.
  func serve(
    _ service: PatrolTask.Service, along path: [PathPoint]
  ) throws(TransitError) -> [FlownLeg] {
    do throws(LegError) {
      switch service {
      case .patrol(let speed):
        return try fly(path, at: speed)
      case .dwell(let time):
        let point = path[0]
        try checkGust(at: point)
        let hover = model.hover(for: time, at: .metres(point.heightAboveGround))
        return [FlownLeg(end: point, stops: true, cost: hover)]
      }
    } catch {
      throw .wind(error)
    }
  }

  /// Flies from one point to another, around the zones that may not be entered, and around ground that
  /// is too high: straight where the ground is level, else over the ground, the height above it changing
  /// evenly, or level where ``fliesLevel`` and the ground allow it. No leg where the two are one point.
  func transit(from start: PathPoint, to end: PathPoint) throws(TransitError) -> [FlownLeg] {
    if start == end { return [] }
    let path = try path(from: start, to: end)
    do throws(LegError) {
      return try fly(path, at: nil)
    } catch {
      throw .wind(error)
    }
  }

  /// The path of a transit: over the ground where that is nowhere too high, else around what is. Where
  /// there is no way around it leads over all the same, and the plan says how high.
  private func path(
    from start: PathPoint, to end: PathPoint
  ) throws(TransitError) -> [PathPoint] {
    if let path = levelPath(from: start, to: end) { return path }
    let over = Result { () throws(TransitError) in
      try path(from: start, to: end, around: barriers)
    }
    guard let highGround else { return try over.get() }
    func isAllowed(_ path: [PathPoint]) -> Bool {
      path.allSatisfy { $0.altitude <= highGround.highestTransit }
    }
    if case .success(let path) = over, isAllowed(path) { return path }
    if let path = around(highGround, from: start, to: end).first(where: isAllowed) { return path }
    return try over.get()
  }

  /// Paths around high ground, the shortest first. An end that lies in its outline, which is larger than the
  /// high ground, goes straight to a bend nearby, and back from one.
  private func around(
    _ highGround: HighGroundAround, from start: PathPoint, to end: PathPoint
  ) -> [[PathPoint]] {
    guard let barriers = highGround.barriers(from: start, to: end) else { return [] }
    if let way = try? barriers.way(from: start.place, to: end.place) {
      return [clearPath(from: start, to: end, along: Polyline(way))].compactMap(\.self)
    }
    let last = exits(of: barriers, to: end, highGround.highestTransit)
    var ways: [Polyline] = []
    for first in exits(of: barriers, to: start, highGround.highestTransit) {
      for last in last {
        guard let way = try? barriers.way(from: first, to: last) else { continue }
        ways.append(
          Polyline(
            (first == start.place ? [] : [start.place]) + way
              + (last == end.place ? [] : [end.place])))
      }
    }
    return ways.enumerated().sorted {
      ($0.element.length, $0.offset) < ($1.element.length, $1.offset)
    }.compactMap { clearPath(from: start, to: end, along: $0.element) }
  }

  /// Where a way to a point may leave the barriers: the point itself outside of them, else bends nearby that
  /// nothing stands before.
  private func exits(
    of barriers: BarrierMap, to point: PathPoint, _ highest: Double
  ) -> [LocalPoint] {
    guard barriers.contains(point.place) else { return [point.place] }
    let bends = barriers.bends(nearest: 12, to: point.place)
    return Array(
      bends.lazy.filter { bend in
        self.barriers.isFree(from: point.place, to: bend)
          && clearPath(from: point, to: bend).map {
            $0.allSatisfy { $0.altitude <= highest }
          } ?? false
      }.prefix(2))
  }

  /// The path from a point to a bend of a way around high ground: level for missions at altitudes of their
  /// own, else as high above the ground as the point is; nil where the ground forbids it or is unknown.
  private func clearPath(from point: PathPoint, to bend: LocalPoint) -> [PathPoint]? {
    guard fliesLevel else {
      return ground.drape([point.place, bend], at: .aboveGround(point.heightAboveGround))
    }
    return ground.height(at: bend).flatMap { below in
      let end = PathPoint(place: bend, altitude: point.altitude, ground: below)
      return levelPath(from: point, to: end, along: Polyline([point.place, bend]))
    }
  }

  /// The path along a way around high ground.
  private func clearPath(
    from start: PathPoint, to end: PathPoint, along way: Polyline
  ) -> [PathPoint]? {
    fliesLevel
      ? levelPath(from: start, to: end, along: way) : path(from: start, to: end, along: way)
  }

  private func path(
    from start: PathPoint, to end: PathPoint, around barriers: BarrierMap
  ) throws(TransitError) -> [PathPoint] {
    let way = try way(from: start, to: end, around: barriers)
    guard let path = path(from: start, to: end, along: way) else {
      let pieces = zip(way.points, way.points.dropFirst())
      let unknown = pieces.first { ground.mean(from: $0, to: $1) == nil }
      throw .groundUnknown(
        WayGround(from: unknown?.0 ?? start.place, to: unknown?.1 ?? end.place))
    }
    return path
  }

  /// The path along a way, the height above ground changing evenly along it; nil where the ground is unknown.
  private func path(
    from start: PathPoint, to end: PathPoint, along way: Polyline
  ) -> [PathPoint]? {
    guard way.points.count > 1 else { return ground.path(from: start, to: end) }
    let change = end.heightAboveGround - start.heightAboveGround
    var path = [start]
    for (place, along) in zip(way.points, way.along).dropFirst() {
      var next = end
      if along < way.length {
        guard let below = ground.height(at: place) else { return nil }
        let height = start.heightAboveGround + change * along / way.length
        next = PathPoint(place: place, altitude: below + height, ground: below)
      }
      guard let piece = ground.path(from: path[path.count - 1], to: next) else { return nil }
      path += piece.dropFirst()
    }
    return path
  }

  /// What ``transit(from:to:)`` takes, in joules; nil where it throws.
  func transitEnergy(from start: PathPoint, to end: PathPoint) -> Double? {
    guard case .level = ground, start.place != end.place,
      barriers.isFree(from: start.place, to: end.place)
    else {
      return (try? transit(from: start, to: end))?.reduce(0) { $0 + $1.cost.energy.joules }
    }
    let (east, north) = (end.place.x - start.place.x, end.place.y - start.place.y)
    let height = max(start.heightAboveGround, end.heightAboveGround)
    return model.cost(
      east: east, north: north, up: end.altitude - start.altitude, height: height,
      speed: polar.speed(east: east, north: north, height: height))?.joules
  }

  /// Take-off at a site and the way to a point, in joules; nil where there is none.
  func departureEnergy(from site: PathPoint, to point: PathPoint) -> Double? {
    let overhead = above(site, like: point)
    return transitEnergy(from: overhead, to: point).map {
      $0 + takeOff(to: overhead).cost.energy.joules
    }
  }

  /// The way from a point to a site and the landing there, in joules; nil where there is none.
  func arrivalEnergy(from point: PathPoint, at site: PathPoint) -> Double? {
    let overhead = above(site, like: point)
    return transitEnergy(from: point, to: overhead).map {
      $0 + land(from: overhead, at: site).cost.energy.joules
    }
  }

  /// - Throws: ``LegError`` where the gust at a point is above the aircraft's limit.
  func checkGust(at point: PathPoint) throws(LegError) {
    let check = WindCheck(
      of: model.aircraft, in: model.weather.wind, at: .metres(point.heightAboveGround))
    guard check.isWithinLimit else {
      throw .gustAboveLimit(gust: check.found, allowed: check.allowed)
    }
  }
}

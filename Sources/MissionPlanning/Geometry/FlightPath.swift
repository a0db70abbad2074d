import Airspace
import Geodesy
import Terrain

/// A point of a path through the air.
struct PathPoint: Hashable, Sendable {
  var place: LocalPoint
  /// Metres above the datum of the ground heights.
  var altitude: Double
  /// The ground below, in metres above the same datum.
  var ground: Double

  var heightAboveGround: Double { altitude - ground }

  /// The point at a share of the straight way to another, the ground taken as even in between.
  func interpolated(to other: PathPoint, at share: Double) -> PathPoint {
    PathPoint(
      place: place.interpolated(to: other.place, at: share),
      altitude: altitude + (other.altitude - altitude) * share,
      ground: ground + (other.ground - ground) * share)
  }
}

/// How high to fly: over the ground, or at one altitude.
enum FlightHeight: Hashable, Sendable {
  /// Metres above the ground below.
  case aboveGround(Double)
  /// Metres above the datum of the ground heights.
  case level(Double)
}

/// The ground that a mission is planned over.
enum Ground: Sendable {
  /// No terrain is known; the ground is taken as level, at height 0.
  case level
  /// Terrain heights.
  case surface(GroundSurface)

  /// Ground heights are followed to within so many metres.
  static let tolerance = 5.0

  /// How much higher above the ground than asked a draped path may be.
  var slack: Double {
    switch self {
    case .level: 0
    case .surface: Ground.tolerance
    }
  }

  func height(at place: LocalPoint) -> Double? {
    switch self {
    case .level: 0
    case .surface(let surface): surface.height(at: place)
    }
  }

  /// The mean height of the ground along a straight line; nil where any of it is unknown.
  func mean(from start: LocalPoint, to end: LocalPoint) -> Double? {
    switch self {
    case .level: 0
    case .surface(let surface): surface.mean(from: start, to: end)
    }
  }

  /// A height that the ground of a triangle nowhere exceeds; nil where any of it is unknown.
  func highest(
    _ a: LocalPoint, _ b: LocalPoint, _ c: LocalPoint, beside: Double
  ) -> Double? {
    switch self {
    case .level: 0
    case .surface(let surface): surface.highest(a, b, c, beside: beside)
    }
  }

  /// From the lowest to the highest ground, in metres.
  var relief: Double {
    switch self {
    case .level: 0
    case .surface(let surface): surface.relief
    }
  }

  /// The ground between two points at the raster's spacing; nothing where it is level or unknown.
  func posts(from start: LocalPoint, to end: LocalPoint) -> [AirLeg.Post] {
    guard case .surface(let surface) = self else { return [] }
    return (surface.profile(from: start, to: end) ?? []).map {
      AirLeg.Post(share: $0.share, height: $0.height)
    }
  }

  /// Lays a path over the ground: the line's own points, and between them as many more as the ground's
  /// bends ask for, so that the height above the ground is nowhere off by more than ``tolerance`` and the
  /// profile's error. Nil where any of the ground is unknown.
  func drape(_ line: [LocalPoint], at height: FlightHeight) -> [PathPoint]? {
    guard case .surface(let surface) = self, case .aboveGround = height else {
      return line.map(point(at: height)).allPresent()
    }
    guard let first = line.first else { return [] }
    guard let start = point(at: height)(first) else { return nil }
    var path = [start]
    for (from, to) in zip(line, line.dropFirst()) {
      guard let posts = surface.profile(from: from, to: to) else { return nil }
      let kept = douglasPeucker(count: posts.count, tolerance: Ground.tolerance) {
        first, last, middle in
        let (a, b) = (posts[first], posts[last])
        guard b.share > a.share else { return 0 }
        let share = (posts[middle].share - a.share) / (b.share - a.share)
        return abs(posts[middle].height - a.height - (b.height - a.height) * share)
      }
      let samples = kept.dropFirst().map {
        point(at: height)(from.interpolated(to: to, at: posts[$0].share))
      }
      guard let samples = samples.allPresent() else { return nil }
      path += samples
    }
    return path
  }

  /// The path between two points in the air, the height above the ground changing evenly.
  func path(from start: PathPoint, to end: PathPoint) -> [PathPoint]? {
    guard case .surface = self, start.place != end.place else { return [start, end] }
    let line = Polyline([start.place, end.place])
    let change = end.heightAboveGround - start.heightAboveGround
    let higher = max(start.heightAboveGround, end.heightAboveGround)
    return drape(line.points, at: .aboveGround(higher)).map { path in
      [start]
        + path.dropFirst().dropLast().map { point in
          let share = start.place.distance(to: point.place) / line.length
          let height = start.heightAboveGround + change * share
          return PathPoint(
            place: point.place, altitude: point.ground + height, ground: point.ground)
        } + [end]
    }
  }

  private func point(at height: FlightHeight) -> (LocalPoint) -> PathPoint? {
    { place in
      guard let ground = self.height(at: place) else { return nil }
      switch height {
      case .aboveGround(let metres):
        return PathPoint(place: place, altitude: ground + metres, ground: ground)
      case .level(let altitude):
        return PathPoint(place: place, altitude: altitude, ground: ground)
      }
    }
  }
}

extension Array {
  /// The elements, if none of them is nil.
  fileprivate func allPresent<Wrapped>() -> [Wrapped]? where Element == Wrapped? {
    let present = compactMap(\.self)
    return present.count == count ? present : nil
  }
}

public import Foundation
public import Geodesy
import PlanarGeometry

/// A point of a flight in the air.
public struct AirPoint: Hashable, Sendable {
  /// Where it is.
  public var place: LocalPoint
  /// Metres above the datum of the ground heights, mean sea level.
  public var altitude: Double
  /// The ground below, in metres above the same datum.
  public var ground: Double

  /// Makes a point.
  public init(place: LocalPoint, altitude: Double, ground: Double) {
    self.place = place
    self.altitude = altitude
    self.ground = ground
  }
}

/// A straight leg of a flight: from one point to another, the altitude changing evenly.
public struct AirLeg: Hashable, Sendable {
  /// Where it begins.
  public var start: AirPoint
  /// Where it ends.
  public var end: AirPoint
  /// The ground between: heights in metres at shares of the leg, in their order; between them it is
  /// taken as straight.
  public var ground: [Post]
  /// When it is flown; nil where no time is known, and every zone is taken as active.
  public var time: ClosedRange<Date>?

  /// The ground below a share of a leg.
  public struct Post: Hashable, Sendable {
    /// From 0 to 1.
    public var share: Double
    /// Metres above mean sea level.
    public var height: Double

    /// Makes a post.
    public init(share: Double, height: Double) {
      self.share = share
      self.height = height
    }
  }

  /// Makes a leg.
  public init(
    from start: AirPoint, to end: AirPoint, ground: [Post] = [], time: ClosedRange<Date>? = nil
  ) {
    self.start = start
    self.end = end
    self.ground = ground
    self.time = time
  }

  /// The parts of the leg in which its height above the ground lies in a range.
  func shares(aboveGround range: ClosedRange<Double>) -> [ClosedRange<Double>] {
    let inner = ground.filter { $0.share > 0 && $0.share < 1 }
    let posts =
      [Post(share: 0, height: start.ground)] + inner + [Post(share: 1, height: end.ground)]
    return zip(posts, posts.dropFirst()).compactMap { first, last in
      part(from: first.share, to: last.share, first.height, last.height, in: range)
    }.merged()
  }

  /// The parts of the leg in which its altitude lies in a range.
  func shares(aboveSeaLevel range: ClosedRange<Double>) -> [ClosedRange<Double>] {
    [part(from: 0, to: 1, 0, 0, in: range)].compactMap(\.self)
  }

  private func part(
    from: Double, to: Double, _ first: Double, _ last: Double, in range: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    let change = end.altitude - start.altitude
    return Segment.share(
      from: start.altitude + change * from - first, to: start.altitude + change * to - last,
      in: range
    ).map { from + (to - from) * $0.lowerBound...from + (to - from) * $0.upperBound }
  }
}

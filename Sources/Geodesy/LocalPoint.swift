/// A point on a map plane, in metres: `x` to the plane's east, `y` to the plane's north.
///
/// Shares no operation with ``Coordinate``; ``MapPlane`` turns one into the other.
@frozen public struct LocalPoint: Hashable, Sendable {
  /// Metres to the plane's east.
  public var x: Double
  /// Metres to the plane's north.
  public var y: Double

  /// Makes a point from metres.
  @inlinable public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The straight distance on the plane, in metres.
  @inlinable public func distance(to other: LocalPoint) -> Double {
    let dx = other.x - x
    let dy = other.y - y
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The point at a share of the way to another: 0 here, 1 there.
  @inlinable public func interpolated(to other: LocalPoint, at share: Double) -> LocalPoint {
    LocalPoint(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
  }
}

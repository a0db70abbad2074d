public import Geodesy

/// A box on a plane, its sides along the axes.
@frozen public struct Bounds: Hashable, Sendable {
  /// The least x.
  public var west: Double
  /// The least y.
  public var south: Double
  /// The greatest x.
  public var east: Double
  /// The greatest y.
  public var north: Double

  /// Makes a box.
  @inlinable public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The box around some points; nil around none.
  public init?(_ points: some Sequence<LocalPoint>) {
    var box: Bounds?
    for point in points {
      let own = Bounds(west: point.x, south: point.y, east: point.x, north: point.y)
      box = box.map { $0.union(own) } ?? own
    }
    guard let box else { return nil }
    self = box
  }

  /// The box around both.
  @inlinable public func union(_ other: Bounds) -> Bounds {
    Bounds(
      west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
      north: max(north, other.north))
  }

  /// The box that reaches so many metres further on all sides.
  @inlinable public func grown(by metres: Double) -> Bounds {
    Bounds(
      west: west - metres, south: south - metres, east: east + metres, north: north + metres)
  }

  /// Whether the boxes are so near, counted along the axes.
  @inlinable public func meets(_ other: Bounds, within metres: Double = 0) -> Bool {
    west - metres <= other.east && other.west - metres <= east
      && south - metres <= other.north && other.south - metres <= north
  }

  /// Whether a point lies in the box.
  @inlinable public func contains(_ point: LocalPoint) -> Bool {
    point.x >= west && point.x <= east && point.y >= south && point.y <= north
  }
}

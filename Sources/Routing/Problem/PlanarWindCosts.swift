/// The time of straight flight between points of a plane in a steady wind.
///
///     let costs = PlanarWindCosts(
///       points: [PlanarPoint(x: 0, y: 0), PlanarPoint(x: 100, y: 0)],
///       airspeed: 10, wind: PlanarPoint(x: 6, y: 0))
///     costs[0, 1]   // 6.25, with the wind
///     costs[1, 0]   // 25, against it
///
/// With airspeed *v*, wind **w** and displacement **d**, the time *t* solves |**d** − **w***t*| =
/// *vt*, so *t* = (√((**w**·**d**)² + (*v*² − |**w**|²)|**d**|²) − **w**·**d**) / (*v*² − |**w**|²).
public struct PlanarWindCosts: Sendable, Hashable {
  /// The locations, in metres.
  public let points: [PlanarPoint]

  /// The speed through the air, in metres per second.
  public let airspeed: Double

  /// The velocity with which the air moves over the ground, in metres per second.
  public let wind: PlanarPoint

  /// What one second costs.
  public let costPerSecond: Double

  /// v² − |w|², positive.
  let headroom: Double

  /// Creates the costs of a plane.
  ///
  /// - Parameters:
  ///   - airspeed: Greater than the speed of the wind.
  ///   - wind: Where the air moves to.
  ///   - costPerSecond: What one second costs; 1 makes the costs seconds.
  public init(
    points: [PlanarPoint], airspeed: Double, wind: PlanarPoint, costPerSecond: Double = 1
  ) {
    headroom = airspeed * airspeed - wind.x * wind.x - wind.y * wind.y
    precondition(headroom > 0, "the airspeed must exceed the wind")
    self.points = points
    self.airspeed = airspeed
    self.wind = wind
    self.costPerSecond = costPerSecond
  }

  /// The cost from one location to another.
  public subscript(from: Int, to: Int) -> Double {
    Self.cost(
      dx: points[to].x - points[from].x, dy: points[to].y - points[from].y,
      wind: wind, headroom: headroom) * costPerSecond
  }

  @inline(__always)
  static func cost(dx: Double, dy: Double, wind: PlanarPoint, headroom: Double) -> Double {
    let along = wind.x * dx + wind.y * dy
    let root = (along * along + headroom * (dx * dx + dy * dy)).squareRoot()
    return (root - along) / headroom
  }
}

/// A point, or a vector, of a plane.
public struct PlanarPoint: Sendable, Hashable {
  /// Metres, or metres per second, east.
  public var x: Double

  /// Metres, or metres per second, north.
  public var y: Double

  /// Creates a point from its two coordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

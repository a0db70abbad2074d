public import Units

/// One piece of a flight, independent of the weather.
public enum FlightElement: Hashable, Sendable {
  /// A climb on the spot from a height above ground.
  case climb(by: Length, from: Length)
  /// A straight leg.
  case leg(PlannedLeg)
  /// Holding a position at a height above ground.
  case hover(for: Time, at: Length)
  /// A descent on the spot from a height above ground.
  case descend(by: Length, from: Length)
  /// The descent to the ground and the landing.
  case land(from: Length)
}

/// A straight leg as it is planned: where to, how high, how fast.
public struct PlannedLeg: Hashable, Sendable {
  /// To the end of the leg, on the caller's plane.
  public var east: Length
  /// To the end of the leg, on the caller's plane.
  public var north: Length
  /// The climb of the leg.
  public var up: Length
  /// The height above ground in the middle of the leg.
  public var height: Length
  /// The speed along it.
  public var speed: LegSpeed
  /// How it begins.
  public var start: LegEnd
  /// How it ends.
  public var end: LegEnd

  /// Makes a leg; from rest to rest unless told otherwise.
  public init(
    east: Length, north: Length, up: Length = .zero, height: Length, speed: LegSpeed,
    from start: LegEnd = .atRest, to end: LegEnd = .atRest
  ) {
    self.east = east
    self.north = north
    self.up = up
    self.height = height
    self.speed = speed
    self.start = start
    self.end = end
  }
}

extension FlightModel {
  /// What one piece of flight costs.
  ///
  /// - Throws: ``LegError`` when the wind forbids a leg.
  public func cost(of element: FlightElement) throws(LegError) -> FlightCost {
    switch element {
    case .climb(let climb, let start): self.climb(by: climb, from: start)
    case .descend(let descent, let start): descend(by: descent, from: start)
    case .land(let height): land(from: height)
    case .hover(let time, let height): hover(for: time, at: height)
    case .leg(let planned):
      try leg(
        east: planned.east, north: planned.north, up: planned.up, at: planned.height,
        speed: planned.speed, from: planned.start, to: planned.end
      ).cost
    }
  }

  /// What a flight costs, piece after piece.
  ///
  /// - Throws: ``LegError`` of the first leg that the wind forbids.
  public func cost(of elements: [FlightElement]) throws(LegError) -> FlightCost {
    var total = FlightCost.zero
    for element in elements { total += try cost(of: element) }
    return total
  }
}

import Foundation

/// A point of a route, and the straight leg that leads to it.
struct RoutePoint: Hashable, Sendable {
  var position: Vector
  /// The ground below, in metres above the launch site.
  var ground: Double
  /// The speed over the ground that the leg asks for, m/s.
  var speed: Double
  /// Whether the aircraft stands still here.
  var stops: Bool
  /// The leg of the flight that ends here.
  var leg: Int
}

/// What an aircraft's autopilot allows itself when it follows a route.
struct RouteLimits: Hashable, Sendable {
  /// Along the ground, and across it in a turn.
  var level: SpeedLimits
  /// Up and down.
  var vertical: SpeedLimits
  /// The fastest climb and descent, m/s.
  var ascent: Double
  var descent: Double
  /// How near a corner is passed that is not stopped at, m. ArduCopter's WPNAV_RADIUS and PX4's
  /// NAV_ACC_RAD are 2 m.
  var cornerRadius: Double

  /// A flat turn up to this angle is flown as an arc; a sharper one by braking on the one leg while
  /// speeding up on the next, as ArduCopter does.
  static let sharpestArc = 60 * Double.pi / 180

  /// The limits of a straight piece with a slope.
  func limits(along direction: Vector) -> SpeedLimits {
    let (level, climb) = (direction.level, abs(direction.z))
    return SpeedLimits(
      acceleration: min(
        level > 0 ? self.level.acceleration / level : .infinity,
        climb > 0 ? vertical.acceleration / climb : .infinity),
      jerk: self.level.jerk)
  }

  /// The speed along a sloped piece that keeps a speed over the ground and the rates of climb.
  func speed(along direction: Vector, overGround speed: Double) -> Double {
    let rate = direction.z > 0 ? ascent : descent
    return min(
      direction.level > 0 ? speed / direction.level : .infinity,
      direction.z != 0 ? rate / abs(direction.z) : .infinity)
  }

  /// The paths of a route: a new one begins wherever the aircraft stops or turns sharply.
  func paths(
    from start: Vector, ground: Double, through points: [RoutePoint]
  ) -> [(path: Path, stops: Bool)] {
    var paths: [(path: Path, stops: Bool)] = []
    var legs: [StraightLeg] = []
    var (here, groundHere) = (start, ground)
    for (index, point) in points.enumerated() {
      let leg = StraightLeg(from: here, ground: groundHere, to: point)
      (here, groundHere) = (point.position, point.ground)
      if leg.length > 1e-6 { legs.append(leg) }
      let next = points.dropFirst(index + 1).lazy
        .map { $0.position - point.position }.first { $0.length > 1e-6 }
      let turn = next.map { leg.turn(to: $0.direction) } ?? .pi
      let stops = point.stops || next == nil
      if stops || turn > RouteLimits.sharpestArc, !legs.isEmpty {
        paths.append((Path(pieces(of: legs)), stops))
        legs = []
      }
    }
    return paths
  }

  /// The straight legs with their corners rounded.
  private func pieces(of legs: [StraightLeg]) -> [Path.Piece] {
    var pieces: [Path.Piece] = []
    var cutAtStart = 0.0
    for (index, leg) in legs.enumerated() {
      let corner = index + 1 < legs.count ? corner(between: leg, and: legs[index + 1]) : nil
      let cutAtEnd = corner?.cut ?? 0
      if leg.length - cutAtStart - cutAtEnd > 1e-9 {
        pieces.append(
          leg.piece(from: cutAtStart, to: leg.length - cutAtEnd, in: self))
      }
      if let corner { pieces.append(corner.piece) }
      cutAtStart = cutAtEnd
    }
    return pieces
  }

  /// The arc that passes a corner at most ``cornerRadius`` away from it and uses at most half of
  /// either leg; nil where the legs are in line.
  private func corner(
    between leg: StraightLeg, and next: StraightLeg
  ) -> (cut: Double, piece: Path.Piece)? {
    let turn = leg.turn(to: next.direction)
    guard turn > 1e-3 else { return nil }
    let half = turn / 2
    let cut = min(
      cornerRadius / (1 / cos(half) - 1) * tan(half), leg.length / 2, next.length / 2)
    let radius = cut / tan(half)
    let inward = (next.direction - cos(turn) * leg.direction).direction
    let limits = limits(along: leg.direction)
    let fastest = (limits.acceleration * radius).squareRoot()
    let start = leg.length - cut
    return (
      cut,
      Path.Piece(
        start: leg.start + start * leg.direction,
        shape: .arc(radius: radius, tangent: leg.direction, inward: inward),
        length: radius * turn,
        speed: min(leg.speed(in: self), next.speed(in: self), fastest), limits: limits,
        groundAtStart: leg.ground(at: start), groundAtEnd: next.ground(at: cut), leg: next.leg)
    )
  }
}

/// A leg of a route, before its corners are rounded.
private struct StraightLeg {
  let start: Vector
  let direction: Vector
  let length: Double
  let groundAtStart: Double
  let groundAtEnd: Double
  let overGround: Double
  let leg: Int

  init(from start: Vector, ground: Double, to point: RoutePoint) {
    let way = point.position - start
    self.start = start
    direction = way.direction
    length = way.length
    groundAtStart = ground
    groundAtEnd = point.ground
    overGround = point.speed
    leg = point.leg
  }

  func turn(to other: Vector) -> Double { acos(max(-1, min(1, direction.dot(other)))) }

  func ground(at distance: Double) -> Double {
    length > 0 ? groundAtStart + (groundAtEnd - groundAtStart) * distance / length : groundAtEnd
  }

  func speed(in limits: RouteLimits) -> Double {
    limits.speed(along: direction, overGround: overGround)
  }

  func piece(from: Double, to: Double, in limits: RouteLimits) -> Path.Piece {
    Path.Piece(
      start: start + from * direction, shape: .straight(direction: direction), length: to - from,
      speed: speed(in: limits), limits: limits.limits(along: direction),
      groundAtStart: ground(at: from), groundAtEnd: ground(at: to), leg: leg)
  }
}

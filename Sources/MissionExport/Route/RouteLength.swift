import Geodesy
public import Units

extension RoutePoint {
  /// The straight distance to another point in the air. Heights with different datums do not compare,
  /// and count as equal.
  public func distance(to other: RoutePoint) -> Length {
    let flat = Geodesic(from: position, to: other.position).distance.metres
    guard altitude.datum == other.altitude.datum else { return .metres(flat) }
    let up = (other.altitude.height - altitude.height).metres
    return .metres((flat * flat + up * up).squareRoot())
  }

  /// Whether the way to another point leads straight up or down: less than half a metre sideways.
  func isVertical(to other: RoutePoint) -> Bool {
    Geodesic(from: position, to: other.position).distance < .metres(0.5)
  }
}

extension MissionRoute {
  /// The lengths of the legs between its points.
  public var legLengths: [Length] {
    zip(points, points.dropFirst()).map { $0.distance(to: $1) }
  }

  /// The length from the first point to the last.
  public var length: Length { legLengths.total() }

  /// How long its legs and hovers take at their speeds, starts and stops left out; nil where a leg has
  /// no speed, or where it takes for ever.
  public var flyingTime: Time? {
    var seconds = 0.0
    for (leg, end) in zip(legLengths, points.dropFirst()) {
      guard let speed = end.speed ?? speed, speed > .zero else { return nil }
      seconds += leg.metres / speed.metresPerSecond
    }
    let time = Time.seconds(seconds) + points.map(\.dwell).total()
    return time.seconds.isFinite ? time : nil
  }
}

extension RoutePoint {
  /// How long the aircraft stays here.
  public var dwell: Time {
    actions.map { if case .hover(let time) = $0 { time } else { .zero } }.total()
  }
}

import Units

/// The faults that a flight has at a moment.
struct Faults: Sendable {
  /// Seconds since take-off until which the link is lost, and since when; nil while it stands.
  var linkLoss: (since: Double, until: Double)?
  /// Seconds since take-off until which there is no position; nil while there is one.
  var gnssLostUntil: Double?
  /// Radians.
  var compassError = 0.0
  /// The share of their thrust that the motors still give.
  var thrust = 1.0
  /// Icing: the rise of power when it is complete, since when, and over how many seconds.
  var icing: (rise: Double, since: Double, seconds: Double)?
  /// Round zones on the map plane.
  var zones: [Zone] = []

  /// A round zone on the map plane, in metres.
  struct Zone: Hashable, Sendable {
    var x: Double
    var y: Double
    var radius: Double

    func contains(_ point: Vector) -> Bool {
      Vector(x: point.x - x, y: point.y - y, z: 0).level < radius
    }
  }

  /// What the power is multiplied with.
  func powerFactor(at time: Double) -> Double {
    guard let icing else { return 1 }
    let share = icing.seconds > 0 ? max(0, min(1, (time - icing.since) / icing.seconds)) : 1
    return 1 + icing.rise * share
  }

  func hasLink(at time: Double) -> Bool { linkLoss.map { time >= $0.until } ?? true }
  func hasPosition(at time: Double) -> Bool { gnssLostUntil.map { time >= $0 } ?? true }
}

/// Moves along a path as an autopilot plans it: up to each piece's speed, braking in time for every
/// corner and for the end, never beyond the limits of acceleration and jerk.
struct PathFollower: Sendable {
  let path: Path
  /// Metres along the path, and their derivatives.
  private(set) var distance = 0.0
  private(set) var speed: Double
  private(set) var acceleration = 0.0
  /// The piece that it is on.
  private(set) var piece = 0

  private var phases: [SpeedLimits.Phase] = []
  private var phase = 0
  private var secondsIntoPhase = 0.0
  /// The mark that it brakes for; nil while it need not brake.
  private var target: Int?

  init(_ path: Path, speed: Double = 0) {
    self.path = path
    self.speed = speed
  }

  var isAtEnd: Bool { piece == path.pieces.count }

  /// The seconds until it stands at the end; nil as long as it does not brake for it.
  var secondsToEnd: Double? {
    guard !isAtEnd else { return 0 }
    guard let target, path.speeds[target] == 0 else { return nil }
    return phases[phase...].reduce(-secondsIntoPhase) { $0 + $1.seconds }
  }

  /// Moves on by a time, in seconds.
  mutating func advance(by dt: Double) {
    var left = dt
    while left > 0, !isAtEnd {
      if target == nil { lookAhead(dt: left) }
      if target != nil { left = brake(for: left) } else { left = accelerate(for: left) }
    }
  }

  /// Begins to brake where a mark ahead could no longer be met after another step.
  private mutating func lookAhead(dt: Double) {
    let limits = path.pieces[piece].limits
    // No mark matters that lies beyond the way to a stand.
    let horizon = limits.brakingDistance(from: speed, accelerating: acceleration, to: 0)
    let step = (speed + limits.acceleration * dt) * dt
    var mark = piece + 1
    while mark < path.marks.count {
      let ahead = path.marks[mark] - distance
      if ahead > horizon + 2 * step { break }
      let end = path.speeds[mark]
      let needed = limits.brakingDistance(from: speed, accelerating: acceleration, to: end)
      let isSlower = end < speed || acceleration > 0 && end < path.pieces[mark - 1].speed
      if isSlower, ahead <= needed + step {
        phases = limits.braking(
          from: speed, accelerating: acceleration, to: end, over: max(ahead, needed))
        (phase, secondsIntoPhase, target) = (0, 0, mark)
        return
      }
      mark += 1
    }
  }

  /// Follows the braking phases; gives back the time that is left when they are done.
  private mutating func brake(for time: Double) -> Double {
    guard let target else { return time }
    var left = time
    while phase < phases.count {
      let now = phases[phase]
      if secondsIntoPhase == 0, now.seconds > 0 { acceleration = now.acceleration }
      let part = min(left, now.seconds - secondsIntoPhase)
      move(by: part, jerk: now.jerk)
      left -= part
      if left <= 0, part + secondsIntoPhase < now.seconds {
        secondsIntoPhase += part
        distance = min(distance, path.marks[target])
        enterPieces()
        return 0
      }
      phase += 1
      secondsIntoPhase = 0
    }
    (distance, speed, acceleration) = (path.marks[target], path.speeds[target], 0)
    self.target = nil
    enterPieces()
    return left
  }

  private mutating func accelerate(for time: Double) -> Double {
    let now = path.pieces[piece]
    let next = now.limits.acceleration(
      after: acceleration, at: speed, towards: now.speed, in: time)
    let mean = now.limits.jerk.isFinite ? (acceleration + next) / 2 : next
    distance += speed * time + mean * time * time / 2
    speed = max(0, speed + mean * time)
    acceleration = next
    if abs(now.speed - speed) < 1e-6 { (speed, acceleration) = (now.speed, 0) }
    enterPieces()
    return 0
  }

  private mutating func move(by time: Double, jerk: Double) {
    distance += speed * time + acceleration * time * time / 2 + jerk * time * time * time / 6
    speed += acceleration * time + jerk * time * time / 2
    acceleration += jerk * time
  }

  private mutating func enterPieces() {
    while piece < path.pieces.count, distance >= path.marks[piece + 1] {
      // The end counts as reached only where the speed is that of the end.
      if piece == path.pieces.count - 1, target != nil { return }
      piece += 1
    }
  }

  /// Where the aircraft should be now, and how it should move.
  var setpoint: Setpoint {
    let index = min(piece, path.pieces.count - 1)
    let now = path.pieces[index]
    let along = min(now.length, max(0, distance - path.marks[index]))
    let (place, direction, curvature) = path.geometry(of: index, at: along)
    let share = now.length > 0 ? along / now.length : 1
    return Setpoint(
      position: place, velocity: speed * direction,
      acceleration: acceleration * direction + (speed * speed) * curvature,
      ground: now.groundAtStart + (now.groundAtEnd - now.groundAtStart) * share)
  }
}

/// Where an aircraft should be, and how it should move there.
struct Setpoint: Hashable, Sendable {
  var position: Vector
  var velocity: Vector
  var acceleration: Vector
  /// The ground below, in metres above the launch site.
  var ground: Double
}

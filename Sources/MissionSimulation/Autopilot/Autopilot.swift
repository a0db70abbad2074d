import Foundation

/// Carries out instructions one after another: at each moment it says where the aircraft should be.
struct Autopilot: Sendable {
  let limits: RouteLimits
  /// Where the aircraft should be now.
  private(set) var goal: Setpoint
  /// The leg that is being flown.
  private(set) var leg = 0
  /// Whether the last instruction is done.
  private(set) var isDone = false
  /// The slowest descent, over the last ten metres, m/s.
  let finalDescent: Double

  private var current: Instruction?
  private var instructions: ArraySlice<Instruction>
  private var paths: ArraySlice<(path: Path, stops: Bool)> = []
  private var follower: PathFollower?
  /// The next leg, begun while the last one still brakes.
  private var blend: PathFollower?
  private var secondsToHold = 0.0
  /// How fast the goal's own time passes: below 1 while the aircraft cannot keep up.
  private(set) var pace = 1.0

  /// The height above ground below which a landing aircraft descends slowly, m.
  static let slowLanding = 10.0

  init(
    _ instructions: [Instruction], from start: Vector, ground: Double, limits: RouteLimits,
    finalDescent: Double
  ) {
    self.limits = limits
    self.finalDescent = finalDescent
    self.instructions = instructions[...]
    goal = Setpoint(position: start, velocity: .zero, acceleration: .zero, ground: ground)
    beginNext()
  }

  /// Moves the goal on by a time step.
  mutating func advance(by dt: Double, behind aircraft: AircraftMotion) {
    guard !isDone else { return }
    if secondsToHold > 0 {
      secondsToHold -= dt
      if secondsToHold <= 0 { beginNext() }
      return
    }
    keepPace(with: aircraft, dt)
    let step = dt * pace
    follower?.advance(by: step)
    blend?.advance(by: step)
    beginBlend()
    place()
    if follower?.isAtEnd == true { beginNextPath() }
  }

  /// What is still to be done, the instruction under way included.
  var remaining: [Instruction] {
    var list = Array(instructions)
    switch current {
    case .route(let points): list.insert(.route(points.filter { $0.leg >= leg }), at: 0)
    case .hold(_, let leg): list.insert(.hold(max(0, secondsToHold), leg: leg), at: 0)
    case .some(let instruction): list.insert(instruction, at: 0)
    case nil: break
    }
    return list
  }

  /// Whether it stands still and waits.
  var isHolding: Bool { secondsToHold > 0 }

  /// Forgets where the aircraft should be and goes on from where it is, with other instructions.
  mutating func carryOut(_ others: [Instruction], from position: Vector) {
    goal.position = position
    goal.velocity = .zero
    carryOut(others)
  }

  /// Breaks off what it does, brakes, and carries out other instructions.
  mutating func carryOut(_ others: [Instruction]) {
    instructions = others[...]
    current = nil
    paths = []
    blend = nil
    secondsToHold = 0
    pace = 1
    isDone = false
    currentStops = true
    let speed = goal.velocity.length
    guard speed > 1e-3 else {
      (goal.velocity, goal.acceleration) = (.zero, .zero)
      return beginNext()
    }
    let direction = goal.velocity.direction
    let limits = self.limits.limits(along: direction)
    let stop = Path.Piece(
      start: goal.position, shape: .straight(direction: direction),
      length: limits.brakingDistance(from: speed, accelerating: 0, to: 0), speed: speed,
      limits: limits, groundAtStart: goal.ground, groundAtEnd: goal.ground, leg: leg)
    follower = PathFollower(Path([stop], startingAt: speed), speed: speed)
  }

  /// Lets the goal wait for an aircraft that the wind holds back, as ArduCopter scales the time of its
  /// own tracks.
  private mutating func keepPace(with aircraft: AircraftMotion, _ dt: Double) {
    let speed = goal.velocity.length
    var wanted = 1.0
    if speed > 0.5 {
      let along = goal.velocity.direction
      let behind = (goal.position - aircraft.position).dot(along)
      wanted = 0.05 + (aircraft.velocity.dot(along) / pace - behind) / speed
    }
    pace += (1 - exp(-dt)) * (max(0.01, min(1, wanted)) - pace)
  }

  private mutating func place() {
    guard let follower else { return }
    var now = follower.setpoint
    leg = follower.path.pieces[min(follower.piece, follower.path.pieces.count - 1)].leg
    if let blend {
      let next = blend.setpoint
      now.position += next.position - blend.path.pieces[0].start
      now.velocity += next.velocity
      now.acceleration += next.acceleration
      now.ground = next.ground
    }
    now.velocity = pace * now.velocity
    goal = now
  }

  /// Begins the next leg early at a corner that is passed, so late that the corner is passed within
  /// its radius.
  private mutating func beginBlend() {
    guard blend == nil, let follower, let left = follower.secondsToEnd, let next = paths.first,
      let last = follower.path.pieces.last, !currentStops
    else { return }
    let arrival = follower.path.geometry(of: follower.path.pieces.count - 1, at: last.length)
    let departure = next.path.geometry(of: 0, at: 0)
    let turn = acos(max(-1, min(1, arrival.direction.dot(departure.direction))))
    // Both legs as far from the corner: their sum is 2·d·sin(turn/2) away from it.
    let room = limits.cornerRadius / (2 * sin(turn / 2))
    if left <= 2 * next.path.pieces[0].limits.seconds(fromRestOver: room) {
      blend = PathFollower(next.path)
    }
  }

  private var currentStops = true

  private mutating func beginNextPath() {
    if let blend {
      follower = blend
      self.blend = nil
      currentStops = paths.popFirst()?.stops ?? true
    } else if let next = paths.popFirst() {
      follower = PathFollower(next.path)
      currentStops = next.stops
    } else {
      follower = nil
      (goal.velocity, goal.acceleration) = (.zero, .zero)
      beginNext()
    }
  }

  private mutating func beginNext() {
    follower = nil
    current = instructions.popFirst()
    switch current {
    case nil:
      isDone = true
    case .hold(let seconds, let leg):
      self.leg = leg
      secondsToHold = max(seconds, 1e-9)
    case .vertical(let height, let leg):
      fly(vertical(to: [(height, height > goal.position.z ? limits.ascent : limits.descent)], leg))
    case .land(let ground, let leg):
      let slow = min(goal.position.z, ground + Self.slowLanding)
      fly(
        vertical(to: [(slow, limits.descent), (ground, min(finalDescent, limits.descent))], leg))
    case .route(let points):
      fly(limits.paths(from: goal.position, ground: goal.ground, through: points))
    }
  }

  private mutating func fly(_ route: [(path: Path, stops: Bool)]) {
    paths = route[...]
    beginNextPath()
    leg = follower?.path.pieces.first?.leg ?? leg
  }

  /// A path straight up or down, in stages with a speed each.
  private func vertical(
    to stages: [(height: Double, speed: Double)], _ leg: Int
  ) -> [(path: Path, stops: Bool)] {
    var pieces: [Path.Piece] = []
    var here = goal.position
    for stage in stages where abs(stage.height - here.z) > 1e-6 {
      let direction = Vector(x: 0, y: 0, z: stage.height > here.z ? 1 : -1)
      pieces.append(
        Path.Piece(
          start: here, shape: .straight(direction: direction),
          length: abs(stage.height - here.z), speed: stage.speed,
          limits: limits.limits(along: direction),
          groundAtStart: goal.ground, groundAtEnd: goal.ground, leg: leg))
      here.z = stage.height
    }
    return pieces.isEmpty ? [] : [(Path(pieces), true)]
  }
}

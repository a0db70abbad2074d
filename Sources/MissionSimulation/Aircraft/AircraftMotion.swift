import Foundation

/// The moving aircraft: a point mass that leans to speed up, with the autopilot's position and
/// velocity control around it.
///
/// Position error asks for a velocity, velocity error for a lean and a climb; what the wind takes is
/// learned by an integral, as autopilots do that know no wind. Across the track the lean is granted
/// first, along it what remains: in too strong a wind the aircraft stays on its track and falls back.
struct AircraftMotion: Sendable {
  var position: Vector
  var velocity = Vector.zero
  /// Radians clockwise from the plane's north.
  var yaw: Double
  /// tan of the lean, to the plane's east and north.
  private(set) var lean = (x: 0.0, y: 0.0)
  /// Upward acceleration, m/s².
  private(set) var lift = 0.0
  /// Velocity through the air at the last step.
  private(set) var airVelocity = Vector.zero
  /// What the lean must hold against the wind, m/s².
  private var held = Vector.zero
  /// Whether more lean was asked for than there is, at the last step.
  private(set) var isLeanLimited = false

  let airframe: Airframe

  /// What keeps an aircraft from flying as it should.
  struct Impairment: Sendable {
    /// Without a position it only levels itself and holds its height.
    var hasPosition = true
    /// Radians by which its compass points too far to the right.
    var compassError = 0.0
    /// The share of their thrust that the motors give.
    var thrust = 1.0
  }

  init(_ airframe: Airframe, at position: Vector, yaw: Double) {
    self.airframe = airframe
    self.position = position
    self.yaw = yaw
  }

  // ArduCopter's PSC_POSXY_P, PSC_VELXY_P and PSC_VELXY_I, PSC_POSZ_P and PSC_VELZ_P.
  private static let positionGain = 1.0
  private static let velocityGain = 2.0
  private static let integralGain = 1.0
  private static let heightGain = 1.0
  private static let climbGain = 5.0
  private static let liftDelay = 0.1
  private static let greatestLift = 6.0
  /// Thrust at full power ÷ weight. An assumption; multirotors are built for about 2.
  private static let thrustToWeight = 2.0

  /// Moves on by a time step.
  ///
  /// - Parameters:
  ///   - goal: where it should be at the end of the step.
  ///   - wind: the air's velocity over the ground.
  ///   - relativeDensity: of the air, to that at sea level.
  mutating func step(
    towards goal: Setpoint, wind: Vector, relativeDensity: Double,
    impairment: Impairment = Impairment(), dt: Double
  ) {
    steer(goal, impairment, dt)
    if impairment.hasPosition { turnNose(along: goal.velocity, dt) }
    airVelocity = velocity - wind
    let nose = Vector(x: sin(yaw), y: cos(yaw), z: 0)
    let drag = airframe.drag(
      air: airVelocity, lean: lean, nose: nose, relativeDensity: relativeDensity)
    // The thrust makes the lift that is asked for whatever the air does to it.
    let upward = standardGravity + lift - drag.z
    let acceleration = Vector(
      x: lean.x * upward + drag.x, y: lean.y * upward + drag.y, z: lift)
    position += dt * velocity + (0.5 * dt * dt) * acceleration
    velocity += dt * acceleration
  }

  /// Sets lean and lift after what is asked for.
  private mutating func steer(_ goal: Setpoint, _ impairment: Impairment, _ dt: Double) {
    let error = goal.position - position
    let missing = goal.velocity - velocity
    let wanted = Vector(
      x: missing.x + Self.positionGain * error.x, y: missing.y + Self.positionGain * error.y, z: 0)
    var granted = Vector.zero
    if impairment.hasPosition {
      let level = goal.acceleration.levelled + Self.velocityGain * wanted + held
      granted = limited(level, along: goal.velocity.levelled, thrust: impairment.thrust)
      isLeanLimited = granted != level
      if !isLeanLimited { held += (Self.integralGain * dt) * wanted }
    }
    if impairment.compassError != 0 {
      let (s, c) = (sin(impairment.compassError), cos(impairment.compassError))
      granted = Vector(x: granted.x * c + granted.y * s, y: granted.y * c - granted.x * s, z: 0)
    }
    let follow = 1 - exp(-dt / Airframe.leanDelay)
    lean.x += follow * (granted.x / standardGravity - lean.x)
    lean.y += follow * (granted.y / standardGravity - lean.y)

    let climb = missing.z + Self.heightGain * error.z
    let wantedLift = goal.acceleration.z + Self.climbGain * climb
    let steepness = (1 + lean.x * lean.x + lean.y * lean.y).squareRoot()
    let most = standardGravity * (Self.thrustToWeight * impairment.thrust / steepness - 1)
    let limitedLift = max(-Self.greatestLift, min(Self.greatestLift, most, wantedLift))
    lift += (1 - exp(-dt / Self.liftDelay)) * (limitedLift - lift)
  }

  /// The acceleration that the steepest lean grants: across the track first, then along it. Weak
  /// motors lean less, so that they still carry the weight.
  private func limited(_ level: Vector, along track: Vector, thrust: Double) -> Vector {
    var steepest = airframe.steepestLean
    if thrust < 1 {
      let ratio = Self.thrustToWeight * thrust
      steepest = min(steepest, max(0, ratio * ratio - 1).squareRoot())
    }
    let most = standardGravity * steepest
    guard level.dot(level) > most * most else { return level }
    let along = track.direction
    guard along != .zero else { return most * level.direction }
    let ahead = level.dot(along)
    let across = level - ahead * along
    let acrossLength = across.length
    guard acrossLength < most else { return most * across.direction }
    let room = (most * most - acrossLength * acrossLength).squareRoot()
    return across + max(-room, min(room, ahead)) * along
  }

  /// Turns the nose along the way, as fast as it turns.
  private mutating func turnNose(along way: Vector, _ dt: Double) {
    guard way.level > 0.5 else { return }
    let wanted = atan2(way.x, way.y)
    let off = (wanted - yaw).remainder(dividingBy: 2 * .pi)
    let most = airframe.yawRate * dt
    yaw += max(-most, min(most, off))
  }
}

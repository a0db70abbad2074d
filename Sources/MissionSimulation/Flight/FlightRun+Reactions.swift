import Diagnostics
import Foundation
import Geodesy
import Units

extension FlightRun {
  /// Lets due events happen, and does what its failsafes say.
  mutating func react(_ dt: Double) {
    if !watch.events.isEmpty { happen() }
    if faults.gnssLostUntil != nil { noticePosition() }
    guard let failsafes = settings.failsafes, time >= watch.nextLook, !hasLanded else { return }
    watch.nextLook = time + 0.5
    look(failsafes)
  }

  private mutating func look(_ failsafes: Failsafes) {
    guard mode != .landing, mode != .attitude, watch.interrupted?.mode != .landing else { return }
    if battery.charge < failsafes.criticalCharge.value, !isAlmostDown {
      return land(Text(en: "battery critical: landing here", zh: "电量危急：就地降落"))
    }
    if battery.cellVoltage < failsafes.criticalCellVolts {
      let since = watch.lowVoltageSince ?? time
      watch.lowVoltageSince = since
      if time - since >= 3, !isAlmostDown {
        return land(Text(en: "voltage critical: landing here", zh: "电压危急：就地降落"))
      }
    } else {
      watch.lowVoltageSince = nil
    }
    if mode == .returning { return }
    if let loss = faults.linkLoss, !faults.hasLink(at: time), !watch.hasReactedToLink,
      time - loss.since >= failsafes.linkDelay.seconds
    {
      watch.hasReactedToLink = true
      react(toLinkLoss: failsafes.linkAction)
    }
    lookAtZones()
    guard mode == .mission || mode == .hold, !isHomeward else { return }
    if time >= watch.nextReckoning {
      watch.nextReckoning = time + 2
      lookAtBattery(failsafes)
    }
    guard mode == .mission || mode == .hold else { return }
    lookAtWind(failsafes)
  }

  /// Whether it is on the plan's own way home.
  private var isHomeward: Bool { mode == .mission && autopilot.leg >= watch.homeLeg }
  private var isAlmostDown: Bool { heightAboveGround < 3 }

  private mutating func lookAtBattery(_ failsafes: Failsafes) {
    let home = conditions.sites.indices.compactMap {
      cheapestWay(to: $0, atLeast: watch.returnHeight)?.energy
    }.min()
    let factor = failsafes.bingoFactor ?? conditions.returnFactor
    guard let home, battery.left - conditions.reserve < factor * home else { return }
    goHome(Text(en: "bingo: energy for the way home only", zh: "到达返航电量：剩余电量仅够返航"))
  }

  private mutating func lookAtWind(_ failsafes: Failsafes) {
    guard motion.isLeanLimited, autopilot.pace < 0.2 else {
      watch.heldBackSince = nil
      return
    }
    let since = watch.heldBackSince ?? time
    watch.heldBackSince = since
    if time - since >= failsafes.windPatience.seconds {
      goHome(Text(en: "no headway against the wind", zh: "逆风无法前进"))
    }
  }

  private mutating func lookAtZones() {
    guard faults.zones.count > watch.knownZones else { return }
    watch.knownZones = faults.zones.count
    let here = autopilot.goal.position
    var from = here
    var isBlocked = faults.zones.contains { $0.contains(here) }
    for case .route(let points) in autopilot.remaining {
      for point in points {
        isBlocked =
          isBlocked
          || faults.zones.contains { Detour.enters($0, from: from, to: point.position) }
        from = point.position
      }
    }
    if isBlocked {
      goHome(Text(en: "a new zone lies on the way", zh: "前方出现新的禁飞区"))
    }
  }

  private mutating func react(toLinkLoss action: Failsafes.LinkAction) {
    let lost = Text(en: "link lost", zh: "链路中断")
    switch action {
    case .returnHome: goHome(lost)
    case .land: land(lost)
    case .hold: hold(lost)
    case .goOn: note(mode, lost)
    }
  }

  /// Comes home, or lands where it is if the wind leaves no way.
  mutating func goHome(_ reason: Text) {
    watch.interrupted = nil
    if returnHome(atLeast: watch.returnHeight) {
      note(.returning, reason)
    } else {
      land(reason)
    }
  }

  /// Lands where it is.
  mutating func land(_ reason: Text) {
    watch.interrupted = nil
    autopilot.carryOut([.land(on: autopilot.goal.ground, leg: autopilot.leg)])
    note(.landing, reason)
  }

  /// Stands still until it is told to go on.
  mutating func hold(_ reason: Text) {
    guard mode != .hold else { return }
    watch.interrupted = (mode, autopilot.remaining)
    autopilot.carryOut([.hold(.infinity, leg: autopilot.leg)])
    note(.hold, reason)
  }

  /// Goes on with what a hold interrupted.
  mutating func resume(_ reason: Text) {
    guard mode == .hold, let interrupted = watch.interrupted else { return }
    watch.interrupted = nil
    autopilot.carryOut(interrupted.instructions)
    note(interrupted.mode, reason)
  }

  /// Drifts without a position, and goes on from where it is when the position is back.
  private mutating func noticePosition() {
    if !faults.hasPosition(at: time) {
      guard mode != .attitude else { return }
      watch.interrupted = (mode, autopilot.remaining)
      note(.attitude, Text(en: "position lost: drifting", zh: "失去定位：漂移"))
    } else if mode == .attitude, let interrupted = watch.interrupted {
      faults.gnssLostUntil = nil
      watch.interrupted = nil
      autopilot.carryOut(interrupted.instructions, from: motion.position)
      note(interrupted.mode, Text(en: "position back", zh: "定位恢复"))
    }
  }
}

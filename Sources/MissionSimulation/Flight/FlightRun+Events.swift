import Diagnostics
import Foundation
import Geodesy
import Units

extension FlightRun {
  /// Lets the events happen that are due.
  mutating func happen() {
    while let index = watch.events.firstIndex(where: { isDue($0.trigger) }) {
      apply(watch.events.remove(at: index).event)
    }
  }

  private func isDue(_ trigger: ScheduledEvent.Trigger) -> Bool {
    switch trigger {
    case .at(let moment): time >= moment.seconds
    case .leg(let number): autopilot.leg >= number - 1
    case .chargeBelow(let share): battery.charge < share.value
    }
  }

  private mutating func apply(_ event: FlightEvent) {
    switch event {
    case .gust(let speed, let from, let duration):
      let peak = air.field.vector(from: from, speed: speed.metresPerSecond)
      air.add(.gust(start: time, seconds: duration.seconds, peak: peak))
    case .windShift(let speed, let from, let over):
      let wind = air.field.vector(from: from, speed: speed.metresPerSecond)
      air.add(.shift(start: time, seconds: over.seconds, to: wind))
    case .linkLoss(let duration):
      faults.linkLoss = (time, time + (duration?.seconds ?? .infinity))
      watch.hasReactedToLink = false
    case .gnssLoss(let duration):
      faults.gnssLostUntil = time + (duration?.seconds ?? .infinity)
    case .compassError(let angle): faults.compassError = angle.radians
    case .batterySag(let share): battery.lose(share: share.value)
    case .cellFailure: battery.loseCell()
    case .motorDerating(let share): faults.thrust = share.value
    case .icing(let rise, let over): faults.icing = (rise.value, time, over.seconds)
    case .zone(let centre, let radius): addZone(centre, radius.metres)
    case .pilot(let command): obey(command)
    }
    if case .pilot = event { return }
    note(mode, event.text)
  }

  /// A zone on the plane. A plane that could project the sites projects this too; else there is none.
  private mutating func addZone(_ centre: Coordinate, _ radius: Double) {
    guard let point = try? conditions.plane.project([centre]).first else { return }
    faults.zones.append(Faults.Zone(x: point.x, y: point.y, radius: radius))
  }

  /// Does what the pilot says.
  mutating func obey(_ command: PilotCommand) {
    let text = Text(en: "pilot: \(command.rawValue)", zh: "飞手指令：\(command.chinese)")
    switch command {
    case .returnHome: goHome(text)
    case .hold: hold(text)
    case .resume: resume(text)
    case .land: land(text)
    }
  }
}

extension PilotCommand {
  fileprivate var chinese: String {
    switch self {
    case .returnHome: "返航"
    case .hold: "悬停"
    case .resume: "继续"
    case .land: "降落"
    }
  }
}

extension FlightEvent {
  /// What happened, in words.
  var text: Text {
    switch self {
    case .gust(let speed, _, _):
      Text(
        en: "gust front of \(Self.number(speed.metresPerSecond)) m/s",
        zh: "阵风 \(Self.number(speed.metresPerSecond)) m/s")
    case .windShift(let speed, _, _):
      Text(
        en: "wind shifts to \(Self.number(speed.metresPerSecond)) m/s",
        zh: "风变为 \(Self.number(speed.metresPerSecond)) m/s")
    case .linkLoss: Text(en: "link gone", zh: "链路消失")
    case .gnssLoss: Text(en: "satellites gone", zh: "卫星信号消失")
    case .compassError(let angle):
      Text(
        en: "compass off by \(Self.number(angle.degrees))°",
        zh: "罗盘偏差 \(Self.number(angle.degrees))°")
    case .batterySag(let share):
      Text(
        en: "battery loses \(Self.number(share.percent)) %",
        zh: "电池损失 \(Self.number(share.percent)) %")
    case .cellFailure: Text(en: "a battery cell fails", zh: "一节电芯失效")
    case .motorDerating(let share):
      Text(
        en: "motors down to \(Self.number(share.percent)) %",
        zh: "电机推力降至 \(Self.number(share.percent)) %")
    case .icing(let rise, _):
      Text(
        en: "icing: power rises by \(Self.number(rise.percent)) %",
        zh: "结冰：功率上升 \(Self.number(rise.percent)) %")
    case .zone: Text(en: "a new zone", zh: "新的禁飞区")
    case .pilot(let command): Text(en: command.rawValue, zh: command.chinese)
    }
  }

  private static func number(_ value: Double) -> String { String(format: "%g", value) }
}

import Airspace
import Diagnostics
import FlightPerformance
import Foundation
import Units

extension PatrolRequest {
  /// The zones that are active at any moment of the mission's time; all of them where it names none.
  var activeZones: [Zone] {
    airspace.filter { zone in
      guard let time, !zone.times.isEmpty else { return true }
      return zone.times.contains { !$0.shares(of: time).isEmpty }
    }
  }
}

extension PlanMaking {
  /// What follows from the mission's time: zones that were left out because they are not active in it, and
  /// flights that take longer than it.
  func timeFindings(_ flights: [Flight], _ timeline: BatteryRotation?) -> [Finding] {
    guard let time = request.time else { return [] }
    let text = ActiveTime.once(from: time.lowerBound, to: time.upperBound).description
    var findings: [Finding] = []
    let active = Set(request.activeZones.map(\.id))
    var names: [String] = []
    for zone in request.airspace where !active.contains(zone.id) && !names.contains(zone.name) {
      names.append(zone.name)
    }
    if !names.isEmpty {
      let shown = names.prefix(4).map { "“\($0)”" }
      let isAll = shown.count == names.count
      findings.append(
        Finding(
          .warning, rule: "zones-not-active", place: request.mission,
          message: Text(
            en: "planned for \(text) only: \(shown.joined(separator: ", "))" + (isAll ? "" : " …")
              + " not active then and left out",
            zh: "仅适用于 \(text)：其间不生效的空域\(shown.joined(separator: "、"))" + (isAll ? "" : "等")
              + "未计入"),
          remedy: Text(en: "plan again for any other time", zh: "其他时间飞行须重新规划")))
    }
    let duration = timeline?.duration ?? flights.map(\.time).total()
    let allowed = time.upperBound.timeIntervalSince(time.lowerBound)
    if duration.seconds > allowed {
      let (found, limit) = ((duration.seconds / 60).text(0), (allowed / 60).text(0))
      findings.append(
        Finding(
          .warning, rule: "longer-than-time", place: request.mission,
          message: Text(
            en:
              "the flights take \(found) min one after another; the mission's time has \(limit) min",
            zh: "各架次依次飞行共需 \(found) 分钟；任务时段仅 \(limit) 分钟"),
          remedy: Text(
            en: "give a longer time, or fewer roads", zh: "请延长时段，或减少道路")))
    }
    return findings + hoursFindings(flights, timeline)
  }

  /// Flights that cannot take off in time to keep the hours of what they serve.
  private func hoursFindings(_ flights: [Flight], _ timeline: BatteryRotation?) -> [Finding] {
    (timeline?.slots ?? []).compactMap { slot in
      guard let takeOff = flights[slot.flight].takeOff, slot.takeOff > takeOff.latest else {
        return nil
      }
      let number = flights[slot.flight].number
      let (found, limit) = (slot.takeOff.minutes.text(0), takeOff.latest.minutes.text(0))
      return Finding(
        .warning, rule: "hours-missed", place: "\(request.mission) · \(number)",
        message: Text(
          en:
            "flight \(number) can take off \(found) min after the begin of the mission's time, after "
            + "the flights before it; to keep the hours of what it serves it must by \(limit) min",
          zh: "第 \(number) 架次在前序架次之后最早于任务开始后 \(found) 分钟起飞；为满足规定时段须在 \(limit) 分钟前起飞"),
        remedy: Text(
          en: "fly it with a second aircraft, or give longer hours", zh: "请增派一架飞机，或延长规定时段"))
    }
  }
}

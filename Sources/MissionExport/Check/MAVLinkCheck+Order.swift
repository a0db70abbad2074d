import Diagnostics

extension MAVLinkCheck {
  /// Checks how the mission begins and ends.
  mutating func checkOrder() {
    let flown = startsWithHome ? Array(items.dropFirst()) : items
    let places = flown.filter {
      MAVLinkCommand.isPlace($0.command) || $0.command == MAVLinkCommand.returnToLaunch
    }
    if places.isEmpty {
      findings.add(
        .waypointCount, at: file, en: "no waypoint", zh: "没有航点")
      return
    }
    if places.first?.command != MAVLinkCommand.takeOff {
      findings.add(
        .takeOff, .note, at: file, en: "it does not begin with a take-off (command 22)",
        zh: "任务不以起飞指令（22）开始")
    }
    let ends = [
      MAVLinkCommand.returnToLaunch, MAVLinkCommand.land, MAVLinkCommand.loiterUnlimited,
    ]
    let jumpsBack = flown.contains { $0.command == MAVLinkCommand.jump }
    if let last = places.last, !ends.contains(last.command), !jumpsBack {
      findings.add(
        .missionEnd, .note, at: file,
        en: "it ends neither with a landing nor with a return; the vehicle stays where it is",
        zh: "任务不以降落或返航结束；飞行器将停在原处")
    }
    checkEnd(flown)
    if let late = places.dropFirst().firstIndex(where: { $0.command == MAVLinkCommand.takeOff }) {
      findings.add(
        .takeOff, .warning, at: file, en: "a take-off in the middle, place \(late + 1)",
        zh: "任务中途出现起飞指令（第 \(late + 1) 个航点）")
    }
  }

  /// Checks that nothing is to be flown behind the end.
  private mutating func checkEnd(_ flown: [MAVLinkItem]) {
    let isEnd = { (item: MAVLinkItem) in
      item.command == MAVLinkCommand.returnToLaunch || item.command == MAVLinkCommand.land
        || item.command == MAVLinkCommand.loiterUnlimited
    }
    guard let end = flown.firstIndex(where: isEnd) else { return }
    let rest = flown[(end + 1)...]
    guard let next = rest.first(where: { MAVLinkCommand.isPlace($0.command) }),
      next.command != MAVLinkCommand.takeOff, !isEnd(next),
      !flown.contains(where: { $0.command == MAVLinkCommand.jump })
    else { return }
    findings.add(
      .missionEnd, .warning, at: place(startsWithHome ? end + 1 : end),
      en: "the mission ends here, and \(rest.count) items behind it are not flown",
      zh: "任务在此结束，其后的 \(rest.count) 项不会执行")
  }
}

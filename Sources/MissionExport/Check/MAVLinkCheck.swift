import Diagnostics
import Geodesy
import Units

/// Checks the items of a MAVLink mission, whichever file they come from.
struct MAVLinkCheck {
  let file: String
  let items: [MAVLinkItem]
  /// Whether the list's first item is home, and items are counted from 0.
  let startsWithHome: Bool
  let isArduPilot: Bool
  var findings = CheckFindings()

  init(_ items: [MAVLinkItem], startsWithHome: Bool, isArduPilot: Bool, file: String) {
    self.items = items
    self.startsWithHome = startsWithHome
    self.isArduPilot = isArduPilot
    self.file = file
  }

  private func place(_ index: Int) -> String {
    "\(file): item \(startsWithHome ? index : index + 1)"
  }

  mutating func run() {
    for (index, item) in items.enumerated() { check(item, index) }
    checkOrder()
    let most = MAVLinkMission.mostItems - (startsWithHome ? 0 : 1)
    if isArduPilot, items.count > most {
      findings.add(
        .itemCount, .warning, at: file,
        en: "\(items.count) items; ArduCopter takes \(most)",
        zh: "共 \(items.count) 项；ArduCopter 最多接受 \(most) 项")
    }
  }

  private mutating func check(_ item: MAVLinkItem, _ index: Int) {
    if !MAVLinkVocabulary.known.contains(item.command) {
      findings.add(
        .command, at: place(index), en: "no command has the number \(item.command)",
        zh: "没有编号为 \(item.command) 的指令")
    } else if isArduPilot, !MAVLinkVocabulary.acceptedByArduCopter.contains(item.command) {
      findings.add(
        .command, .warning, at: place(index), en: "ArduCopter refuses command \(item.command)",
        zh: "ArduCopter 拒绝指令 \(item.command)")
    }
    if !MAVLinkVocabulary.frames.contains(item.frame) {
      findings.add(
        .frame, at: place(index), en: "frame \(item.frame); vehicles take 0, 2, 3, 5, 6, 10, 11",
        zh: "坐标系 \(item.frame)；飞行器接受 0、2、3、5、6、10、11")
    }
    if MAVLinkCommand.isPlace(item.command) {
      checkPlace(item, index)
    } else if item.command == MAVLinkCommand.digicamControl, item.frame != 2, item.latitude != 0 {
      findings.add(
        .frame, .warning, at: place(index),
        en: "parameter 5 of command 203 in frame \(item.frame) is sent as ten million times itself",
        zh: "指令 203 的参数 5 在坐标系 \(item.frame) 中会被放大一千万倍发送",
        remedy: Text(en: "use frame 2", zh: "改用坐标系 2"))
    }
    checkParameters(item, index)
  }

  private mutating func checkPlace(_ item: MAVLinkItem, _ index: Int) {
    let isHere = item.command == MAVLinkCommand.takeOff || item.command == MAVLinkCommand.land
    if !item.latitude.isFinite || !item.longitude.isFinite {
      if !isHere {
        findings.add(
          .position, at: place(index), en: "a place without latitude or longitude",
          zh: "缺少纬度或经度")
      }
    } else if abs(item.latitude) > 90, abs(item.latitude) <= 180, abs(item.longitude) <= 90 {
      findings.add(
        .swappedCoordinates, at: place(index),
        en: "latitude \(item.latitude), longitude \(item.longitude): they look swapped",
        zh: "纬度 \(item.latitude)、经度 \(item.longitude)：疑似颠倒")
    } else if abs(item.latitude) > 90 || abs(item.longitude) > 180 {
      findings.add(
        .position, at: place(index),
        en: "latitude \(item.latitude), longitude \(item.longitude) is no place on the earth",
        zh: "纬度 \(item.latitude)、经度 \(item.longitude) 不在地球上")
    }
    if item.command != MAVLinkCommand.land,
      !(item.altitude.isFinite && abs(item.altitude) <= 10_000)
    {
      findings.add(
        .height, at: place(index), en: "altitude \(item.altitude)", zh: "高度 \(item.altitude)")
    }
  }

  private mutating func checkParameters(_ item: MAVLinkItem, _ index: Int) {
    let parameters = item.parameters
    switch item.command {
    case MAVLinkCommand.changeSpeed:
      if !(parameters[1] > 0 && parameters[1] <= 40) && parameters[1] != -1 {
        findings.add(
          .waypointSpeed, at: place(index), en: "speed \(parameters[1]) m/s",
          zh: "速度 \(parameters[1]) m/s")
      }
    case MAVLinkCommand.waypoint, MAVLinkCommand.loiterTime, MAVLinkCommand.delay,
      MAVLinkCommand.conditionDelay:
      let isMissing = item.command == MAVLinkCommand.loiterTime && parameters[0].isNaN
      if isMissing || parameters[0] < 0 || parameters[0] > 65_535 {
        findings.add(
          .hoverTime, at: place(index), en: "a hover of \(parameters[0]) s",
          zh: "悬停 \(parameters[0]) 秒")
      }
    case MAVLinkCommand.conditionYaw:
      if !((-360.0)...360).contains(parameters[0]) {
        findings.add(
          .yawRange, at: place(index), en: "a heading of \(parameters[0])°",
          zh: "机头方向 \(parameters[0])°")
      }
    case MAVLinkCommand.gimbalPitchYaw, MAVLinkCommand.mountControl:
      if parameters[0].isFinite, !((-180.0)...90).contains(parameters[0]) {
        findings.add(
          .gimbalRange, at: place(index), en: "a camera tilt of \(parameters[0])°",
          zh: "云台俯仰 \(parameters[0])°")
      }
    case MAVLinkCommand.jump:
      let first = startsWithHome ? 0.0 : 1.0
      let isThere =
        parameters[0].isFinite && parameters[0] >= first
        && parameters[0] < first + Double(items.count)
      if !isThere {
        findings.add(
          .jumpTarget, at: place(index), en: "a jump to item \(parameters[0]), which there is not",
          zh: "跳转到不存在的第 \(parameters[0]) 项")
      }
    default: break
    }
  }

  private mutating func checkOrder() {
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
    if let late = places.dropFirst().firstIndex(where: { $0.command == MAVLinkCommand.takeOff }) {
      findings.add(
        .takeOff, .warning, at: file, en: "a take-off in the middle, place \(late + 1)",
        zh: "任务中途出现起飞指令（第 \(late + 1) 个航点）")
    }
  }
}

/// The numbers that MAVLink missions use.
enum MAVLinkVocabulary {
  static let frames: Set<Int> = [0, 2, 3, 5, 6, 10, 11]

  /// Measured on uploads to ArduCopter 4.8-dev.
  static let acceptedByArduCopter: Set<Int> = [
    16, 17, 18, 19, 20, 21, 22, 31, 82, 85, 92, 93, 94, 112, 114, 115, 177, 178, 179, 181, 183,
    189, 195, 197, 201, 203, 205, 206, 211, 212, 215, 222, 531, 532, 534, 600, 1000, 2000, 2001,
    2500, 2501, 3000, 42600,
  ]

  /// Commands of MAVLink's common set that stand in missions.
  static let known: Set<Int> = acceptedByArduCopter.union([
    23, 24, 25, 30, 32, 33, 34, 36, 80, 81, 83, 84, 95, 113, 159, 176, 180, 182, 184, 185, 186, 187,
    188, 190, 191, 192, 193, 194, 196, 198, 199, 200, 202, 204, 207, 208, 209, 210, 213, 214, 220,
    221, 223, 240, 241, 243, 245, 246, 247, 248, 252, 300, 400, 410, 420, 500, 510, 511, 519, 520,
    521, 522, 523, 524, 525, 526, 527, 528, 529, 530, 533, 535, 601, 900, 901, 902, 1001, 2002,
    2003, 2004, 2005, 2010, 2011, 2502, 2503, 2504, 2505, 2510, 2511, 2520, 2600, 2800, 2801, 3001,
    4000, 4001, 4501, 5000, 5001, 5002, 5003, 5004, 5100, 42700, 43003,
  ])
}

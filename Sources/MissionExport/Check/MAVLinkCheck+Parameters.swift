import Diagnostics
import Geodesy
import Units

extension MAVLinkCheck {
  /// Checks what the parameters of a command may be.
  mutating func checkParameters(_ item: MAVLinkItem, _ index: Int) {
    let parameters = item.parameters
    switch item.command {
    case MAVLinkCommand.changeSpeed:
      if !(parameters[1] > 0 && parameters[1] <= 40) && parameters[1] != -1 {
        findings.add(
          .waypointSpeed, at: place(index), en: "speed \(parameters[1]) m/s",
          zh: "速度 \(parameters[1]) m/s")
      }
      expect(parameters[0], 0...3, .actionParameter, "speed type", "速度类型", index)
      if parameters[0] == 0 {
        findings.add(
          .actionParameter, .note, at: place(index),
          en:
            "speed type 0 is one through the air, which multicopters do not measure; 1 is over the "
            + "ground",
          zh: "速度类型 0 为空速，多旋翼不测空速；1 为地速")
      }
    case MAVLinkCommand.waypoint, MAVLinkCommand.loiterTime, MAVLinkCommand.delay,
      MAVLinkCommand.conditionDelay:
      let isMissing = item.command == MAVLinkCommand.loiterTime && parameters[0].isNaN
      let least = item.command == MAVLinkCommand.delay ? -1.0 : 0
      if isMissing || parameters[0] < least || parameters[0] > 65_535 {
        findings.add(
          .hoverTime, at: place(index), en: "a hover of \(parameters[0]) s",
          zh: "悬停 \(parameters[0]) 秒")
      }
      if item.command == MAVLinkCommand.waypoint {
        expect(parameters[1], 0...10_000, .actionParameter, "an acceptance radius", "到达半径", index)
        expect(parameters[3], -360...360, .yawRange, "a heading", "机头方向", index)
      }
    case MAVLinkCommand.conditionYaw:
      if parameters[0].isNaN || !((-360.0)...360).contains(parameters[0]) {
        findings.add(
          .yawRange, at: place(index), en: "a heading of \(parameters[0])°",
          zh: "机头方向 \(parameters[0])°")
      }
    case MAVLinkCommand.gimbalPitchYaw, MAVLinkCommand.mountControl:
      if parameters[0].isFinite, !((-135.0)...90).contains(parameters[0]) {
        findings.add(
          .gimbalRange, at: place(index), en: "a camera tilt of \(parameters[0])°",
          zh: "云台俯仰 \(parameters[0])°")
      }
    case MAVLinkCommand.cameraTriggerDistance:
      expect(parameters[0], 0...100_000, .triggerDistance, "a trigger distance", "触发间距", index)
    case MAVLinkCommand.imageStart:
      expect(parameters[1], 0...86_400, .triggerTime, "an interval", "拍照间隔", index)
      expect(parameters[2], 0...1_000_000, .actionParameter, "a number of pictures", "张数", index)
    case MAVLinkCommand.setROILocation, MAVLinkCommand.setROI:
      let isPlace = abs(item.latitude) <= 90 && abs(item.longitude) <= 180
      if item.command == MAVLinkCommand.setROILocation, !isPlace {
        findings.add(
          abs(item.longitude) <= 90 && abs(item.latitude) <= 180 ? .swappedCoordinates : .position,
          at: place(index),
          en: "latitude \(item.latitude), longitude \(item.longitude) is no place to look at",
          zh: "纬度 \(item.latitude)、经度 \(item.longitude) 不是可注视的位置")
      }
    case MAVLinkCommand.jump: checkJump(item, index)
    default: break
    }
  }

  /// Commands whose fourth parameter, a heading, ArduCopter lets be left out.
  private static let withoutHeading: Set<Int> = [
    MAVLinkCommand.waypoint, MAVLinkCommand.loiterUnlimited, MAVLinkCommand.loiterTurns,
    MAVLinkCommand.loiterTime, MAVLinkCommand.land, MAVLinkCommand.takeOff,
    MAVLinkCommand.splineWaypoint,
  ]

  /// ArduCopter refuses parameters that are left out, but for headings.
  mutating func checkNumbers(_ item: MAVLinkItem, _ index: Int) {
    let mayLack = Self.withoutHeading.contains(item.command)
    guard
      let missing = item.parameters.indices.first(where: {
        item.parameters[$0].isNaN && !($0 == 3 && mayLack)
      })
    else { return }
    findings.add(
      .actionParameter, .warning, at: place(index),
      en:
        "parameter \(missing + 1) of command \(item.command) is left out; ArduCopter refuses that",
      zh: "指令 \(item.command) 的参数 \(missing + 1) 为空；ArduCopter 会拒绝")
  }

  private mutating func checkJump(_ item: MAVLinkItem, _ index: Int) {
    let first = startsWithHome ? 0.0 : 1.0
    let target = item.parameters[0]
    if !(target.isFinite && target >= first && target < first + Double(items.count)) {
      findings.add(
        .jumpTarget, at: place(index), en: "a jump to item \(target), which there is not",
        zh: "跳转到不存在的第 \(target) 项")
    }
    expect(item.parameters[1], -1...65_535, .jumpTarget, "a number of jumps", "跳转次数", index)
  }

  /// Checks a parameter that may be left out.
  private mutating func expect(
    _ value: Double, _ range: ClosedRange<Double>, _ rule: CheckRule, _ en: String, _ zh: String,
    _ index: Int
  ) {
    guard !value.isNaN, !range.contains(value) else { return }
    let allowed = AllowedValues.within(range).text
    findings.add(
      rule, at: place(index), en: "\(en) of \(value); allowed: \(allowed.en)",
      zh: "\(zh)为 \(value)；允许：\(allowed.zh)")
  }

  /// Checks waypoints one right upon the other. A turn on the spot is one with a heading, and a hover
  /// stands where the waypoint before it stands.
  mutating func checkSpacing() {
    var last: MAVLinkItem?
    for (index, item) in items.enumerated() where MAVLinkCommand.isPlace(item.command) {
      defer { last = item }
      guard let before = last, item.command == MAVLinkCommand.waypoint,
        [MAVLinkCommand.waypoint, MAVLinkCommand.loiterTime].contains(before.command),
        before.frame == item.frame,
        !(item.parameters[3].isFinite && item.parameters[3] != before.parameters[3]),
        !(item.parameters[0] > 0), abs(item.latitude) <= 90, abs(before.latitude) <= 90,
        abs(item.altitude - before.altitude) < 0.495
      else { continue }
      let leg = Geodesic(
        from: Coordinate(latitude: before.latitude, longitude: before.longitude),
        to: Coordinate(latitude: item.latitude, longitude: item.longitude)
      ).distance
      guard leg < .metres(0.495) else { continue }
      findings.add(
        .shortLeg, .warning, at: place(index),
        en: "\(decimal(leg)) m from the waypoint before", zh: "距前一航点仅 \(decimal(leg)) m")
    }
  }
}

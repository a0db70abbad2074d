public import Diagnostics
public import Units

/// Why a plan does not become a file. A format refuses what safety rests on and it cannot carry.
public enum ExportError: Error, Hashable, Sendable {
  /// The aircraft has no numbers in DJI's mission files, and they would not be accepted without.
  case aircraftWithoutNumbers(aircraft: String)
  /// A flight goes nowhere.
  case noWaypoints(flight: String)
  /// The plan names a launch site that it does not list.
  case unknownLaunchSite(flight: Int, site: Int)
  /// A figure is not a number, or a coordinate is not on the earth.
  case badFigure(flight: String, point: Int)
  /// A leg is faster than the format, or the aircraft, allows.
  case tooFast(flight: String, point: Int, speed: Speed, allowed: Speed)
  /// A leg is longer than any that is flown.
  case legTooLong(flight: String, point: Int, length: Length, allowed: Length)
  /// The height of the way home is outside what the format allows.
  case returnHeightOutOfRange(flight: String, height: Length, allowed: ClosedRange<Double>)
  /// There are more waypoints than the reader of the format takes.
  case tooManyWaypoints(flight: String, count: Int, allowed: Int)
  /// The format cannot carry something that the flight's safety rests on.
  case notCarried(format: MissionFormat, what: Text)
  /// The heights cannot be counted from another datum.
  case heightsNotConvertible(flight: String, reason: Text)
  /// The archive could not be made.
  case archive(Text)

  /// The sentence for the user.
  public var text: Text {
    switch self {
    case .aircraftWithoutNumbers(let aircraft):
      Text(
        en: "\(aircraft) has no model numbers in DJI's mission files, so no controller would take "
          + "one; export a QGroundControl plan instead",
        zh: "\(aircraft) 在大疆航线文件中没有机型编号，遥控器不会接受；请改为导出 QGroundControl 航线")
    case .noWaypoints(let flight):
      Text(
        en: "\(flight): a mission file needs two waypoints at least, half a metre apart",
        zh: "\(flight)：航线文件至少需要两个相距半米以上的航点")
    case .unknownLaunchSite(let flight, let site):
      Text(
        en: "flight \(flight): the plan has no launch site \(site)",
        zh: "第 \(flight) 架次：计划中没有第 \(site) 个起降点")
    case .badFigure(let flight, let point):
      Text(
        en: "\(flight), waypoint \(point): a position, height or speed is not a usable number",
        zh: "\(flight)，航点 \(point)：位置、高度或速度不是可用的数值")
    case .tooFast(let flight, let point, let speed, let allowed):
      Text(
        en: "\(flight), waypoint \(point): \(decimal(speed)) m/s is planned, at most "
          + "\(decimal(allowed)) m/s can be commanded; flown slower, the battery would not be as "
          + "planned; lower the mission's speeds",
        zh: "\(flight)，航点 \(point)：计划速度 \(decimal(speed)) m/s，最多可设 "
          + "\(decimal(allowed)) m/s；若减速飞行，电量将与计划不符；请降低任务速度")
    case .legTooLong(let flight, let point, let length, let allowed):
      Text(
        en: "\(flight), waypoint \(point): \(decimal(length.kilometres, digits: 0)) km from the "
          + "waypoint before, at most \(decimal(allowed.kilometres, digits: 0)) km",
        zh: "\(flight)，航点 \(point)：距前一航点 \(decimal(length.kilometres, digits: 0)) km，"
          + "最多 \(decimal(allowed.kilometres, digits: 0)) km")
    case .returnHeightOutOfRange(let flight, let height, let allowed):
      Text(
        en: "\(flight): the way home at \(decimal(height)) m is outside "
          + "\(decimal(allowed.lowerBound, digits: 1)) to \(decimal(allowed.upperBound, digits: 1)) m",
        zh: "\(flight)：返航高度 \(decimal(height)) m 超出 "
          + "\(decimal(allowed.lowerBound, digits: 1)) 至 \(decimal(allowed.upperBound, digits: 1)) m"
      )
    case .tooManyWaypoints(let flight, let count, let allowed):
      Text(
        en: "\(flight): \(count) items, at most \(allowed) are taken",
        zh: "\(flight)：共 \(count) 项，最多接受 \(allowed) 项")
    case .notCarried(let format, let what):
      Text(
        en: "\(format.name.en) cannot carry \(what.en)", zh: "\(format.name.zh)无法承载\(what.zh)")
    case .heightsNotConvertible(let flight, let reason):
      Text(
        en: "\(flight): its heights cannot be converted: \(reason.en)",
        zh: "\(flight)：高度无法换算：\(reason.zh)")
    case .archive(let reason):
      reason
    }
  }
}

public import Diagnostics
import Geodesy
import Units

extension MissionFileSummary {
  /// The summary as lines for a terminal.
  public func text(_ language: Language) -> String {
    var lines = ["\(name): \(format.name(language)), \(dialect)"]
    for route in routes {
      if routes.count > 1 { lines.append("\(route.name)") }
      lines += route.rows.map { row in "  \(row.label(language)): \(row.value(language))" }
    }
    for finding in findings { lines.append("  ! \(finding.message(language))") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension RouteSummary {
  fileprivate typealias Row = (label: Text, value: Text)

  fileprivate var rows: [Row] {
    var rows: [Row] = []
    if let aircraft { rows.append((Text(en: "aircraft", zh: "机型"), same(aircraft))) }
    rows.append((Text(en: "waypoints", zh: "航点"), same(String(waypoints))))
    rows.append(
      (
        Text(en: "length", zh: "航程"),
        same(
          length < .kilometres(1)
            ? "\(decimal(length.metres, digits: 0)) m"
            : "\(decimal(length.kilometres, digits: 2)) km")
      ))
    for range in heights { rows.append((Text(en: "height", zh: "高度"), range.text)) }
    if let speeds {
      let low = decimal(speeds.lowerBound.metresPerSecond, digits: 1)
      let high = decimal(speeds.upperBound.metresPerSecond, digits: 1)
      rows.append(
        (
          Text(en: "speed", zh: "速度"),
          low == high
            ? same("\(low) m/s")
            : Text(en: "\(low) to \(high) m/s", zh: "\(low) 至 \(high) m/s")
        ))
    }
    if let time {
      let whole = Int(exactly: time.seconds.rounded()) ?? 0
      let clock = "\(whole / 60) min \(whole % 60) s"
      rows.append(
        (
          Text(en: "time", zh: "时长"),
          isTimeWorkedOut
            ? Text(en: "\(clock), legs and hovers only", zh: "\(clock)，仅计航段与悬停")
            : same(clock)
        ))
    }
    if !actions.isEmpty {
      rows.append(
        (
          Text(en: "actions", zh: "动作"),
          Text(
            en: actions.map { "\($0.action.en) × \($0.count)" }.joined(separator: ", "),
            zh: actions.map { "\($0.action.zh) × \($0.count)" }.joined(separator: "、"))
        ))
    }
    if let finish { rows.append((Text(en: "at the end", zh: "完成后"), finish.name)) }
    if let lostLink { rows.append((Text(en: "link lost", zh: "失联"), lostLink.name)) }
    if let returnHeight {
      rows.append(
        (
          Text(en: "way home at", zh: "返航高度"),
          same("\(decimal(returnHeight.metres, digits: 1)) m")
        ))
    }
    return rows
  }

  private func same(_ text: String) -> Text { Text(en: text, zh: text) }
}

extension RouteSummary.HeightRange {
  fileprivate var text: Text {
    let low = decimal(lowest.height.metres, digits: 1)
    let high = decimal(highest.height.metres, digits: 1)
    let datum = lowest.datum.name
    return Text(
      en: (low == high ? "\(low) m " : "\(low) to \(high) m ") + datum.en,
      zh: (low == high ? "\(low) m，" : "\(low) 至 \(high) m，") + datum.zh)
  }
}

extension Altitude.Datum {
  var name: Text {
    switch self {
    case .ground: Text(en: "above the ground", zh: "离地高度")
    case .launch: Text(en: "above the launch site", zh: "相对起飞点")
    case .meanSeaLevel: Text(en: "above mean sea level", zh: "海拔")
    case .ellipsoid: Text(en: "above the ellipsoid", zh: "椭球高")
    }
  }
}

extension MissionRoute.Finish {
  /// The sentence for the user.
  public var name: Text {
    switch self {
    case .returnHome: Text(en: "returns to the launch site and lands", zh: "返回起飞点降落")
    case .land: Text(en: "lands where it is", zh: "原地降落")
    case .hover: Text(en: "hovers", zh: "悬停")
    case .goToFirst: Text(en: "flies to the first waypoint", zh: "飞往第一个航点")
    }
  }
}

extension MissionRoute.LostLink {
  /// The sentence for the user.
  public var name: Text {
    switch self {
    case .fliesOn: Text(en: "flies on", zh: "继续执行")
    case .returnHome: Text(en: "returns to the launch site", zh: "返航")
    case .land: Text(en: "lands where it is", zh: "降落")
    case .hover: Text(en: "hovers", zh: "悬停")
    }
  }
}

extension RouteAction {
  /// What is done, without its figures.
  public var name: Text {
    switch self {
    case .hover: Text(en: "hover", zh: "悬停")
    case .photo: Text(en: "photo", zh: "拍照")
    case .startRecording: Text(en: "start recording", zh: "开始录像")
    case .stopRecording: Text(en: "stop recording", zh: "停止录像")
    case .tiltCamera: Text(en: "tilt camera", zh: "云台俯仰")
    case .turnNose: Text(en: "turn", zh: "转机头")
    case .zoom: Text(en: "zoom", zh: "变焦")
    case .aimedPhoto: Text(en: "aimed photo", zh: "定向拍照")
    case .panorama: Text(en: "panorama", zh: "全景拍照")
    case .focus: Text(en: "focus", zh: "对焦")
    case .other(let name): Text(en: name, zh: name)
    }
  }
}

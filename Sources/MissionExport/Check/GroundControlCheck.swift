import Diagnostics
import Geodesy

/// Checks what a QGroundControl plan has besides its items: numbers, fence, rally points.
struct GroundControlCheck {
  let json: JSONValue
  let items: [MAVLinkItem]
  /// What the items fly.
  let route: MissionRoute
  let file: String
  var findings: CheckFindings

  init(
    _ json: JSONValue, _ items: [MAVLinkItem], _ route: MissionRoute, findings: CheckFindings,
    file: String
  ) {
    self.json = json
    self.items = items
    self.route = route
    self.file = file
    self.findings = findings
  }

  mutating func run() {
    checkNumbers()
    checkHeights()
    checkPlan()
    checkFence()
    checkRallyPoints()
    checkInside()
    checkHome()
  }

  private mutating func checkHome() {
    guard let home = json["mission"]?["plannedHomePosition"]?.array else {
      findings.add(
        .planStructure, at: "\(file): mission", en: "there is no plannedHomePosition",
        zh: "缺少 plannedHomePosition")
      return
    }
    let numbers = home.map { $0.number ?? .nan }
    guard numbers.count != 3 || !(abs(numbers[0]) <= 90 && abs(numbers[1]) <= 180) else { return }
    let written = numbers.count >= 2 ? Coordinate(latitude: numbers[0], longitude: numbers[1]) : nil
    let isSwap =
      SwappedPlaces(places: [written, route.points.first?.position]).holds(0)
    findings.add(
      isSwap ? .swappedCoordinates : .position, at: "\(file): plannedHomePosition",
      en: "it is not [latitude, longitude, height]", zh: "应为 [纬度, 经度, 高程]")
  }

  /// QGroundControl counts items from 1, those of surveys among them.
  private mutating func checkNumbers() {
    var seen: Set<Int> = []
    var before: Int?
    for (index, item) in (json["mission"]?["items"]?.array ?? []).enumerated() {
      guard item["type"]?.string == "SimpleItem" else {
        before = nil
        continue
      }
      guard let number = item["doJumpId"]?.integer, seen.insert(number).inserted else {
        findings.add(
          .sequence, at: "\(file): item \(index + 1)",
          en: "doJumpId is missing or stands twice: \(item["doJumpId"]?.integer ?? 0)",
          zh: "doJumpId 缺失或重复：\(item["doJumpId"]?.integer ?? 0)")
        continue
      }
      let isNext = before.map { $0 + 1 == number } ?? true
      if number < 1 || !isNext {
        findings.add(
          .sequence, number < 1 ? .error : .warning, at: "\(file): item \(index + 1)",
          en: "doJumpId is \(number); they count up from 1, one by one",
          zh: "doJumpId 为 \(number)；应从 1 起逐一递增")
      }
      before = number
    }
  }

  /// Checks the numbers that hold for the plan as a whole.
  private mutating func checkPlan() {
    let mission = json["mission"]
    for (name, severity) in [("firmwareType", Finding.Severity.error), ("vehicleType", .warning)]
    where mission?[name] == nil {
      findings.add(
        .planStructure, severity, at: "\(file): mission", en: "there is no \(name)",
        zh: "缺少 \(name)")
    }
    for (name, allowed) in [
      ("firmwareType", 0.0...20), ("vehicleType", 0...50), ("globalPlanAltitudeMode", 0...4),
    ] {
      guard let value = mission?[name] else { continue }
      if value.integer.map({ !allowed.contains(Double($0)) }) ?? true {
        findings.add(
          .planStructure, at: "\(file): \(name)", en: "it is no number that stands for anything",
          zh: "不是有意义的编号")
      }
    }
    if json["version"]?.integer != 1 {
      findings.add(
        .planStructure, at: "\(file): version", en: "the plan's version is not 1", zh: "航线版本不是 1")
    }
    for name in ["cruiseSpeed", "hoverSpeed"] {
      guard let value = mission?[name] else { continue }
      if !(value.number.map { $0 > 0 && $0 <= 60 } ?? false) {
        findings.add(
          .waypointSpeed, at: "\(file): \(name)",
          en: "it is \(value.number.map { "\($0)" } ?? "no number") m/s",
          zh: "速度为 \(value.number.map { "\($0)" } ?? "非数值") m/s")
      }
    }
  }

  /// QGroundControl shows `Altitude`, the vehicle flies parameter 7.
  private mutating func checkHeights() {
    for (index, item) in (json["mission"]?["items"]?.array ?? []).enumerated() {
      guard item["type"]?.string == "SimpleItem" else { continue }
      let place = "\(file): item \(index + 1)"
      if item["autoContinue"]?.bool == false {
        findings.add(
          .autoContinue, .warning, at: place, en: "the vehicle stops here and waits",
          zh: "飞行器在此停下等待")
      }
      guard let mode = item["AltitudeMode"]?.integer else { continue }
      let frames = [1: [3, 6], 2: [0, 5], 3: [0, 5], 4: [10, 11]][mode]
      if !(0...4).contains(mode) || (frames != nil && !(frames ?? []).contains(frame(of: item))) {
        findings.add(
          .frame, .warning, at: place,
          en: "AltitudeMode \(mode) does not go with frame \(frame(of: item))",
          zh: "AltitudeMode \(mode) 与坐标系 \(frame(of: item)) 不符")
      } else if mode == 1 || mode == 2, let shown = item["Altitude"]?.number,
        let flown = item["params"]?.array?.last?.number, abs(shown - flown) > 0.05
      {
        findings.add(
          .height, .warning, at: place,
          en: "Altitude is \(shown), but parameter 7, which is flown, is \(flown)",
          zh: "Altitude 为 \(shown)，而实际飞行的参数 7 为 \(flown)")
      }
    }
  }

  private func frame(of item: JSONValue) -> Int { item["frame"]?.integer ?? -1 }

  static func isPlace(_ value: JSONValue) -> Bool {
    guard let numbers = value.array?.map(\.number), numbers.count >= 2,
      let latitude = numbers[0], let longitude = numbers[1]
    else { return false }
    return abs(latitude) <= 90 && abs(longitude) <= 180
  }
}

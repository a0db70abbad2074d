import Diagnostics

/// Checks what a QGroundControl plan has besides its items: numbers, fence, rally points.
struct GroundControlCheck {
  let json: JSONValue
  let items: [MAVLinkItem]
  let file: String
  var findings: CheckFindings

  init(_ json: JSONValue, _ items: [MAVLinkItem], findings: CheckFindings, file: String) {
    self.json = json
    self.items = items
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
    if json["mission"]?["plannedHomePosition"]?.array == nil {
      findings.add(
        .planStructure, at: "\(file): mission", en: "there is no plannedHomePosition",
        zh: "缺少 plannedHomePosition")
    }
    if let home = json["mission"]?["plannedHomePosition"]?.array {
      let numbers = home.map { $0.number ?? .nan }
      let isPlace = numbers.count == 3 && abs(numbers[0]) <= 90 && abs(numbers[1]) <= 180
      if !isPlace {
        findings.add(
          .position, at: "\(file): plannedHomePosition",
          en: "it is not [latitude, longitude, height]",
          zh: "应为 [纬度, 经度, 高程]")
      }
    }
  }

  private mutating func checkNumbers() {
    var seen: Set<Int> = []
    for (index, item) in (json["mission"]?["items"]?.array ?? []).enumerated() {
      guard item["type"]?.string == "SimpleItem" else { continue }
      guard let number = item["doJumpId"]?.integer, seen.insert(number).inserted else {
        findings.add(
          .sequence, at: "\(file): item \(index + 1)",
          en: "doJumpId is missing or stands twice: \(item["doJumpId"]?.integer ?? 0)",
          zh: "doJumpId 缺失或重复：\(item["doJumpId"]?.integer ?? 0)")
        continue
      }
    }
  }

  /// Checks the numbers that hold for the plan as a whole.
  private mutating func checkPlan() {
    let mission = json["mission"]
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

  private mutating func checkFence() {
    guard let fence = json["geoFence"], fence["version"]?.integer == 2 else {
      findings.add(
        .fence, .warning, at: "\(file): geoFence",
        en: "geoFence of version 2 is missing: MAVSDK refuses the plan",
        zh: "缺少 2 版 geoFence：MAVSDK 会拒绝该航线")
      return
    }
    for (index, polygon) in (fence["polygons"]?.array ?? []).enumerated() {
      let points = polygon["polygon"]?.array ?? []
      if points.count < 3 || !points.allSatisfy(Self.isPlace) {
        findings.add(
          .fence, at: "\(file): geoFence polygon \(index + 1)",
          en: "a polygon needs three places at least", zh: "多边形至少需要三个点")
      }
    }
    for (index, circle) in (fence["circles"]?.array ?? []).enumerated() {
      let radius = circle["circle"]?["radius"]?.number ?? 0
      if !(radius > 0) || !(circle["circle"]?["center"].map(Self.isPlace) ?? false) {
        findings.add(
          .fence, at: "\(file): geoFence circle \(index + 1)",
          en: "a circle needs a centre and a radius above 0", zh: "圆形须有圆心与大于 0 的半径")
      }
    }
  }

  private mutating func checkRallyPoints() {
    guard let rally = json["rallyPoints"], rally["version"]?.integer == 2 else {
      findings.add(
        .rally, .warning, at: "\(file): rallyPoints",
        en: "rallyPoints of version 2 are missing: MAVSDK refuses the plan",
        zh: "缺少 2 版 rallyPoints：MAVSDK 会拒绝该航线")
      return
    }
    for (index, point) in (rally["points"]?.array ?? []).enumerated() where !Self.isPlace(point) {
      findings.add(
        .rally, at: "\(file): rally point \(index + 1)",
        en: "it is not [latitude, longitude, height]", zh: "应为 [纬度, 经度, 高度]")
    }
  }

  static func isPlace(_ value: JSONValue) -> Bool {
    guard let numbers = value.array?.map(\.number), numbers.count >= 2,
      let latitude = numbers[0], let longitude = numbers[1]
    else { return false }
    return abs(latitude) <= 90 && abs(longitude) <= 180
  }
}

import Diagnostics

/// Checks what a QGroundControl plan has besides its items: numbers, fence, rally points.
struct GroundControlCheck {
  let json: JSONValue
  let file: String
  var findings: CheckFindings

  init(_ json: JSONValue, findings: CheckFindings, file: String) {
    self.json = json
    self.file = file
    self.findings = findings
  }

  mutating func run() {
    checkNumbers()
    checkFence()
    checkRallyPoints()
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

  private static func isPlace(_ value: JSONValue) -> Bool {
    guard let numbers = value.array?.map(\.number), numbers.count >= 2,
      let latitude = numbers[0], let longitude = numbers[1]
    else { return false }
    return abs(latitude) <= 90 && abs(longitude) <= 180
  }
}

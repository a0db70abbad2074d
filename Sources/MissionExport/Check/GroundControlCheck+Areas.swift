import Airspace
import Diagnostics
import Geodesy
import Units

extension GroundControlCheck {
  /// Checks what a fence is made of. QGroundControl refuses shapes that do not say whether one stays in
  /// or out, or that have another version.
  mutating func checkFence() {
    guard let fence = json["geoFence"], fence["version"]?.integer == 2 else {
      findings.add(
        .fence, .warning, at: "\(file): geoFence",
        en: "geoFence of version 2 is missing: MAVSDK refuses the plan",
        zh: "缺少 2 版 geoFence：MAVSDK 会拒绝该航线")
      return
    }
    for name in ["circles", "polygons"] where fence[name]?.array == nil {
      findings.add(
        .fence, .warning, at: "\(file): geoFence", en: "there is no list of \(name)",
        zh: "缺少列表 \(name)")
    }
    for (index, polygon) in (fence["polygons"]?.array ?? []).enumerated() {
      let place = "\(file): geoFence polygon \(index + 1)"
      let points = polygon["polygon"]?.array ?? []
      let corners = points.compactMap { $0.array.flatMap(PlanFence.place) }
      if corners.count < 3 || !points.allSatisfy(Self.isPlace) {
        findings.add(
          .fence, at: place, en: "a polygon needs three places at least", zh: "多边形至少需要三个点")
      } else if FlightArea(corners: corners, margin: .zero).crossesItself {
        findings.add(
          .fence, .warning, at: place, en: "its sides cross each other", zh: "多边形的边互相交叉")
      }
      checkKind(polygon, at: place)
    }
    for (index, circle) in (fence["circles"]?.array ?? []).enumerated() {
      let place = "\(file): geoFence circle \(index + 1)"
      let radius = circle["circle"]?["radius"]?.number ?? 0
      if !(radius > 0) || !(circle["circle"]?["center"].map(Self.isPlace) ?? false) {
        findings.add(
          .fence, at: place, en: "a circle needs a centre and a radius above 0",
          zh: "圆形须有圆心与大于 0 的半径")
      }
      checkKind(circle, at: place)
    }
  }

  private mutating func checkKind(_ shape: JSONValue, at place: String) {
    if shape["inclusion"]?.bool == nil {
      findings.add(
        .fence, at: place, en: "“inclusion” is neither true nor false", zh: "“inclusion”不是布尔值")
    }
    if shape["version"]?.integer != 1 {
      findings.add(.fence, at: place, en: "its version is not 1", zh: "版本不是 1")
    }
  }

  mutating func checkRallyPoints() {
    guard let rally = json["rallyPoints"], rally["version"]?.integer == 2 else {
      findings.add(
        .rally, .warning, at: "\(file): rallyPoints",
        en: "rallyPoints of version 2 are missing: MAVSDK refuses the plan",
        zh: "缺少 2 版 rallyPoints：MAVSDK 会拒绝该航线")
      return
    }
    guard let points = rally["points"]?.array else {
      findings.add(
        .rally, .warning, at: "\(file): rallyPoints", en: "there is no list of points",
        zh: "缺少列表 points")
      return
    }
    for (index, point) in points.enumerated() {
      let isWhole = point.array.map { $0.count == 3 && $0[2].number != nil } ?? false
      guard !Self.isPlace(point) || !isWhole else { continue }
      findings.add(
        .rally, at: "\(file): rally point \(index + 1)",
        en: "it is not [latitude, longitude, height]", zh: "应为 [纬度, 经度, 高度]")
    }
  }
}

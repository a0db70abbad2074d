import Airspace
import Diagnostics
import Geodesy
import Units

extension RouteCheck {
  /// Checks what each leg enters of zones and obstacles, margins included, as the planner does. Zones
  /// are taken as active at all times, since a mission file does not say when it is flown.
  mutating func checkZones(_ zones: [Zone], _ ground: GroundHeights?) {
    do throws(TransformationError) {
      let met = try legs(in: zones, ground)
      for number in met.keys.sorted() {
        guard let legs = met[number] else { continue }
        report(zones[number], legs.sorted())
      }
    } catch {
      findings.add(
        .position, at: "\(file): \(route.name)",
        en: "zones cannot be checked: \(error.reason)", zh: "无法检查空域：\(error.reason)")
    }
  }

  /// Which zones, by their ids, the route enters; all of them where that cannot be told.
  func entered(_ zones: [Zone]) -> Set<String> {
    guard let met = try? legs(in: zones, nil) else { return Set(zones.map(\.id)) }
    return Set(met.keys.map { zones[$0].id })
  }

  /// The legs that enter each zone, by the waypoints at their ends.
  private func legs(
    in zones: [Zone], _ ground: GroundHeights?
  ) throws(TransformationError) -> [Int: Set<Int>] {
    let path = AirPath(route, ground)
    let plane = try MapPlane(fitting: route.points.map(\.position))
    let places = try plane.project(route.points.map(\.position))
    let map = try AirspaceMap(
      zones, on: plane, launchGround: path.launchGround, knowsGround: path.knowsGround)
    var met: [Int: Set<Int>] = [:]
    for index in route.points.indices.dropFirst() {
      let leg = AirLeg(
        from: path.point(index - 1, at: places[index - 1]),
        to: path.point(index, at: places[index]))
      for entry in map.entries(of: leg) { met[entry.zone, default: []].insert(index) }
    }
    return met
  }

  private mutating func report(_ zone: Zone, _ legs: [Int]) {
    let (rule, severity, demand): (CheckRule, Finding.Severity, Text) =
      switch zone.demand {
      case .forbidden:
        (.forbiddenZone, .error, Text(en: "nobody may enter", zh: "禁止进入"))
      case .permission:
        (.permissionZone, .warning, Text(en: "a permission is needed", zh: "需事先批准"))
      case .heightLimit:
        (
          .zoneLimit, .error,
          Text(
            en: "the height is limited to \(decimal(zone.floor?.height ?? .zero)) m",
            zh: "限高 \(decimal(zone.floor?.height ?? .zero)) m")
        )
      }
    let list = legs.map(String.init)
    let shown = list.count > 6 ? Array(list.prefix(5)) + ["…"] : list
    findings.add(
      rule, severity, at: place(legs[0]),
      en: "the legs to waypoints \(shown.joined(separator: ", ")) are in or within "
        + "\(decimal(zone.margin.horizontal)) m of “\(zone.name)” "
        + "(\(zone.kind.replacing("_", with: " "))): \(demand.en)",
      zh: "飞往航点 \(shown.joined(separator: "、")) 的航段位于“\(zone.name)”内或其 "
        + "\(decimal(zone.margin.horizontal)) m 范围内：\(demand.zh)")
  }
}

/// A route's points as the airspace sees them: above the sea where the ground is known, else above a
/// level ground.
private struct AirPath {
  let launchGround: Double
  let knowsGround: Bool
  private let altitudes: [Double]
  private let ground: [Double]

  init(_ route: MissionRoute, _ ground: GroundHeights?) {
    let home = route.home?.position ?? route.points[0].position
    let heights = ground?(route.points.map(\.position) + [home]) ?? []
    let known = heights.compactMap { $0?.metres }
    let raised = try? route.withHeights(above: .meanSeaLevel, ground: ground)
    if known.count == route.points.count + 1, let raised,
      raised.points.count == route.points.count
    {
      knowsGround = true
      launchGround = known[known.count - 1]
      self.ground = Array(known.dropLast())
      altitudes = raised.points.map(\.altitude.height.metres)
    } else {
      knowsGround = false
      launchGround = 0
      self.ground = route.points.map { _ in 0 }
      let base = route.home?.ground ?? .zero
      altitudes = route.points.map { point in
        (point.altitude.datum == .meanSeaLevel
          ? point.altitude.height - base
          : point.altitude.height).metres
      }
    }
  }

  func point(_ index: Int, at place: LocalPoint) -> AirPoint {
    AirPoint(place: place, altitude: altitudes[index], ground: ground[index])
  }
}

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

  /// What lies outside of a flight area, as a zone; none without an area.
  func outside(_ area: FlightArea?) -> [Zone] {
    area.map { [$0.outside(around: route.fromHomeAndBack.points.map(\.position))] } ?? []
  }

  /// Which zones, by their ids, the route enters; all of them where that cannot be told.
  func entered(_ zones: [Zone]) -> Set<String> {
    guard let met = try? legs(in: zones, nil) else { return Set(zones.map(\.id)) }
    return Set(met.keys.map { zones[$0].id })
  }

  /// The legs that enter each zone, by the waypoints at their ends; the way from home to the first
  /// waypoint is the leg to that, the way back to home the leg after the last.
  func legs(
    in zones: [Zone], _ ground: GroundHeights?
  ) throws(TransformationError) -> [Int: Set<Int>] {
    let flown = route.fromHomeAndBack
    guard flown.points.count > 1 else { return [:] }
    let path = AirPath(flown, ground)
    let plane = try MapPlane(fitting: flown.points.map(\.position))
    let places = try plane.project(flown.points.map(\.position))
    let first = flown.points.first == route.points.first ? 0 : 1
    let map = try AirspaceMap(
      zones, on: plane, launchGround: path.launchGround, knowsGround: path.knowsGround)
    var met: [Int: Set<Int>] = [:]
    for index in flown.points.indices.dropFirst() {
      let leg = AirLeg(
        from: path.point(index - 1, at: places[index - 1]),
        to: path.point(index, at: places[index]))
      for entry in map.entries(of: leg) { met[entry.zone, default: []].insert(index - first) }
    }
    return met
  }

  private mutating func report(_ zone: Zone, _ legs: [Int]) {
    let (rule, severity, demand): (CheckRule, Finding.Severity, Text) =
      switch zone.demand {
      case .forbidden where zone.isOutsideFlightArea:
        (.outsideFlightArea, .error, Text(en: "no flight may leave it", zh: "飞行不得超出"))
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
    let all = legs.map { $0 < route.points.count ? "\($0)" : "home" }
    let list = all.count > 6 ? Array(all.prefix(5)) + ["…"] : all
    let margin = decimal(zone.margin.horizontal)
    let place =
      zone.isOutsideFlightArea
      ? Text(
        en: "are outside the flight area or within \(margin) m of its edge",
        zh: "位于飞行区域之外或距其边界不足 \(margin) m")
      : Text(
        en: "are in or within \(margin) m of “\(zone.name)” "
          + "(\(zone.kind.replacing("_", with: " ")))",
        zh: "位于“\(zone.name)”内或其 \(margin) m 范围内")
    findings.add(
      rule, severity, at: self.place(min(legs[0], route.points.count - 1)),
      en: "the legs to waypoints \(list.joined(separator: ", ")) \(place.en): \(demand.en)",
      zh: "飞往航点 \(list.joined(separator: "、")) 的航段\(place.zh)：\(demand.zh)")
  }
}

extension MissionRoute {
  /// The route with the level ways from home to its first point and, where it returns, from the last one
  /// back, as far as home is known.
  fileprivate var fromHomeAndBack: MissionRoute {
    guard let home, home.position.isOnEarth, let first = points.first, let last = points.last else {
      return self
    }
    var whole = self
    if !startsInTheAir, home.position != first.position {
      whole.points.insert(RoutePoint(position: home.position, altitude: first.altitude), at: 0)
    }
    if finish == .returnHome, home.position != last.position {
      whole.points.append(RoutePoint(position: home.position, altitude: last.altitude))
    }
    return whole
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

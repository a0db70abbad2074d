import Diagnostics
import FlightPerformance
import Geodesy
import Units

/// Checks a route by its geometry, and against what else is known.
struct RouteCheck {
  let route: MissionRoute
  let file: String
  var findings: CheckFindings

  init(_ route: MissionRoute, findings: CheckFindings, file: String) {
    self.route = route
    self.findings = findings
    self.file = file
  }

  func place(_ index: Int) -> String { "\(file): \(route.name), waypoint \(index)" }

  /// Checks against roads, ground and battery, as far as they are given.
  mutating func run(against context: CheckContext) {
    guard !route.points.isEmpty, route.points.allSatisfy({ $0.position.isOnEarth }) else { return }
    if !context.roads.isEmpty { checkShift(context.roads) }
    if let ground = context.ground { checkClearance(ground, context.clearance) }
    if let aircraft = context.aircraft { checkBattery(aircraft) }
    let zones = context.airspace + outside(context.flightArea)
    if !zones.isEmpty { checkZones(zones, context.ground) }
  }

  /// Whether the route lies on the roads only when it is taken for GCJ-02, China's shifted datum.
  private mutating func checkShift(_ roads: [[Coordinate]]) {
    let places = route.points.map(\.position)
    if let place = places.first, let road = roads.first?.first,
      SwappedPlaces.areApart(place, road)
    {
      findings.add(
        .swappedCoordinates, at: "\(file): \(route.name)",
        en: "it is near the roads only with latitude and longitude swapped",
        zh: "仅当经纬度互换时才位于道路附近，疑似颠倒")
      return
    }
    guard let asWritten = RoadDistance(roads).median(of: places),
      let shifted = RoadDistance(roads).median(of: places.map(ShiftedDatum.wgs84)),
      asWritten > .metres(60), shifted < asWritten * 0.4
    else { return }
    findings.add(
      .shiftedMap, .warning, at: "\(file): \(route.name)",
      en: "waypoints lie \(decimal(asWritten.metres, digits: 0)) m from the roads, but "
        + "\(decimal(shifted.metres, digits: 0)) m when they are read as GCJ-02",
      zh: "航点距道路 \(decimal(asWritten.metres, digits: 0)) m；若按 GCJ-02 解读则仅 "
        + "\(decimal(shifted.metres, digits: 0)) m，疑似未纠偏",
      remedy: Text(
        en: "convert the map data to WGS 84 before planning", zh: "请先将地图数据转换为 WGS 84"))
  }

  /// Whether hovering for as long as the route takes would empty the battery: a bound from below, since
  /// climbing, wind and reserve come on top.
  private mutating func checkBattery(_ aircraft: AircraftProfile) {
    guard let time = route.time ?? route.flyingTime else { return }
    let least = aircraft.power.hoverPower.value * time * 0.7
    let held = aircraft.battery.energy.value
    guard least > held else { return }
    findings.add(
      .battery, at: "\(file): \(route.name)",
      en:
        "\(decimal(time.minutes, digits: 0)) min need \(decimal(least.wattHours, digits: 0)) Wh at "
        + "least; the battery of \(aircraft.name) holds \(decimal(held.wattHours, digits: 0)) Wh",
      zh: "\(decimal(time.minutes, digits: 0)) 分钟至少需 \(decimal(least.wattHours, digits: 0)) Wh；"
        + "\(aircraft.name) 电池仅 \(decimal(held.wattHours, digits: 0)) Wh")
  }
}

extension Coordinate {
  var isOnEarth: Bool { abs(latitude.degrees) <= 90 && abs(longitude.degrees) <= 180 }

  /// The place with latitude and longitude in each other's place; nil where that is none.
  var swapped: Coordinate? {
    let other = Coordinate(latitude: longitude, longitude: latitude)
    return other.isOnEarth ? other : nil
  }
}

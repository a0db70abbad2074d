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

  /// Checks the lengths of legs, and places that are near only with latitude and longitude swapped.
  mutating func checkLegs(format: MissionFormat) {
    for index in route.points.indices {
      let position = route.points[index].position
      if abs(position.latitude.degrees) > 90 || abs(position.longitude.degrees) > 180 {
        // Formats with checks of their own have said so already.
        if !format.isFlown { reportOffEarth(position, index) }
        return
      }
    }
    checkHome()
    for index in route.points.indices.dropFirst() {
      let (start, end) = (route.points[index - 1], route.points[index])
      let leg = start.distance(to: end)
      if leg < .metres(0.495), format == .litchi {
        findings.add(
          .shortLeg, at: place(index), en: "\(decimal(leg)) m from the waypoint before",
          zh: "距前一航点仅 \(decimal(leg)) m")
      }
      guard leg > .kilometres(5.005) else { continue }
      let swapped = end.position.swapped
      let startSwapped = start.position.swapped
      let isSwap =
        swapped.map { Geodesic(from: start.position, to: $0).distance < leg * 0.1 } ?? false
        || startSwapped.map { Geodesic(from: $0, to: end.position).distance < leg * 0.1 } ?? false
      if isSwap {
        findings.add(
          .swappedCoordinates, at: place(index),
          en: "\(decimal(leg.kilometres, digits: 1)) km from the waypoint before, but near it with "
            + "latitude and longitude swapped",
          zh: "距前一航点 \(decimal(leg.kilometres, digits: 1)) km；经纬度互换后则相邻，疑似颠倒")
      } else {
        findings.add(
          .longLeg, .warning, at: place(index),
          en: "\(decimal(leg.kilometres, digits: 2)) km from the waypoint before",
          zh: "距前一航点 \(decimal(leg.kilometres, digits: 2)) km")
      }
    }
  }

  /// Checks that home and the other sites lie near the route, which they do not where one of them, or
  /// the whole route, is swapped.
  private mutating func checkHome() {
    guard let first = route.points.first?.position else { return }
    let sites =
      (route.home.map { [($0, "home")] } ?? [])
      + route.alternates.enumerated().map { ($1, "rally point \($0 + 1)") }
    for (site, name) in sites where SwappedPlaces.areApart(site.position, first) {
      findings.add(
        .swappedCoordinates, at: "\(file): \(name)",
        en: "it is near the route only with latitude and longitude swapped",
        zh: "仅当经纬度互换时才位于航线附近，疑似颠倒")
      return
    }
    guard let home = route.home?.position, home.isOnEarth else { return }
    let way = Geodesic(from: home, to: first).distance
    if way > .kilometres(10) {
      findings.add(
        .longLeg, .warning, at: "\(file): home",
        en: "\(decimal(way.kilometres, digits: 0)) km from the first waypoint",
        zh: "距首个航点 \(decimal(way.kilometres, digits: 0)) km")
    }
  }

  private mutating func reportOffEarth(_ position: Coordinate, _ index: Int) {
    let isSwap = SwappedPlaces(places: route.points.map(\.position)).holds(index)
    findings.add(
      isSwap ? .swappedCoordinates : .position, at: place(index),
      en: "latitude \(position.latitude.degrees), longitude \(position.longitude.degrees)",
      zh: "纬度 \(position.latitude.degrees)、经度 \(position.longitude.degrees)")
  }

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

  /// Samples each leg every 20 m, and asks for the ground under all samples at once.
  private mutating func checkClearance(
    _ ground: ([Coordinate]) -> [Length?], _ clearance: Length
  ) {
    var samples: [Sample] = []
    for index in route.points.indices.dropFirst() {
      samples += Sample.along(route.points[index - 1], route.points[index], to: index)
    }
    // The last place is home, whose ground heights above the launch site are counted from.
    let home = route.home?.position ?? route.points[0].position
    let heights = ground(samples.map(\.place) + [home])
    guard heights.count == samples.count + 1 else { return }
    let base = route.home?.ground ?? heights[samples.count]
    var lowest: [Int: Length] = [:]
    for (sample, ground) in zip(samples, heights) {
      let above: Length? =
        switch sample.altitude.datum {
        case .ground: sample.altitude.height
        case .meanSeaLevel: ground.map { sample.altitude.height - $0 }
        case .launch: base.flatMap { base in ground.map { base + sample.altitude.height - $0 } }
        case .ellipsoid: nil
        }
      if let above { lowest[sample.leg] = min(lowest[sample.leg] ?? above, above) }
    }
    for index in route.points.indices {
      guard let height = lowest[index], height < clearance else { continue }
      findings.add(
        .clearance, height < .zero ? .error : .warning, at: place(index),
        en: "the leg to it comes within \(decimal(height.metres, digits: 1)) m of the ground; "
          + "\(decimal(clearance)) m is asked for",
        zh: "飞往该点的航段离地仅 \(decimal(height.metres, digits: 1)) m；要求 \(decimal(clearance)) m")
    }
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

/// A place on a leg.
private struct Sample {
  /// The leg, by the waypoint at its end.
  let leg: Int
  let place: Coordinate
  let altitude: Altitude

  /// Places every 20 m along a leg, both ends among them; none where its ends have different datums.
  static func along(_ start: RoutePoint, _ end: RoutePoint, to leg: Int) -> [Sample] {
    guard start.altitude.datum == end.altitude.datum else { return [] }
    let way = Geodesic(from: start.position, to: end.position)
    let steps = min(10_000, max(1, Int((way.distance.metres / 20).rounded(.up))))
    let climb = end.altitude.height - start.altitude.height
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      return Sample(
        leg: leg,
        place: Geodesic.point(
          from: start.position, azimuth: way.azimuth, distance: way.distance * share),
        altitude: Altitude(
          start.altitude.height + climb * share, above: start.altitude.datum))
    }
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

import Diagnostics
import Geodesy
import Units

extension RouteCheck {
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
}

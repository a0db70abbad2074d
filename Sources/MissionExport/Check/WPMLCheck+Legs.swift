import Diagnostics
import Geodesy
import Units

extension WPMLCheck {
  /// Checks what stands between two neighbours: lengths, corners, headings.
  mutating func checkLegs(_ placemarks: [MarkupElement], _ entry: String) {
    let points = placemarks.map { placemark -> RoutePoint? in
      guard let position = placemark.placemarkPosition, abs(position.latitude.degrees) <= 90,
        abs(position.longitude.degrees) <= 180
      else { return nil }
      return RoutePoint(
        position: position,
        altitude: Altitude(
          .metres(placemark.wpmlNumber("executeHeight") ?? placemark.wpmlNumber("height") ?? 0),
          above: .launch))
    }
    for number in points.indices.dropFirst() {
      guard let start = points[number - 1], let end = points[number] else { continue }
      let where_ = place(entry, placemarks[number], waypoint: number)
      let leg = start.distance(to: end)
      if leg.metres < 0.495 {
        findings.add(
          .shortLeg, at: where_,
          en: "\(decimal(leg)) m from waypoint \(number - 1); at least 0.5 m is flown",
          zh: "距航点 \(number - 1) 仅 \(decimal(leg)) m；至少须 0.5 m")
      } else if leg.metres > WPMLLimits.longestLeg * 1.001 {
        checkLongLeg(start, end, leg, at: where_, number)
      }
      checkDamping(placemarks, number, leg, entry)
      let mode =
        placemarks[number - 1].wpml("waypointHeadingParam")?.wpmlText("waypointHeadingMode")
      if mode == "followWayline", start.isVertical(to: end), leg.metres >= 0.495 {
        findings.add(
          .verticalHeading, at: place(entry, placemarks[number - 1], waypoint: number - 1),
          en: "followWayline on a leg straight up or down; the aircraft refuses it",
          zh: "垂直航段使用 followWayline，飞行器会拒绝",
          remedy: Text(en: "use “fixed”", zh: "改用“fixed”"))
      }
    }
  }

  private mutating func checkLongLeg(
    _ start: RoutePoint, _ end: RoutePoint, _ leg: Length, at place: String, _ number: Int
  ) {
    let swapped = Coordinate(
      latitude: end.position.longitude, longitude: end.position.latitude)
    let isSwap =
      abs(swapped.latitude.degrees) <= 90
      && Geodesic(from: start.position, to: swapped).distance < leg * 0.1
    let startSwapped = Coordinate(
      latitude: start.position.longitude, longitude: start.position.latitude)
    let isStartSwap =
      abs(startSwapped.latitude.degrees) <= 90
      && Geodesic(from: startSwapped, to: end.position).distance < leg * 0.1
    if isSwap || isStartSwap {
      findings.add(
        .swappedCoordinates, at: place,
        en:
          "\(decimal(leg.kilometres, digits: 1)) km from waypoint \(number - 1), but near it with "
          + "latitude and longitude swapped",
        zh: "距航点 \(number - 1) 达 \(decimal(leg.kilometres, digits: 1)) km；经纬度互换后则相邻，疑似颠倒")
    } else {
      findings.add(
        .longLeg, .warning, at: place,
        en:
          "\(decimal(leg.kilometres, digits: 2)) km from waypoint \(number - 1); legs of up to 5 km "
          + "are known to be flown",
        zh: "距航点 \(number - 1) 达 \(decimal(leg.kilometres, digits: 2)) km；已知可飞的航段不超过 5 km")
    }
  }

  private mutating func checkDamping(
    _ placemarks: [MarkupElement], _ number: Int, _ leg: Length, _ entry: String
  ) {
    let dampings = [number - 1, number].map { index -> Double in
      let param = placemarks[index].wpml("waypointTurnParam")
      guard let mode = param?.wpmlText("waypointTurnMode"),
        mode == "coordinateTurn" || mode == "toPointAndPassWithContinuityCurvature"
      else { return 0 }
      return param?.wpmlNumber("waypointTurnDampingDist") ?? 0
    }
    let sum = dampings[0] + dampings[1]
    guard sum > 0, sum >= leg.metres else { return }
    findings.add(
      .damping, at: place(entry, placemarks[number], waypoint: number),
      en: "damping distances \(decimal(dampings[0], digits: 3)) m and "
        + "\(decimal(dampings[1], digits: 3)) m do not fit into a leg of \(decimal(leg)) m",
      zh: "转弯截距 \(decimal(dampings[0], digits: 3)) m 与 "
        + "\(decimal(dampings[1], digits: 3)) m 超出航段长度 \(decimal(leg)) m",
      remedy: Text(en: "at most a third of the leg each", zh: "每个不超过航段的三分之一"))
  }
}

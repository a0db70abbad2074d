import Diagnostics
import Geodesy
import Units

/// Reads routes out of KML and GPX: lines, or points in their order where there are no lines.
///
/// Files of others say nothing of speeds or actions, and their heights are above mean sea level or the
/// ground, as they say. Kestrel's own say all of it beside the places.
enum MapRouteReader {
  static func routes(
    _ root: MarkupElement, named file: String, stem: String
  ) throws(RouteFileError) -> [MissionRoute] {
    let found = root.localName == "gpx" ? gpx(root) : kml(root)
    guard !found.isEmpty else {
      throw RouteFileError(
        file, rule: .waypointCount, Text(en: "there is no route in it", zh: "其中没有航线"))
    }
    var routes: [MissionRoute] = []
    for (number, points) in found.enumerated() {
      guard points.allSatisfy({ $0 != nil }) else {
        throw RouteFileError(
          file, rule: .position,
          Text(
            en: "route \(number + 1): a coordinate is no number",
            zh: "第 \(number + 1) 条航线：有坐标不是数值"))
      }
      routes.append(
        MissionRoute(
          name: found.count == 1 ? stem : "\(stem)-\(number + 1)", points: points.compactMap(\.self)
        ))
    }
    return routes
  }

  private static func gpx(_ root: MarkupElement) -> [[RoutePoint?]] {
    root.children.flatMap { child -> [[RoutePoint?]] in
      switch child.localName {
      case "rte": [child.children.filter { $0.localName == "rtept" }.map(gpxPoint)]
      case "trk":
        child.children.filter { $0.localName == "trkseg" }
          .map { $0.children.filter { $0.localName == "trkpt" }.map(gpxPoint) }
      default: []
      }
    }.filter { !$0.isEmpty }
  }

  private static func gpxPoint(_ element: MarkupElement) -> RoutePoint? {
    guard let latitude = element.attribute("lat").flatMap(Double.init), latitude.isFinite,
      let longitude = element.attribute("lon").flatMap(Double.init), longitude.isFinite
    else { return nil }
    let height = element.children.first { $0.localName == "ele" }.flatMap { Double($0.text) }
    let said = element.children.first { $0.localName == "extensions" }
    return RoutePoint(
      position: Coordinate(latitude: latitude, longitude: longitude),
      altitude: Altitude(.metres(height ?? 0), above: height == nil ? .ground : .meanSeaLevel),
      turn: .pass(cutting: nil)
    ).with { said?["kestrel:" + $0]?.text }
  }

  private static func kml(_ root: MarkupElement) -> [[RoutePoint?]] {
    var lines: [[RoutePoint?]] = []
    var points: [RoutePoint?] = []
    // Kestrel's own waypoints, which say more than the line that they lie on.
    var own: [RoutePoint?] = []
    root.forEachElement { element in
      switch element.localName {
      case "LineString": lines.append(kmlPoints(element))
      case "Point": points += kmlPoints(element)
      case "Placemark":
        guard let data = element["ExtendedData"]?.all("Data"), let place = element["Point"],
          data.contains(where: {
            $0.attribute("name")?.hasPrefix("height_m_above_") == true
          })
        else { return }
        own += kmlPoints(place).map { point in
          point?.with { name in
            data.first { $0.attribute("name") == name }?["value"]?.text
          }
        }
      default: break
      }
    }
    if lines.count == 1, own.count == lines[0].count { return [own] }
    let routes = lines.isEmpty ? [points] : lines
    return routes.filter { !$0.isEmpty }
  }

  private static func kmlPoints(_ element: MarkupElement) -> [RoutePoint?] {
    let text = element.children.first { $0.localName == "coordinates" }?.text ?? ""
    let mode = element.children.first { $0.localName == "altitudeMode" }?.text
    return text.split(whereSeparator: \.isWhitespace)
      .map { kmlPoint($0, isAbsolute: mode == "absolute") }
  }

  private static func kmlPoint(_ text: Substring, isAbsolute: Bool) -> RoutePoint? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard numbers.count >= 2, let longitude = numbers[0], let latitude = numbers[1],
      longitude.isFinite, latitude.isFinite
    else { return nil }
    let height = numbers.count > 2 ? numbers[2] ?? .nan : 0
    guard height.isFinite else { return nil }
    return RoutePoint(
      position: Coordinate(latitude: latitude, longitude: longitude),
      altitude: Altitude(.metres(height), above: isAbsolute ? .meanSeaLevel : .ground),
      turn: .pass(cutting: nil))
  }
}

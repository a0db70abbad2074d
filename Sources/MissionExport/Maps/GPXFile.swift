import Foundation
import Geodesy
import Units

/// Writes a route as GPX 1.1, a plan and therefore a `rte`. Heights are above mean sea level and are
/// left out where the ground at the launch site is not known.
struct GPXFile {
  let route: MissionRoute

  func file() -> ExportedFile {
    let points = route.points.enumerated().map { number, point in
      var children: [MarkupElement] = []
      if let height = route.heightAboveSea(point) {
        children.append(MarkupElement("ele", decimal(height)))
      }
      children.append(MarkupElement("name", String(number)))
      let description = point.description
      if !description.isEmpty { children.append(MarkupElement("desc", description)) }
      children.append(
        MarkupElement(
          "extensions", point.properties.map { MarkupElement("kestrel:" + $0.name, $0.value) }))
      return MarkupElement(
        "rtept",
        attributes: [
          .init("lat", degrees(point.position.latitude)),
          .init("lon", degrees(point.position.longitude)),
        ], children)
    }
    let root = MarkupElement(
      "gpx",
      attributes: [
        .init("xmlns", "http://www.topografix.com/GPX/1/1"), .init("version", "1.1"),
        .init("xmlns:kestrel", "urn:kestrel:waypoint"),
        .init("creator", "Kestrel"),
      ], [MarkupElement("rte", [MarkupElement("name", route.name)] + points)])
    return ExportedFile(
      name: route.name + MissionFormat.gpx.fileExtension,
      bytes: Data(MarkupWriter.bytes(of: root)), findings: route.findings(for: .gpx))
  }
}

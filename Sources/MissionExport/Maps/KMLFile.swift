import Diagnostics
import Foundation
import Geodesy
import Units

/// Writes a route as OGC KML 2.2: the way as a line, its points, home.
struct KMLFile {
  let route: MissionRoute

  func file() -> ExportedFile {
    let root = MarkupElement(
      "kml", attributes: [.init("xmlns", "http://www.opengis.net/kml/2.2")],
      [MarkupElement("Document", children())])
    return ExportedFile(
      name: route.name + MissionFormat.kml.fileExtension,
      bytes: Data(MarkupWriter.bytes(of: root)), findings: route.findings(for: .kml))
  }

  private func children() -> [MarkupElement] {
    let line = MarkupElement(
      "Placemark",
      [
        MarkupElement("name", route.name),
        MarkupElement(
          "Style",
          [
            MarkupElement(
              "LineStyle", [MarkupElement("color", "ff0000ff"), MarkupElement("width", "3")])
          ]),
        MarkupElement(
          "LineString",
          [
            MarkupElement("tessellate", "0"),
            MarkupElement("altitudeMode", mode),
            MarkupElement("coordinates", route.points.map(text).joined(separator: " ")),
          ]),
      ])
    let points = route.points.enumerated().map { number, point in
      MarkupElement(
        "Placemark",
        [
          MarkupElement("name", String(number)),
          MarkupElement("description", point.description),
          MarkupElement(
            "ExtendedData",
            point.properties.map { name, value in
              MarkupElement(
                "Data", attributes: [.init("name", name)], [MarkupElement("value", value)])
            }),
          MarkupElement(
            "Point",
            [MarkupElement("altitudeMode", mode), MarkupElement("coordinates", text(point))]),
        ])
    }
    return [MarkupElement("name", route.name), line]
      + [MarkupElement("Folder", [MarkupElement("name", "waypoints")] + points)] + home
  }

  private var home: [MarkupElement] {
    guard let home = route.home else { return [] }
    return [
      MarkupElement(
        "Placemark",
        [
          MarkupElement("name", home.name.isEmpty ? "home" : home.name),
          MarkupElement(
            "Point",
            [
              MarkupElement(
                "coordinates",
                "\(degrees(home.position.longitude)),\(degrees(home.position.latitude))")
            ]),
        ])
    ]
  }

  /// Heights above the launch site become heights above the sea where its ground is known; where it
  /// is not they are shown above the ground, which is right at the launch site only.
  private var mode: String {
    route.heightAboveSea(route.points[0]) == nil ? "relativeToGround" : "absolute"
  }

  private func text(_ point: RoutePoint) -> String {
    let height = route.heightAboveSea(point) ?? point.altitude.height
    return "\(degrees(point.position.longitude)),\(degrees(point.position.latitude)),"
      + decimal(height)
  }
}

extension MissionRoute {
  /// A point's height above mean sea level; nil where the ground at home is not known.
  func heightAboveSea(_ point: RoutePoint) -> Length? {
    switch point.altitude.datum {
    case .meanSeaLevel: point.altitude.height
    case .launch: home?.ground.map { point.altitude.height + $0 }
    case .ground, .ellipsoid: nil
    }
  }
}

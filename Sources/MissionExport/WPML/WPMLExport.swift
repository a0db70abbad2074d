import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import Units

/// Writes a route as DJI's KMZ: `template.kml`, which Pilot 2 shows and edits, and `waylines.wpml`,
/// which the aircraft flies. Both say the same, since Pilot makes the second from the first.
///
/// There is no `createTime`: it may be left out, the clock would make two exports of one plan differ,
/// and any other moment would be untrue.
struct WPMLExport {
  let route: MissionRoute
  let model: WPMLModel
  let dialect: WPMLDialect
  let heightMode: String
  /// The heights of the template: above the sea where the aircraft counts from the ellipsoid.
  let shownHeights: [Length]
  /// How far before each point the aircraft leaves its leg; 0 at stops.
  let dampings: [Double]

  init(_ given: MissionRoute, settings: ExportSettings) throws(ExportError) {
    guard let model = given.aircraft?.dji else {
      throw .aircraftWithoutNumbers(aircraft: given.aircraft?.name ?? given.name)
    }
    var route = try given.withHeightsAboveHome()
      .withLegs(atMost: .metres(WPMLLimits.longestLeg))
    guard route.points.count >= 2 else { throw .noWaypoints(flight: given.name) }
    try route.checkWPMLLimits()
    // In every file that DJI's programs wrote the aircraft stops at both ends.
    route.points[0].turn = .stop
    route.points[route.points.count - 1].turn = .stop
    guard let mode = route.points[0].altitude.datum.wpmlHeightMode else {
      throw .notCarried(format: .dji, what: RouteHeights.notConvertible)
    }
    self.route = route
    self.model = model
    dialect = model.payloadEnum == nil ? .fly : .enterprise
    heightMode = mode
    dampings = route.dampings()
    let heights = route.points.map(\.altitude.height)
    shownHeights =
      mode == "WGS84"
      ? zip(
        heights, try RouteHeights.undulations(at: route.points.map(\.position), flight: given.name)
      )
      .map { $0 - $1 }
      : heights
  }

  func file() throws(ExportError) -> ExportedFile {
    do {
      let bytes = try ArchiveWriter.archive(of: [
        ArchiveEntry(name: WPMLArchive.templateName, bytes: MarkupWriter.bytes(of: template())),
        ArchiveEntry(name: WPMLArchive.waylinesName, bytes: MarkupWriter.bytes(of: waylines())),
      ])
      return ExportedFile(
        name: route.name + MissionFormat.dji.fileExtension, bytes: Data(bytes), findings: findings)
    } catch {
      throw .archive(error.text)
    }
  }

  private var findings: [Finding] {
    let lost = route.findings(for: .dji) + panoramaFindings
    guard dialect == .fly, let height = route.returnHeight else { return lost }
    return lost + [
      Finding(
        .warning, rule: "return-height-not-carried", place: route.name,
        message: Text(
          en: "DJI Fly takes the height of the way home from its own settings, not from the file",
          zh: "DJI Fly 的返航高度取自应用设置，不取自航线文件"),
        remedy: Text(
          en: "set the RTH altitude to \(decimal(height)) m before the flight",
          zh: "起飞前请将返航高度设为 \(decimal(height)) m"))
    ]
  }

  private var panoramaFindings: [Finding] {
    let count = route.points.flatMap(\.actions).filter { $0 == .panorama }.count
    guard count > 0, !model.knows("panoShot") else { return [] }
    return [
      Finding(
        .warning, rule: "action-not-carried", place: route.name,
        message: Text(
          en: "this aircraft takes no panoramas by itself; \(count) are left out",
          zh: "该机型不支持航线全景拍照，已略去 \(count) 次"))
    ]
  }

  func document(_ children: [MarkupElement]) -> MarkupElement {
    MarkupElement(
      "kml",
      attributes: [
        .init("xmlns", "http://www.opengis.net/kml/2.2"),
        .init("xmlns:wpml", dialect.namespace),
      ], [MarkupElement("Document", children)])
  }

  /// `missionConfig`, the same in both files but for the place of take-off, which a template alone names.
  func config(takeOff: [MarkupElement] = []) -> MarkupElement {
    var children = [
      wpml("flyToWaylineMode", "safely"),
      wpml("finishAction", (route.finish ?? .returnHome).wpmlName),
    ]
    let lost = route.lostLink ?? .returnHome
    children.append(wpml("exitOnRCLost", lost == .fliesOn ? "goContinue" : "executeLostAction"))
    switch lost {
    case .fliesOn: break
    case .returnHome: children.append(wpml("executeRCLostAction", "goBack"))
    case .land: children.append(wpml("executeRCLostAction", "landing"))
    case .hover: children.append(wpml("executeRCLostAction", "hover"))
    }
    if let height = route.takeOffHeight, dialect == .enterprise {
      children.append(wpml("takeOffSecurityHeight", decimal(height)))
    }
    children += takeOff
    children.append(wpml("globalTransitionalSpeed", decimal(route.commonSpeed)))
    if let height = route.returnHeight, dialect == .enterprise {
      children.append(wpml("globalRTHHeight", decimal(height)))
    }
    children.append(
      wpml(
        "droneInfo",
        [
          wpml("droneEnumValue", model.droneEnum),
          wpml("droneSubEnumValue", model.droneSubEnum),
        ]))
    if let payload = model.payloadEnum {
      children.append(
        wpml(
          "payloadInfo",
          [
            wpml("payloadEnumValue", payload),
            wpml("payloadSubEnumValue", model.payloadSubEnum),
            wpml("payloadPositionIndex", 0),
          ]))
    }
    return wpml("missionConfig", children)
  }
}

extension MissionRoute {
  /// The route's own speed, or the fastest of its points'; 10 m/s, DJI's own default, where it has none.
  var commonSpeed: Speed {
    speed ?? points.compactMap(\.speed).max() ?? .metresPerSecond(10)
  }

  /// The speed of the leg that begins at a point, which is what DJI's and Litchi's files carry.
  func speedFrom(_ index: Int) -> Speed {
    let leg = min(index + 1, points.count - 1)
    return points[leg].speed ?? commonSpeed
  }

  fileprivate func checkWPMLLimits() throws(ExportError) {
    let allowed = WPMLLimits.waypoints.upperBound
    guard points.count <= allowed else {
      throw .tooManyWaypoints(flight: name, count: points.count, allowed: allowed)
    }
    let fastest = Speed.metresPerSecond(WPMLLimits.greatestSpeed)
    for (index, point) in points.enumerated() {
      let speed = point.speed ?? commonSpeed
      guard speed <= fastest else {
        throw .tooFast(flight: name, point: index, speed: speed, allowed: fastest)
      }
      guard speed > .zero else { throw .badFigure(flight: name, point: index) }
    }
    if let returnHeight, !WPMLLimits.returnHeight.contains(returnHeight.metres) {
      throw .returnHeightOutOfRange(
        flight: name, height: returnHeight, allowed: WPMLLimits.returnHeight)
    }
  }

  /// Corners as tight as asked for, and never more than a third of a leg, so that two neighbours'
  /// together stay below its length.
  fileprivate func dampings() -> [Double] {
    let legs = legLengths.map(\.metres)
    return points.indices.map { i in
      guard i > 0, i < points.count - 1 else { return 0 }
      let most = min(legs[i - 1], legs[i]) / 3
      return switch points[i].turn {
      case .stop, .curvedStop: 0
      case .pass(let cut): min(cut?.metres ?? 0.2, most)
      case .coordinated(let cut): min(cut.metres, most)
      }
    }
  }
}

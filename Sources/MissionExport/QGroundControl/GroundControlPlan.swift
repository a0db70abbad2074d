import Diagnostics
import Foundation
import Geodesy
import Units

/// Writes a route as a QGroundControl plan.
///
/// The geofence and the rally points are always there, at version 2, since MAVSDK refuses a plan
/// without them. The rally points are the launch sites.
struct GroundControlPlan {
  let route: MissionRoute
  let settings: ExportSettings
  let items: [MAVLinkItem]
  private let fence: FlightFence

  init(_ route: MissionRoute, settings: ExportSettings) throws(ExportError) {
    self.route = route
    self.settings = settings
    items = try MAVLinkMission(route, autopilot: settings.autopilot).items
    fence = FlightFence(route, beyond: settings.fenceMargin)
  }

  func file() -> ExportedFile {
    ExportedFile(
      name: route.name + MissionFormat.qgroundcontrol.fileExtension,
      bytes: Data(JSONWriter.bytes(of: json())), findings: findings)
  }

  private var findings: [Finding] {
    var findings: [Finding] = []
    findings += route.findings(for: .qgroundcontrol)
    findings += route.returnHeightFindings(for: settings.autopilot)
    findings += fence.findings
    if route.home?.ground == nil {
      findings.append(
        Finding(
          .note, rule: "home-height-unknown", place: route.name,
          message: Text(
            en: "the ground at the launch site is not known; the planned home stands at 0 m",
            zh: "起飞点地面高程未知；计划的返航点高程记为 0 m")))
    }
    return findings
  }

  private func json() -> JSONValue {
    .object([
      .init("fileType", .string("Plan")),
      .init("geoFence", fence.json),
      .init("groundStation", .string("QGroundControl")),
      .init("mission", mission()),
      .init("rallyPoints", rallyPoints()),
      .init("version", .number(1)),
    ])
  }

  private func mission() -> JSONValue {
    let home = route.home?.position ?? route.points[0].position
    let speed = JSONValue.number(route.commonSpeed.metresPerSecond)
    return .object([
      .init("cruiseSpeed", speed),
      .init("firmwareType", .number(settings.autopilot == .arduPilot ? 3 : 12)),
      .init("globalPlanAltitudeMode", .number(1)),
      .init("hoverSpeed", speed),
      .init("items", .array(items.enumerated().map { item($1, number: $0 + 1) })),
      .init(
        "plannedHomePosition",
        .array([
          coordinate(home.latitude.degrees), coordinate(home.longitude.degrees),
          .number((route.home?.ground ?? .zero).metres.rounded(toDecimals: 3)),
        ])),
      .init("vehicleType", .number(2)),
      .init("version", .number(2)),
    ])
  }

  private func item(_ item: MAVLinkItem, number: Int) -> JSONValue {
    var members: [JSONValue.Member] = []
    let isPlace = item.frame != MAVLinkItem.Frame.mission
    let altitude = JSONValue.number(item.altitude.rounded(toDecimals: 3))
    if isPlace {
      members += [
        .init("AMSLAltAboveTerrain", .null), .init("Altitude", altitude),
        .init("AltitudeMode", .number(1)),
      ]
    }
    let parameters = item.parameters.map { value in
      value.isNaN ? JSONValue.null : .number(value.rounded(toDecimals: 3))
    }
    members += [
      .init("autoContinue", .bool(true)),
      .init("command", .number(Double(item.command))),
      .init("doJumpId", .number(Double(number))),
      .init("frame", .number(Double(item.frame))),
      .init(
        "params",
        .array(parameters + [coordinate(item.latitude), coordinate(item.longitude), altitude])),
      .init("type", .string("SimpleItem")),
    ]
    return .object(members)
  }

  private func rallyPoints() -> JSONValue {
    let points = route.alternates.map { place in
      // Counted from home: a site that lies higher or lower than home is reached at a height above
      // its own ground that differs by as much.
      JSONValue.array([
        coordinate(place.position.latitude.degrees), coordinate(place.position.longitude.degrees),
        .number((route.returnHeight ?? .zero).metres.rounded(toDecimals: 3)),
      ])
    }
    return .object([.init("points", .array(points)), .init("version", .number(2))])
  }

  private func coordinate(_ degrees: Double) -> JSONValue {
    .number(degrees.rounded(toDecimals: 9))
  }
}

import Diagnostics
import Geodesy
import Units

/// Turns what an aircraft of DJI would fly into routes.
///
/// Values that are missing or unreadable stay nil, for the check to name; a Placemark without a place
/// is refused.
struct WPMLReader {
  private let archive: WPMLArchive
  private let file: String

  init(_ archive: WPMLArchive, named file: String) {
    self.archive = archive
    self.file = file
  }

  func routes() throws(RouteFileError) -> [MissionRoute] {
    guard let document = archive.waylines["Document"],
      let config = document.wpml("missionConfig")
    else {
      throw RouteFileError(
        file, rule: .missionConfiguration,
        Text(
          en: "\(WPMLArchive.waylinesName): no wpml:missionConfig",
          zh: "\(WPMLArchive.waylinesName)：缺少 wpml:missionConfig"))
    }
    let folders = document.all("Folder")
    guard !folders.isEmpty else {
      throw RouteFileError(
        file, rule: .waylineCount,
        Text(
          en: "\(WPMLArchive.waylinesName): no Folder, so no wayline",
          zh: "\(WPMLArchive.waylinesName)：没有 Folder，即没有航线"))
    }
    var routes: [MissionRoute] = []
    for (number, folder) in folders.enumerated() {
      let name = folders.count == 1 ? file.fileStem : "\(file.fileStem)-\(number + 1)"
      routes.append(try route(folder, config, named: name))
    }
    return routes
  }

  private func route(
    _ folder: MarkupElement, _ config: MarkupElement, named name: String
  ) throws(RouteFileError) -> MissionRoute {
    let datum = Self.datum(folder.wpmlText("executeHeightMode"))
    let placemarks = folder.all("Placemark")
    let atStart = folder.wpml("startActionGroup")?.all("wpml:action") ?? []
    var points: [RoutePoint] = []
    var speed: Speed?
    for placemark in placemarks {
      guard let position = placemark.placemarkPosition else {
        throw RouteFileError(
          file, rule: .position,
          Text(
            en: "\(WPMLArchive.waylinesName) line \(placemark.line): a Placemark without "
              + "coordinates “longitude,latitude”",
            zh: "\(WPMLArchive.waylinesName) 第 \(placemark.line) 行：航点缺少“经度,纬度”坐标"))
      }
      points.append(
        RoutePoint(
          position: position,
          altitude: Altitude(.metres(placemark.wpmlNumber("executeHeight") ?? 0), above: datum),
          speed: speed, turn: Self.turn(placemark), heading: Self.heading(placemark),
          actions: actions(placemark)))
      speed = placemark.wpmlNumber("waypointSpeed").map { .metresPerSecond($0) }
    }
    if !points.isEmpty {
      points[0].actions.insert(
        contentsOf: atStart.map { .other("\($0.wpmlText("actionActuatorFunc") ?? "?") (start)") },
        at: 0)
    }
    return MissionRoute(
      name: name, aircraft: Self.aircraft(config), home: home, points: points,
      speed: folder.wpmlNumber("autoFlightSpeed").map { .metresPerSecond($0) },
      takeOffHeight: config.wpmlNumber("takeOffSecurityHeight").map { .metres($0) },
      returnHeight: config.wpmlNumber("globalRTHHeight").map { .metres($0) },
      finish: MissionRoute.Finish.allCases.first {
        $0.wpmlName == config.wpmlText("finishAction")
      },
      lostLink: Self.lostLink(config),
      time: folder.wpmlNumber("duration").flatMap { $0 > 0 ? .seconds($0) : nil })
  }

  /// `takeOffRefPoint`, latitude first, its height from the ellipsoid and therefore not used.
  private var home: RoutePlace? {
    guard
      let text = archive.template?["Document"]?.wpml("missionConfig")?.wpmlText("takeOffRefPoint")
    else { return nil }
    let numbers = text.split(separator: ",").compactMap { Double($0.trimmingBlanks) }
    guard numbers.count >= 2 else { return nil }
    return RoutePlace(position: Coordinate(latitude: numbers[0], longitude: numbers[1]))
  }

  private func actions(_ placemark: MarkupElement) -> [RouteAction] {
    placemark.all("wpml:actionGroup").flatMap { group in
      let trigger = group.wpml("actionTrigger")?.wpmlText("actionTriggerType")
      let isAtPoint =
        trigger == "reachPoint"
        && group.wpmlText("actionGroupStartIndex") == group.wpmlText("actionGroupEndIndex")
      return group.all("wpml:action").map { action in
        isAtPoint
          ? Self.action(action)
          : .other(action.wpmlText("actionActuatorFunc").map { "\($0) (\(trigger ?? "?"))" } ?? "?")
      }
    }
  }
}

extension WPMLReader {
  private static func action(_ action: MarkupElement) -> RouteAction {
    let function = action.wpmlText("actionActuatorFunc") ?? "?"
    let parameters = action.wpml("actionActuatorFuncParam")
    switch function {
    case "hover":
      if let time = parameters?.wpmlNumber("hoverTime") { return .hover(.seconds(time)) }
    case "takePhoto": return .photo
    case "startRecord": return .startRecording
    case "stopRecord": return .stopRecording
    case "gimbalRotate":
      if parameters?.wpmlInteger("gimbalPitchRotateEnable") == 1,
        let tilt = parameters?.wpmlNumber("gimbalPitchRotateAngle")
      {
        return .tiltCamera(.degrees(tilt))
      }
    case "rotateYaw":
      if let heading = parameters?.wpmlNumber("aircraftHeading") {
        return .turnNose(.degrees(heading))
      }
    case "zoom":
      if let length = parameters?.wpmlNumber("focalLength") { return .zoom(focalLength: length) }
    case "orientedShoot":
      if let tilt = parameters?.wpmlNumber("gimbalPitchRotateAngle"),
        let heading = parameters?.wpmlNumber("aircraftHeading")
      {
        return .aimedPhoto(
          heading: .degrees(heading), tilt: .degrees(tilt),
          focalLength: parameters?.wpmlNumber("focalLength").flatMap { $0 > 0 ? $0 : nil })
      }
    case "panoShot": return .panorama
    case "focus": if let focus = parameters.flatMap(Self.focus) { return .focus(focus) }
    default: break
    }
    return .other(function)
  }

  private static func focus(_ parameters: MarkupElement) -> RouteAction.Focus? {
    if parameters.wpmlInteger("isInfiniteFocus") == 1 { return .infinity }
    guard let x = parameters.wpmlNumber("focusX"), let y = parameters.wpmlNumber("focusY") else {
      return nil
    }
    if parameters.wpmlInteger("isPointFocus") == 1 { return .point(x: x, y: y) }
    guard let width = parameters.wpmlNumber("focusRegionWidth"),
      let height = parameters.wpmlNumber("focusRegionHeight")
    else { return nil }
    return .region(x: x, y: y, width: width, height: height)
  }

  private static func turn(_ placemark: MarkupElement) -> RoutePoint.Turn {
    let param = placemark.wpml("waypointTurnParam")
    let damping = Length.metres(param?.wpmlNumber("waypointTurnDampingDist") ?? 0)
    return switch param?.wpmlText("waypointTurnMode") {
    case "coordinateTurn": .coordinated(cutting: damping)
    case "toPointAndPassWithContinuityCurvature": .pass(cutting: damping)
    case "toPointAndStopWithContinuityCurvature": .curvedStop
    default: .stop
    }
  }

  private static func heading(_ placemark: MarkupElement) -> RoutePoint.Heading {
    let param = placemark.wpml("waypointHeadingParam")
    switch param?.wpmlText("waypointHeadingMode") {
    case "manually": return .manual
    case "fixed": return .kept
    case "smoothTransition":
      return .towards(.degrees(param?.wpmlNumber("waypointHeadingAngle") ?? 0))
    case "towardPOI":
      let numbers =
        param?.wpmlText("waypointPoiPoint")?.split(separator: ",")
        .compactMap { Double($0.trimmingBlanks) } ?? []
      return numbers.count >= 2
        ? .at(Coordinate(latitude: numbers[0], longitude: numbers[1])) : .alongRoute
    default: return .alongRoute
    }
  }

  /// The height modes of both files.
  static let modes: Set<String> = [
    "EGM96", "WGS84", "relativeToStartPoint", "aboveGroundLevel", "realTimeFollowSurface",
  ]

  static func datum(_ mode: String?) -> Altitude.Datum {
    switch mode {
    case "WGS84": .ellipsoid
    case "EGM96": .meanSeaLevel
    case "aboveGroundLevel", "realTimeFollowSurface": .ground
    default: .launch
    }
  }

  private static func aircraft(_ config: MarkupElement) -> RouteAircraft? {
    guard let drone = config.wpml("droneInfo"),
      let number = drone.wpmlInteger("droneEnumValue")
    else { return nil }
    let payload = config.wpml("payloadInfo")
    return RouteAircraft(
      droneEnum: number, droneSubEnum: drone.wpmlInteger("droneSubEnumValue") ?? 0,
      payloadEnum: payload?.wpmlInteger("payloadEnumValue"),
      payloadSubEnum: payload?.wpmlInteger("payloadSubEnumValue") ?? 0)
  }

  private static func lostLink(_ config: MarkupElement) -> MissionRoute.LostLink? {
    switch (config.wpmlText("exitOnRCLost"), config.wpmlText("executeRCLostAction")) {
    case ("goContinue", _): .fliesOn
    case ("executeLostAction", "goBack"): .returnHome
    case ("executeLostAction", "landing"): .land
    case ("executeLostAction", "hover"): .hover
    default: nil
    }
  }
}

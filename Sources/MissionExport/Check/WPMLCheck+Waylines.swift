import Diagnostics
import Geodesy
import Units

extension WPMLCheck {
  /// Checks the waylines: each Folder is one.
  mutating func checkWaylines() {
    let entry = WPMLArchive.waylinesName
    let folders = archive.waylines["Document"]?.all("Folder") ?? []
    if folders.isEmpty {
      findings.add(.waylineCount, at: "\(file): \(entry)", en: "no wayline", zh: "没有航线")
    }
    var ids: Set<String> = []
    for folder in folders {
      for (name, rule) in [
        ("executeHeightMode", CheckRule.heightMode), ("waylineId", .identifier),
        ("templateId", .identifier), ("autoFlightSpeed", .waypointSpeed),
      ] where folder.wpml(name) == nil {
        missing(name, rule, in: folder, entry)
      }
      if let id = folder.wpmlText("waylineId"), !ids.insert(id).inserted {
        findings.add(
          .identifier, at: place(entry, folder), en: "two waylines have the id \(id)",
          zh: "两条航线的 waylineId 同为 \(id)")
      }
      checkWayline(folder, entry)
    }
  }

  private mutating func checkWayline(_ folder: MarkupElement, _ entry: String) {
    let placemarks = folder.all("Placemark")
    if !WPMLLimits.waypoints.contains(placemarks.count) {
      findings.add(
        .waypointCount, at: place(entry, folder),
        en: "\(placemarks.count) waypoints; an aircraft flies 2 to 65535",
        zh: "共 \(placemarks.count) 个航点；飞行器可执行 2 至 65535 个")
    }
    checkIndices(placemarks, entry)
    checkPositions(placemarks, entry)
    let isRelative = folder.wpmlText("executeHeightMode") == "relativeToStartPoint"
    for (number, placemark) in placemarks.enumerated() {
      checkPlacemark(placemark, number, entry, inTemplate: false)
      if isRelative { checkHeight(placemark, number, entry) }
    }
    checkEnds(placemarks, entry)
    checkLegs(placemarks, entry)
    checkGroups(placemarks, entry, idsMatter: true)
    checkRecording(placemarks, entry)
    // What is done before the first waypoint has neither ids nor trigger.
    for action in folder.wpml("startActionGroup")?.all("wpml:action") ?? [] {
      checkAction(action, nil, entry)
    }
  }

  /// No aircraft of DJI's flies higher than 1500 m above its launch site.
  private mutating func checkHeight(_ placemark: MarkupElement, _ number: Int, _ entry: String) {
    guard let height = placemark.wpmlNumber("executeHeight"), abs(height) > 1500,
      abs(height) <= 10_000
    else { return }
    findings.add(
      .height, at: place(entry, placemark, waypoint: number),
      en:
        "executeHeight is \(decimal(height, digits: 1)) m above take-off; at most 1500 m is flown",
      zh: "executeHeight 为相对起飞点 \(decimal(height, digits: 1)) m；最高 1500 m")
  }

  mutating func checkIndices(_ placemarks: [MarkupElement], _ entry: String) {
    for (number, placemark) in placemarks.enumerated() {
      let text = placemark.wpmlText("index")
      guard text != String(number) else { continue }
      findings.add(
        .waypointIndex, at: place(entry, placemark, waypoint: number),
        en:
          "index is “\(text ?? "missing")” where \(number) is due: they count up from 0, each once",
        zh: "index 为“\(text ?? "缺失")”，应为 \(number)：序号从 0 起连续且不重复")
    }
  }

  mutating func checkPlacemark(
    _ placemark: MarkupElement, _ number: Int, _ entry: String, inTemplate: Bool
  ) {
    let required: [(String, CheckRule)] =
      inTemplate
      ? Self.templateNeeds(placemark)
      : [
        ("executeHeight", .height), ("waypointSpeed", .waypointSpeed),
        ("waypointHeadingParam", .headingMode), ("waypointTurnParam", .turnMode),
      ]
    for (name, rule) in required where placemark.wpml(name) == nil {
      missing(name, rule, in: placemark, entry, waypoint: number)
    }
    if let param = placemark.wpml("waypointHeadingParam") {
      checkHeading(param, number, entry)
    }
    if let param = placemark.wpml("waypointTurnParam") {
      if param.wpml("waypointTurnMode") == nil {
        missing("waypointTurnMode", .turnMode, in: param, entry, waypoint: number)
      }
      checkTurn(param, of: placemark, number, entry, inTemplate: inTemplate)
    }
  }

  private mutating func checkTurn(
    _ param: MarkupElement, of placemark: MarkupElement, _ number: Int, _ entry: String,
    inTemplate: Bool
  ) {
    let mode = param.wpmlText("waypointTurnMode")
    if mode == "coordinateTurn", !((param.wpmlNumber("waypointTurnDampingDist") ?? 0) > 0) {
      findings.add(
        .damping, at: place(entry, param, waypoint: number),
        en: "a coordinated turn needs a waypointTurnDampingDist above 0",
        zh: "协调转弯须有大于 0 的 waypointTurnDampingDist")
    } else if param.wpml("waypointTurnDampingDist") == nil,
      !inTemplate || placemark.wpmlText("useGlobalTurnParam") == "0"
    {
      findings.add(
        .damping, .warning, at: place(entry, param, waypoint: number),
        en: "waypointTurnDampingDist is missing; DJI's programs always write it",
        zh: "缺少 waypointTurnDampingDist；大疆软件总会写入")
    }
    if placemark.wpml("useStraightLine") == nil, !inTemplate, !isFly,
      mode?.hasSuffix("WithContinuityCurvature") == true
    {
      missing("useStraightLine", .turnMode, in: placemark, entry, waypoint: number)
    }
  }

  private static func templateNeeds(_ placemark: MarkupElement) -> [(String, CheckRule)] {
    [
      ("useGlobalHeight", "height", CheckRule.height),
      ("useGlobalSpeed", "waypointSpeed", .waypointSpeed),
      ("useGlobalHeadingParam", "waypointHeadingParam", .headingMode),
      ("useGlobalTurnParam", "waypointTurnParam", .turnMode),
    ].compactMap { flag, name, rule in
      // FlightHub 2 leaves a flag of 0 out.
      placemark.wpmlText(flag) == "1" ? nil : (name, rule)
    }
  }

  private mutating func checkEnds(_ placemarks: [MarkupElement], _ entry: String) {
    // DJI Fly's own files pass through their ends.
    guard !isFly, placemarks.count >= 2 else { return }
    for number in [0, placemarks.count - 1] {
      let param = placemarks[number].wpml("waypointTurnParam")
      guard let mode = param?.wpmlText("waypointTurnMode"), let param,
        mode != RoutePoint.Turn.stop.wpmlName
      else { continue }
      findings.add(
        .endTurn, at: place(entry, param, waypoint: number),
        en: "the first and the last waypoint must be "
          + "toPointAndStopWithDiscontinuityCurvature, not \(mode.prefix(50))",
        zh: "首尾航点须为 toPointAndStopWithDiscontinuityCurvature，不能是 \(mode.prefix(50))")
    }
  }
}

import Diagnostics
import Geodesy
import Units

extension WPMLCheck {
  /// Checks that both files say the same: Pilot makes the aircraft's file anew from the template, so
  /// what differs is lost.
  mutating func compare(_ template: MarkupElement) {
    compareConfiguration(template)
    let shown = template["Document"]?.all("Folder") ?? []
    let ids = Set(shown.compactMap { $0.wpmlText("templateId") })
    for folder in archive.waylines["Document"]?.all("Folder") ?? [] {
      guard let id = folder.wpmlText("templateId"), !ids.contains(id) else { continue }
      findings.add(
        .identifier, at: place(WPMLArchive.waylinesName, folder),
        en: "its templateId is \(id.prefix(20)), which \(WPMLArchive.templateName) does not have",
        zh: "templateId 为 \(id.prefix(20))，而 \(WPMLArchive.templateName) 中没有")
    }
    guard let shown = shown.first, let flown = archive.waylines["Document"]?["Folder"],
      shown.wpmlText("templateType") == "waypoint"
    else { return }
    compareHeightModes(shown, flown)
    if let a = shown.wpmlNumber("autoFlightSpeed"), let b = flown.wpmlNumber("autoFlightSpeed"),
      abs(a - b) > 0.01
    {
      differs(
        "autoFlightSpeed", decimal(a, digits: 3), decimal(b, digits: 3),
        at: place(WPMLArchive.templateName, shown))
    }
    let (a, b) = (shown.all("Placemark"), flown.all("Placemark"))
    guard a.count == b.count else {
      findings.add(
        .templateDiffers, at: file,
        en: "\(WPMLArchive.templateName) has \(a.count) waypoints, \(WPMLArchive.waylinesName) has "
          + "\(b.count); Pilot makes the second from the first",
        zh: "\(WPMLArchive.templateName) 有 \(a.count) 个航点，\(WPMLArchive.waylinesName) 有 "
          + "\(b.count) 个；Pilot 会按前者重新生成后者")
      return
    }
    let isRelative = flown.wpmlText("executeHeightMode") == "relativeToStartPoint"
    for number in a.indices {
      comparePlaces(a[number], b[number], number)
      compareMotion(a[number], b[number], in: shown, number, of: a.count)
      if isRelative { compareHeights(a[number], b[number], in: shown, number) }
    }
    compareActions(a, b)
  }

  private mutating func compareConfiguration(_ template: MarkupElement) {
    guard let shown = template["Document"]?.wpml("missionConfig"),
      let flown = archive.waylines["Document"]?.wpml("missionConfig")
    else { return }
    let names = [
      "flyToWaylineMode", "finishAction", "exitOnRCLost", "executeRCLostAction",
      "takeOffSecurityHeight", "globalTransitionalSpeed", "globalRTHHeight",
    ]
    for name in names {
      guard let a = shown.wpmlText(name), let b = flown.wpmlText(name), a != b,
        Double(a) == nil || Double(a) != Double(b)
      else { continue }
      differs(name, a, b, at: place(WPMLArchive.templateName, shown))
    }
    for (group, name) in [
      ("droneInfo", "droneEnumValue"), ("droneInfo", "droneSubEnumValue"),
      ("payloadInfo", "payloadEnumValue"),
    ] {
      guard let a = shown.wpml(group)?.wpmlText(name), let b = flown.wpml(group)?.wpmlText(name),
        a != b
      else { continue }
      differs(name, a, b, at: place(WPMLArchive.templateName, shown))
    }
  }

  /// A template counts from the geoid or the ground where the aircraft counts from the ellipsoid.
  private mutating func compareHeightModes(_ shown: MarkupElement, _ flown: MarkupElement) {
    guard
      let a = shown.wpml("waylineCoordinateSysParam")?.wpmlText("heightMode"),
      let b = flown.wpmlText("executeHeightMode")
    else { return }
    let due =
      switch a {
      case "EGM96", "aboveGroundLevel": "WGS84"
      default: a
      }
    guard b != due, WPMLReader.modes.contains(a), WPMLReader.modes.contains(b) else { return }
    findings.add(
      .heightMode, at: place(WPMLArchive.waylinesName, flown),
      en: "executeHeightMode is \(b); a template of heightMode \(a) makes \(due)",
      zh: "executeHeightMode 为 \(b)；模板 heightMode 为 \(a) 时应为 \(due)")
  }

  private mutating func comparePlaces(_ a: MarkupElement, _ b: MarkupElement, _ number: Int) {
    guard let from = a.placemarkPosition, let to = b.placemarkPosition, from != to else { return }
    let apart = Geodesic(from: from, to: to).distance
    guard apart > .metres(0.5) else { return }
    findings.add(
      .templateDiffers, at: place(WPMLArchive.templateName, a, waypoint: number),
      en: "it stands \(decimal(apart)) m from where \(WPMLArchive.waylinesName) has it",
      zh: "与 \(WPMLArchive.waylinesName) 中的位置相差 \(decimal(apart)) m")
  }

  private mutating func compareHeights(
    _ a: MarkupElement, _ b: MarkupElement, in folder: MarkupElement, _ number: Int
  ) {
    let usesGlobal = a.wpmlText("useGlobalHeight") == "1"
    guard let height = usesGlobal ? folder.wpmlNumber("globalHeight") : a.wpmlNumber("height"),
      let flown = b.wpmlNumber("executeHeight"), abs(height - flown) > 0.5
    else { return }
    differs(
      "height", decimal(height, digits: 3), decimal(flown, digits: 3),
      at: place(WPMLArchive.templateName, a, waypoint: number))
  }

  mutating func differs(_ name: String, _ a: String, _ b: String, at place: String) {
    findings.add(
      .templateDiffers, at: place,
      en: "\(name) is \(a.prefix(40)), but \(b.prefix(40)) in \(WPMLArchive.waylinesName); Pilot "
        + "makes the second from the first",
      zh: "\(name) 为 \(a.prefix(40))，而 \(WPMLArchive.waylinesName) 中为 \(b.prefix(40))；Pilot "
        + "会按前者重新生成后者")
  }

  /// Checks the planned place of take-off: it is near the route, and so tells a route whose latitudes
  /// and longitudes are all swapped.
  mutating func checkLaunch(_ template: MarkupElement) {
    guard let config = template["Document"]?.wpml("missionConfig"),
      let point = config.wpml("takeOffRefPoint"), !point.text.isEmpty
    else { return }
    let numbers = point.text.split(separator: ",").map { $0.number ?? .nan }
    let where_ = place(WPMLArchive.templateName, point)
    guard numbers.count >= 2, abs(numbers[0]) <= 90, abs(numbers[1]) <= 180 else {
      let isSwap = numbers.count >= 2 && abs(numbers[1]) <= 90 && abs(numbers[0]) <= 180
      findings.add(
        isSwap ? .swappedCoordinates : .position, at: where_,
        en: "takeOffRefPoint “\(point.text.prefix(40))” is not “latitude,longitude,height”",
        zh: "takeOffRefPoint“\(point.text.prefix(40))”不是“纬度,经度,高度”")
      return
    }
    let launch = Coordinate(latitude: numbers[0], longitude: numbers[1])
    let first = archive.waylines["Document"]?["Folder"]?["Placemark"]?.placemarkPosition
    guard let first, SwappedPlaces.areApart(launch, first) else { return }
    findings.add(
      .swappedCoordinates, at: where_,
      en: "the route is near take-off only with latitude and longitude swapped",
      zh: "仅当经纬度互换时航线才位于起飞点附近，疑似颠倒")
  }
}

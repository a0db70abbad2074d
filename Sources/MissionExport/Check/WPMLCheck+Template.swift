import Diagnostics
import Geodesy
import Units

extension WPMLCheck {
  /// Checks what Pilot shows and makes the aircraft's file from.
  mutating func checkTemplate(_ template: MarkupElement) {
    let entry = WPMLArchive.templateName
    let folders = template["Document"]?.all("Folder") ?? []
    // DJI Fly's templates hold the configuration only.
    if folders.isEmpty {
      if !isFly {
        findings.add(
          .templateType, at: "\(file): \(entry)", en: "no Folder, so nothing to show",
          zh: "没有 Folder，无航线可显示")
      }
      return
    }
    for folder in folders {
      var required: [(String, CheckRule)] = [
        ("templateType", .templateType), ("templateId", .identifier),
        ("waylineCoordinateSysParam", .heightMode), ("autoFlightSpeed", .waypointSpeed),
      ]
      if folder.wpmlText("templateType") == "waypoint" {
        required += [
          ("globalWaypointTurnMode", .turnMode), ("globalWaypointHeadingParam", .headingMode),
          ("gimbalPitchMode", .gimbalMode),
        ]
      }
      for (name, rule) in required where folder.wpml(name) == nil {
        missing(name, rule, in: folder, entry)
      }
      // The oldest files have the height beside its mode.
      let heights = [folder, folder.wpml("waylineCoordinateSysParam")]
      if folder.wpmlText("templateType") == "waypoint",
        heights.allSatisfy({ $0?.wpml("globalHeight") == nil })
      {
        missing("globalHeight", .height, in: folder, entry)
      }
      if folder.wpmlText("globalWaypointTurnMode")?.hasSuffix("WithContinuityCurvature") == true,
        folder.wpml("globalUseStraightLine") == nil
      {
        missing("globalUseStraightLine", .turnMode, in: folder, entry)
      }
      if let heading = folder.wpml("globalWaypointHeadingParam") {
        checkHeading(heading, nil, entry)
      }
      if let system = folder.wpml("waylineCoordinateSysParam") {
        for (name, rule) in [
          ("coordinateMode", CheckRule.coordinateMode), ("heightMode", .heightMode),
        ] where system.wpml(name) == nil {
          missing(name, rule, in: system, entry)
        }
      }
      for payload in folder.all("wpml:payloadParam")
      where payload.wpml("payloadPositionIndex") == nil {
        missing("payloadPositionIndex", .payloadPosition, in: payload, entry)
      }
      // Surveys have an area, not waypoints.
      guard folder.wpmlText("templateType") == "waypoint" else { continue }
      let placemarks = folder.all("Placemark")
      checkIndices(placemarks, entry)
      checkPositions(placemarks, entry)
      for (number, placemark) in placemarks.enumerated() {
        checkPlacemark(placemark, number, entry, inTemplate: true)
      }
      checkLegs(placemarks, entry)
      checkGroups(placemarks, entry, idsMatter: false)
    }
    checkLaunch(template)
    compare(template)
  }
}

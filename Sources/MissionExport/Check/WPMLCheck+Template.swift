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
      for (name, rule) in [
        ("templateType", CheckRule.templateType), ("templateId", .identifier),
        ("waylineCoordinateSysParam", .heightMode), ("autoFlightSpeed", .waypointSpeed),
      ] where folder.wpml(name) == nil {
        missing(name, rule, in: folder, entry)
      }
      if let system = folder.wpml("waylineCoordinateSysParam") {
        for (name, rule) in [
          ("coordinateMode", CheckRule.coordinateMode), ("heightMode", .heightMode),
        ] where system.wpml(name) == nil {
          missing(name, rule, in: system, entry)
        }
      }
      // Surveys have an area, not waypoints.
      guard folder.wpmlText("templateType") == "waypoint" else { continue }
      let placemarks = folder.all("Placemark")
      checkIndices(placemarks, entry)
      for (number, placemark) in placemarks.enumerated() {
        checkPlacemark(placemark, number, entry, inTemplate: true)
      }
      checkLegs(placemarks, entry)
      checkGroups(placemarks, entry, idsMatter: false)
    }
    compare(template)
  }

  /// Pilot makes the aircraft's file anew from the template, so what differs is lost.
  private mutating func compare(_ template: MarkupElement) {
    let shown = template["Document"]?["Folder"]
    let flown = archive.waylines["Document"]?["Folder"]
    guard let shown, let flown, shown.wpmlText("templateType") == "waypoint" else { return }
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
    for (number, (a, b)) in zip(a, b).enumerated() {
      guard let from = a.placemarkPosition, let to = b.placemarkPosition else { continue }
      let apart = Geodesic(from: from, to: to).distance
      guard apart > .metres(0.5) else { continue }
      findings.add(
        .templateDiffers, at: place(WPMLArchive.templateName, a, waypoint: number),
        en: "it stands \(decimal(apart)) m from where \(WPMLArchive.waylinesName) has it",
        zh: "与 \(WPMLArchive.waylinesName) 中的位置相差 \(decimal(apart)) m")
    }
  }
}

/// How the aircraft flies, and what it does, in both files of a KMZ: Pilot makes the aircraft's from the
/// template.
extension WPMLCheck {
  /// Compares speed, turn and heading at a waypoint, the template's own or those of the whole route.
  ///
  /// Pilot makes stops of both ends, whatever the template says.
  mutating func compareMotion(
    _ shown: MarkupElement, _ flown: MarkupElement, in folder: MarkupElement, _ number: Int,
    of count: Int
  ) {
    let where_ = place(WPMLArchive.templateName, shown, waypoint: number)
    let own = shown.wpmlText("useGlobalSpeed") == "1" ? nil : shown.wpmlNumber("waypointSpeed")
    if let speed = own ?? folder.wpmlNumber("autoFlightSpeed"),
      let real = flown.wpmlNumber("waypointSpeed"), abs(speed - real) > 0.01
    {
      differs(
        "waypointSpeed", decimal(speed, digits: 3), decimal(real, digits: 3), at: where_)
    }
    let ownTurn =
      shown.wpmlText("useGlobalTurnParam") == "1"
      ? nil : shown.wpml("waypointTurnParam")?.wpmlText("waypointTurnMode")
    if number > 0, number < count - 1,
      let turn = ownTurn ?? folder.wpmlText("globalWaypointTurnMode"),
      let real = flown.wpml("waypointTurnParam")?.wpmlText("waypointTurnMode"), turn != real
    {
      differs("waypointTurnMode", turn, real, at: where_)
    }
    let ownHeading =
      shown.wpmlText("useGlobalHeadingParam") == "1"
      ? nil : shown.wpml("waypointHeadingParam")?.wpmlText("waypointHeadingMode")
    let global = folder.wpml("globalWaypointHeadingParam")?.wpmlText("waypointHeadingMode")
    if let heading = ownHeading ?? global,
      let real = flown.wpml("waypointHeadingParam")?.wpmlText("waypointHeadingMode"),
      heading != real
    {
      differs("waypointHeadingMode", heading, real, at: where_)
    }
  }

  /// What Pilot and FlightHub add of their own when they make the aircraft's file.
  private static let added: Set<String> = [
    "focus", "gimbalRotate", "gimbalEvenlyRotate", "setFocusType",
  ]

  /// Compares how often each action stands in both files.
  mutating func compareActions(_ shown: [MarkupElement], _ flown: [MarkupElement]) {
    let (a, b) = (Self.actions(shown), Self.actions(flown))
    for function in Set(a.keys).union(b.keys).sorted() {
      let (planned, real) = (a[function] ?? 0, b[function] ?? 0)
      guard planned > real || (planned < real && !Self.added.contains(function)) else { continue }
      findings.add(
        .templateDiffers, at: "\(file): \(WPMLArchive.templateName)",
        en: "the action \(function.prefix(40)) stands \(planned) times here and \(real) times in "
          + "\(WPMLArchive.waylinesName); Pilot makes the second from the first",
        zh: "动作 \(function.prefix(40)) 在此出现 \(planned) 次，在 \(WPMLArchive.waylinesName) 中出现 "
          + "\(real) 次；Pilot 会按前者重新生成后者")
    }
  }

  private static func actions(_ placemarks: [MarkupElement]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for group in placemarks.flatMap({ $0.all("wpml:actionGroup") }) {
      for action in group.all("wpml:action") {
        counts[action.wpmlText("actionActuatorFunc") ?? "", default: 0] += 1
      }
    }
    return counts
  }
}

import Diagnostics
import Units

/// A route with everything that a format must say, and a finding for each thing that it did not say
/// itself: nothing that safety rests on is filled in silently.
struct RouteCompletion {
  private(set) var route: MissionRoute
  private(set) var findings: [Finding] = []

  init(_ given: MissionRoute, for format: MissionFormat, settings: ExportSettings) {
    route = given
    guard format.isFlown, let first = given.points.first else { return }
    if route.home == nil, format == .qgroundcontrol || format == .waypoints {
      route.home = RoutePlace(position: first.position)
      assume(en: "it takes off below its first waypoint", zh: "在首个航点下方起飞")
    }
    if route.finish == nil, format.carried.contains(.finish) {
      route.finish = .returnHome
      assume(en: "at the end it returns and lands", zh: "完成后返航降落")
    }
    if route.lostLink == nil, format.carried.contains(.lostLink) {
      route.lostLink = settings.lostLink
      assume(
        en: "when the link is lost it \(settings.lostLink.name.en)",
        zh: "失联时\(settings.lostLink.name.zh)")
    }
    if route.takeOffHeight == nil, format == .dji {
      route.takeOffHeight = settings.takeOffHeight
      assume(
        en: "it first climbs to \(decimal(settings.takeOffHeight)) m",
        zh: "起飞后先爬升至 \(decimal(settings.takeOffHeight)) m")
    }
    if route.speed == nil, route.points.dropFirst().contains(where: { $0.speed == nil }) {
      let speed = route.commonSpeed
      route.speed = speed
      assume(en: "it flies at \(decimal(speed)) m/s", zh: "飞行速度 \(decimal(speed)) m/s")
    }
  }

  private mutating func assume(en: String, zh: String) {
    findings.append(
      Finding(
        .warning, rule: "assumed", place: route.name,
        message: Text(
          en: "the file does not say so, it is assumed: \(en)", zh: "原文件未说明，假定：\(zh)")))
  }
}

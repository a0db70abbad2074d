public import Diagnostics
import Units

/// A part of a route that a format carries or does not.
public enum RoutePart: String, CaseIterable, Hashable, Sendable {
  /// The aircraft and its camera.
  case aircraft
  /// Speeds of legs.
  case speeds
  /// Whether a point is a stop or flown through.
  case turns
  /// Where the nose points.
  case headings
  /// Hovers with their times.
  case hovers
  /// Pictures and films.
  case camera
  /// What happens after the last point.
  case finish
  /// What happens when the link is lost.
  case lostLink
  /// The height above home that is reached first.
  case takeOffHeight
  /// The height of the way home.
  case returnHeight
  /// Places to land besides home.
  case alternates
  /// The area that it may not leave, as a fence of the vehicle's own.
  case flightArea

  /// The part's name for the user.
  public var name: Text {
    switch self {
    case .aircraft: Text(en: "the aircraft", zh: "机型")
    case .speeds: Text(en: "speeds", zh: "速度")
    case .turns: Text(en: "stops and turns", zh: "停留与转弯方式")
    case .headings: Text(en: "headings", zh: "机头方向")
    case .hovers: Text(en: "hovers", zh: "悬停")
    case .camera: Text(en: "pictures and films", zh: "拍照与录像")
    case .finish: Text(en: "what happens at the end", zh: "完成动作")
    case .lostLink: Text(en: "what happens when the link is lost", zh: "失联动作")
    case .takeOffHeight: Text(en: "the height that is reached first", zh: "起飞安全高度")
    case .returnHeight: Text(en: "the height of the way home", zh: "返航高度")
    case .alternates: Text(en: "other landing sites", zh: "备降点")
    case .flightArea: Text(en: "the flight area as a fence", zh: "作为电子围栏的飞行区域")
    }
  }
}

extension MissionFormat {
  /// The parts of a route that files of the format carry. Positions and heights all of them do.
  public var carried: Set<RoutePart> {
    switch self {
    case .dji:
      [
        .aircraft, .speeds, .turns, .headings, .hovers, .camera, .finish, .lostLink, .takeOffHeight,
        .returnHeight,
      ]
    case .qgroundcontrol: [.speeds, .hovers, .camera, .finish, .alternates, .flightArea]
    case .waypoints: [.speeds, .hovers, .camera, .finish]
    case .litchi: [.speeds, .turns, .headings, .hovers, .camera]
    case .csv, .geojson, .kml, .gpx: [.speeds, .turns, .headings, .hovers, .camera]
    }
  }
}

extension MissionFormat {
  /// Whether files of a format that is flown can ask for an action.
  func carries(_ action: RouteAction) -> Bool {
    switch (self, action) {
    case (_, .other): false
    case (.qgroundcontrol, .zoom), (.waypoints, .zoom), (.litchi, .zoom),
      (.qgroundcontrol, .focus), (.waypoints, .focus), (.litchi, .focus),
      (.qgroundcontrol, .panorama), (.waypoints, .panorama), (.litchi, .panorama):
      false
    default: true
    }
  }
}

extension MissionRoute {
  /// The parts that the route has something to say about.
  var parts: Set<RoutePart> {
    var parts: Set<RoutePart> = []
    if aircraft != nil { parts.insert(.aircraft) }
    if speed != nil || points.contains(where: { $0.speed != nil }) { parts.insert(.speeds) }
    if points.contains(where: { !$0.stops }) { parts.insert(.turns) }
    if points.contains(where: { $0.heading != .alongRoute && $0.heading != .kept }) {
      parts.insert(.headings)
    }
    for action in points.flatMap(\.actions) {
      if case .hover = action { parts.insert(.hovers) } else { parts.insert(.camera) }
    }
    if finish != nil { parts.insert(.finish) }
    if lostLink != nil { parts.insert(.lostLink) }
    if takeOffHeight != nil { parts.insert(.takeOffHeight) }
    if returnHeight != nil { parts.insert(.returnHeight) }
    if alternates.count > 1 { parts.insert(.alternates) }
    if flightArea != nil { parts.insert(.flightArea) }
    return parts
  }

  /// What a file of a format leaves out of this route: what the pilot must set is a warning.
  func findings(for format: MissionFormat) -> [Finding] {
    let parts = parts
    let lost = RoutePart.allCases.filter {
      parts.contains($0) && !format.carried.contains($0)
    }
    guard format.isFlown else {
      guard !lost.isEmpty else { return [] }
      return [
        Finding(
          .note, rule: "not-carried", place: name,
          message: Text(
            en: "\(format.name.en) is for looking at, not for flying; it leaves out "
              + lost.map(\.name.en).joined(separator: ", "),
            zh: "\(format.name.zh)仅供查看，不能用于飞行；不含"
              + lost.map(\.name.zh).joined(separator: "、")))
      ]
    }
    let toBeSet: [RoutePart] = [.finish, .lostLink]
    return joinFindings(for: format)
      + lost.filter { $0 != .returnHeight }.map { part in
        Finding(
          toBeSet.contains(part) ? .warning : .note, rule: "not-carried", place: name,
          message: Text(
            en: "\(format.name.en) does not carry \(part.name.en)",
            zh: "\(format.name.zh)不含\(part.name.zh)"),
          remedy: remedy(part))
      } + actionFindings(for: format)
  }

  /// A finding for actions that have no place in a format, of which the rest of the flight's actions has.
  private func actionFindings(for format: MissionFormat) -> [Finding] {
    guard format.carried.contains(.camera) else { return [] }
    var counts: [(action: Text, count: Int)] = []
    for action in points.flatMap(\.actions).flatMap(\.simpler)
    where !format.carries(action) {
      if let known = counts.firstIndex(where: { $0.action == action.name }) {
        counts[known].count += 1
      } else {
        counts.append((action.name, 1))
      }
    }
    return counts.map { action, count in
      Finding(
        .warning, rule: "action-not-carried", place: name,
        message: Text(
          en: "the action “\(action.en)” is not among those that Kestrel writes to "
            + "\(format.name.en); it is left out " + (count == 1 ? "once" : "\(count) times"),
          zh: "Kestrel 不向\(format.name.zh)写入动作“\(action.zh)”，已略去 \(count) 次"))
    }
  }

  private func remedy(_ part: RoutePart) -> Text? {
    switch part {
    case .finish:
      finish.map {
        Text(
          en: "set in the app: at the end the aircraft \($0.name.en)",
          zh: "请在应用中设置完成动作：\($0.name.zh)")
      }
    case .lostLink:
      lostLink.map {
        Text(
          en: "set in the app or autopilot: when the link is lost the aircraft \($0.name.en)",
          zh: "请在应用或飞控中设置失联动作：\($0.name.zh)")
      }
    default: nil
    }
  }
}

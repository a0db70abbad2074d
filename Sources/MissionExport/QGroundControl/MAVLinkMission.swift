import Geodesy
import Units

/// The items of a route, home not among them.
///
/// The take-off goes to the first point where that lies above home; each change of speed stands before
/// the item that it is for; camera commands stand behind the point where they happen; a hover is a
/// loiter of that time. The last item lands, returns or stays.
///
/// A part that is not a flight's first is a whole mission, too: a take-off to the height of the way home,
/// level to where the part before ended, and from there on. In the air, where it is meant to be started,
/// the take-off is a climb on the spot.
///
/// PX4 takes the fourth parameter of waypoints and loiters for a heading, so it is NaN, “no heading”,
/// for PX4; ArduCopter turns its nose by a command of its own and refuses NaN in most commands.
struct MAVLinkMission {
  let items: [MAVLinkItem]

  /// Most items that ArduCopter takes, home included.
  static let mostItems = 650

  /// The longest leg that PX4 takes before version 1.14 (`MIS_DIST_WPS`).
  static let longestLegOfPX4 = Length.metres(900)

  init(
    _ given: MissionRoute, for format: MissionFormat = .qgroundcontrol,
    autopilot: ExportSettings.Autopilot
  ) throws(ExportError) {
    var route = try given.withHeightsAboveHome(for: format)
    if autopilot == .px4 { route = try route.withLegs(atMost: Self.longestLegOfPX4) }
    guard let first = route.points.first else { throw .noWaypoints(flight: given.name) }
    var builder = ItemBuilder(autopilot: autopilot)
    let home = route.home?.position ?? first.position
    if route.startsInTheAir {
      builder.join(
        first, at: max(route.returnHeight ?? .zero, first.altitude.height), fallback: route.speed)
    } else {
      builder.takeOff(first, home: home)
    }
    for point in route.points {
      builder.fly(point, fallback: route.speed)
    }
    builder.finish(route)
    // Home is one more.
    guard builder.items.count < Self.mostItems else {
      throw .tooManyWaypoints(
        flight: given.name, count: builder.items.count + 1, allowed: Self.mostItems)
    }
    items = builder.items
  }
}

private struct ItemBuilder {
  private let autopilot: ExportSettings.Autopilot
  var items: [MAVLinkItem] = []
  private var speed: Speed?
  private var pictures = 0
  private var last: RoutePoint?

  init(autopilot: ExportSettings.Autopilot) { self.autopilot = autopilot }

  /// Where the vehicle shall choose.
  private var unset: Double { autopilot == .px4 ? .nan : 0 }

  mutating func takeOff(_ first: RoutePoint, home: Coordinate) {
    items.append(
      MAVLinkItem(
        MAVLinkCommand.takeOff, frame: MAVLinkItem.Frame.relative, [0, 0, 0, .nan],
        latitude: home.latitude.degrees, longitude: home.longitude.degrees,
        altitude: first.altitude.height.metres))
    last = RoutePoint(position: home, altitude: first.altitude)
  }

  /// Takes off and flies level to a point above the first. The take-off names that point, not home: PX4
  /// flies there once it has climbed, ArduCopter climbs where it is.
  mutating func join(_ first: RoutePoint, at height: Length, fallback: Speed?) {
    var above = first
    above.altitude.height = height
    above.actions = []
    items.append(place(MAVLinkCommand.takeOff, [0, 0, 0, .nan], above))
    fly(above, fallback: fallback)
  }

  mutating func fly(_ point: RoutePoint, fallback: Speed?) {
    if let wanted = point.speed ?? fallback, wanted != speed {
      // 1: over the ground. −1: the throttle stays as it is.
      items.append(
        MAVLinkItem(MAVLinkCommand.changeSpeed, [1, wanted.metresPerSecond, -1, 0]))
      speed = wanted
    }
    if let last, last.distance(to: point) < leastLeg {
      // The take-off has already come here.
    } else {
      items.append(place(MAVLinkCommand.waypoint, [0, 0, 0, .nan], point))
    }
    for action in point.actions.flatMap(\.simpler) { act(action, at: point) }
    last = point
  }

  private mutating func act(_ action: RouteAction, at point: RoutePoint) {
    switch action {
    case .hover(let time):
      items.append(place(MAVLinkCommand.loiterTime, [time.seconds, 0, 0, unset], point))
    case .photo:
      pictures += 1
      items.append(MAVLinkItem(MAVLinkCommand.imageStart, [0, 0, 1, Double(pictures)]))
    case .startRecording:
      items.append(MAVLinkItem(MAVLinkCommand.videoStart, [0, 0, 0, 0]))
    case .stopRecording:
      items.append(MAVLinkItem(MAVLinkCommand.videoStop, [0, 0, 0, 0]))
    case .tiltCamera(let tilt):
      items.append(MAVLinkItem(MAVLinkCommand.gimbalPitchYaw, [tilt.degrees, 0, unset, unset]))
    case .turnNose(let heading):
      let degrees = heading.normalized.degrees
      items.append(
        // PX4 knows no turn on the spot, but a heading at a waypoint.
        autopilot == .px4
          ? place(MAVLinkCommand.waypoint, [0, 0, 0, degrees], point)
          : MAVLinkItem(MAVLinkCommand.conditionYaw, [degrees, 0, 0, 0]))
    case .zoom, .focus, .panorama, .aimedPhoto, .other:
      break
    }
  }

  mutating func finish(_ route: MissionRoute) {
    switch route.finish {
    case .returnHome, nil:
      if let home = route.home?.position, let last, last.isVertical(to: last.moved(to: home)) {
        land(home)
      } else {
        items.append(MAVLinkItem(MAVLinkCommand.returnToLaunch))
      }
    case .land:
      if let last { land(last.position) }
    case .hover:
      if let last { items.append(place(MAVLinkCommand.loiterUnlimited, [0, 0, 0, unset], last)) }
    case .goToFirst:
      if let first = route.points.first {
        items.append(place(MAVLinkCommand.waypoint, [0, 0, 0, .nan], first))
      }
    }
  }

  private mutating func land(_ position: Coordinate) {
    items.append(
      MAVLinkItem(
        MAVLinkCommand.land, frame: MAVLinkItem.Frame.relative, [0, 0, 0, .nan],
        latitude: position.latitude.degrees, longitude: position.longitude.degrees))
  }

  private func place(_ command: Int, _ parameters: [Double], _ point: RoutePoint) -> MAVLinkItem {
    MAVLinkItem(
      command, frame: MAVLinkItem.Frame.relative, parameters,
      latitude: point.position.latitude.degrees, longitude: point.position.longitude.degrees,
      altitude: point.altitude.height.metres)
  }
}

extension RoutePoint {
  fileprivate func moved(to position: Coordinate) -> RoutePoint {
    var point = self
    point.position = position
    return point
  }
}

import Geodesy
import Units

/// Turns the items of a MAVLink mission, home not among them, into a route.
struct MAVLinkRoute {
  private var points: [RoutePoint] = []
  private var speed: Speed?
  private var finish: MissionRoute.Finish?
  private let home: RoutePlace?
  /// Whether a waypoint's heading counts: not to ArduPilot.
  private let hasHeadings: Bool

  init(items: [MAVLinkItem], home: RoutePlace?, autopilot: ExportSettings.Autopilot?) {
    self.home = home
    hasHeadings = autopilot != .arduPilot
    for item in items { add(item) }
  }

  func route(named name: String) -> MissionRoute {
    MissionRoute(name: name, home: home, points: points, finish: finish)
  }

  private mutating func add(_ item: MAVLinkItem) {
    let parameters = item.parameters
    switch item.command {
    case MAVLinkCommand.takeOff:
      add(point(item, turn: .stop))
    case MAVLinkCommand.waypoint, MAVLinkCommand.splineWaypoint:
      let hold = parameters[0].isFinite ? parameters[0] : 0
      var point = point(item, turn: hold > 0 ? .stop : .pass(cutting: nil))
      if hold > 0 { point.actions = [.hover(.seconds(hold))] }
      if hasHeadings, let last = points.last, last.distance(to: point) < leastLeg, hold == 0,
        parameters[3].isFinite
      {
        // Nothing but a heading: how PX4 turns on the spot.
        act(.turnNose(.degrees(parameters[3])))
      } else {
        add(point)
      }
    case MAVLinkCommand.loiterTime:
      var point = point(item, turn: .stop)
      point.actions = [.hover(.seconds(parameters[0].isFinite ? parameters[0] : 0))]
      if let last = points.last, last.distance(to: point) < leastLeg {
        points[points.count - 1].turn = .stop
        act(point.actions[0])
      } else {
        add(point)
      }
    case MAVLinkCommand.loiterUnlimited, MAVLinkCommand.loiterTurns,
      MAVLinkCommand.loiterToAltitude:
      let point = point(item, turn: .stop)
      if points.last.map({ $0.distance(to: point) >= leastLeg }) ?? true { add(point) }
      if item.command == MAVLinkCommand.loiterUnlimited { finish = .hover }
    case MAVLinkCommand.land: land(item)
    case MAVLinkCommand.returnToLaunch: finish = .returnHome
    case MAVLinkCommand.changeSpeed:
      if parameters[1] > 0 { speed = .metresPerSecond(parameters[1]) }
    default: act(Self.action(item))
    }
  }

  private static func action(_ item: MAVLinkItem) -> RouteAction {
    let parameters = item.parameters
    switch item.command {
    case MAVLinkCommand.imageStart where parameters[2] == 1: return .photo
    case MAVLinkCommand.digicamControl where item.latitude == 1: return .photo
    case MAVLinkCommand.videoStart: return .startRecording
    case MAVLinkCommand.videoStop: return .stopRecording
    case MAVLinkCommand.gimbalPitchYaw where parameters[0].isFinite,
      MAVLinkCommand.mountControl where parameters[0].isFinite:
      return .tiltCamera(.degrees(parameters[0]))
    case MAVLinkCommand.conditionYaw where parameters[0].isFinite && parameters[3] == 0:
      return .turnNose(.degrees(parameters[0]))
    default: return .other("MAV_CMD \(item.command)")
    }
  }

  private mutating func act(_ action: RouteAction) {
    guard let last = points.indices.last else { return }
    points[last].actions.append(action)
  }

  private mutating func add(_ point: RoutePoint) {
    points.append(point)
  }

  /// A landing at home is a return; elsewhere the aircraft flies there first.
  private mutating func land(_ item: MAVLinkItem) {
    let point = point(item, turn: .stop)
    if let home, Geodesic(from: home.position, to: point.position).distance < leastLeg {
      finish = .returnHome
      return
    }
    finish = .land
    if let last = points.last, !last.isVertical(to: point) {
      var above = point
      above.altitude = last.altitude
      add(above)
    }
  }

  private func point(_ item: MAVLinkItem, turn: RoutePoint.Turn) -> RoutePoint {
    // Without a place of its own an item means the place where the aircraft is.
    let isHere =
      !item.latitude.isFinite || !item.longitude.isFinite
      || (item.latitude == 0 && item.longitude == 0)
    let here = points.last?.position ?? home?.position
    let written = Coordinate(
      latitude: item.latitude.isFinite ? item.latitude : 0,
      longitude: item.longitude.isFinite ? item.longitude : 0)
    return RoutePoint(
      position: isHere ? here ?? written : written,
      altitude: Altitude(
        .metres(item.altitude.isFinite ? item.altitude : 0), above: Self.datum(item.frame)),
      speed: speed, turn: turn)
  }

  static func datum(_ frame: Int) -> Altitude.Datum {
    switch frame {
    case 0, 5: .meanSeaLevel
    case 10, 11: .ground
    default: .launch
    }
  }
}

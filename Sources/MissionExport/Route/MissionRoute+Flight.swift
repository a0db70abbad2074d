import Airspace
import FlightPerformance
import Geodesy
public import MissionPlanning
import Units

extension MissionRoute {
  /// The route of a planned flight.
  ///
  /// Each leg's end is a point, heights counted from the launch site. The landing is not a point but
  /// what happens after the last one. A hover is what is done at the point before it. Points less than
  /// half a metre from the one before are merged with it, as no controller flies such legs. The camera
  /// films from the first point of a road to its last, and both become stops, since actions at points
  /// that are flown through are lost.
  ///
  /// - Throws: ``ExportError`` where the plan is broken or the flight goes nowhere.
  public init(
    _ flight: Flight, of plan: PatrolPlan, named name: String,
    settings: ExportSettings = ExportSettings()
  ) throws(ExportError) {
    let launch = try plan.place(flight.launchSite, flight: flight.number)
    let landing = try plan.place(flight.landingSite, flight: flight.number)
    var builder = RouteBuilder(settings: settings)
    for leg in flight.legs { builder.add(leg) }
    builder.stopRecording()
    guard builder.points.count >= 2 else { throw .noWaypoints(flight: name) }
    self.init(
      name: name, aircraft: RouteAircraft(name: plan.aircraft.name, dji: plan.aircraft.dji),
      home: launch, points: builder.finished(),
      speed: flight.legs.filter { $0.purpose == .transit }.map(\.groundSpeed).max()
        ?? flight.legs.filter { $0.purpose == .patrol }.map(\.groundSpeed).max(),
      takeOffHeight: settings.takeOffHeight, returnHeight: flight.returnHeight,
      finish: landing.position == launch.position ? .returnHome : .land,
      lostLink: settings.lostLink,
      alternates: plan.launchSites.map(RoutePlace.init), time: flight.time)
    flightArea = plan.flightArea
    forbidden = (plan.airspace ?? []).filter { $0.demand == .forbidden }
  }
}

extension PatrolPlan {
  fileprivate func place(_ site: Int, flight: Int) throws(ExportError) -> RoutePlace {
    guard launchSites.indices.contains(site) else {
      throw .unknownLaunchSite(flight: flight, site: site)
    }
    return RoutePlace(launchSites[site])
  }
}

extension RoutePlace {
  fileprivate init(_ planned: PlannedLaunchSite) {
    self.init(
      name: planned.site.name, position: planned.site.position, ground: planned.ground)
  }
}

/// Turns legs into points, one after the other.
private struct RouteBuilder {
  let settings: ExportSettings
  var points: [RoutePoint] = []
  private var isRecording = false
  private var usesCamera = false

  init(settings: ExportSettings) { self.settings = settings }

  mutating func add(_ leg: Leg) {
    if leg.purpose == .patrol {
      startRecording()
    } else {
      stopRecording()
    }
    switch leg.purpose {
    case .land: break
    case .takeOff, .transit, .patrol: fly(leg)
    case .hover:
      fly(leg)
      hover(leg)
    }
  }

  /// Adds the leg's end, or merges it with the point before.
  private mutating func fly(_ leg: Leg) {
    let isHover = leg.purpose == .hover
    let point = RoutePoint(
      position: leg.end.position,
      altitude: Altitude(leg.end.heightAboveLaunch, above: .launch),
      speed: leg.groundSpeed > .zero && !isHover && leg.purpose != .takeOff
        ? leg.groundSpeed : nil,
      turn: leg.stops || isHover ? .stop : .pass(cutting: settings.cornerCut),
      purpose: leg.purpose, task: leg.task)
    guard let last = points.last, last.distance(to: point) < leastLeg else {
      points.append(point)
      return
    }
    if point.turn == .stop { points[points.count - 1].turn = .stop }
    if isHover {
      points[points.count - 1].purpose = .hover
      points[points.count - 1].task = leg.task
    }
  }

  private mutating func hover(_ leg: Leg) {
    let photos = leg.actions.filter { $0 == .photo }.count
    let films = leg.actions.contains(.record)
    var actions: [RouteAction] = []
    var left = leg.time
    if photos > 0 || films { actions.append(.tiltCamera(settings.cameraTilt)) }
    if photos > 0 {
      actions.append(.hover(settings.settling))
      actions += Array(repeating: .photo, count: photos)
      left -= settings.settling
    }
    // DJI refuses pictures while a film is running, so they come before it.
    if films { actions.append(.startRecording) }
    if left > .zero { actions.append(.hover(left)) }
    if films { actions.append(.stopRecording) }
    usesCamera = usesCamera || photos > 0 || films
    append(actions)
  }

  private mutating func startRecording() {
    guard !isRecording, !points.isEmpty else { return }
    append([.tiltCamera(settings.cameraTilt), .startRecording])
    isRecording = true
    usesCamera = true
  }

  mutating func stopRecording() {
    guard isRecording else { return }
    append([.stopRecording])
    isRecording = false
  }

  private mutating func append(_ actions: [RouteAction]) {
    guard let last = points.indices.last, !actions.isEmpty else { return }
    points[last].turn = .stop
    points[last].actions += actions
  }

  /// The points with their headings, the camera tilted at the first of them so that it has settled
  /// long before it works.
  func finished() -> [RoutePoint] {
    var points = points
    if usesCamera, !points[0].actions.contains(.tiltCamera(settings.cameraTilt)) {
      points[0].actions.insert(.tiltCamera(settings.cameraTilt), at: 0)
    }
    points[0].turn = .stop
    points[points.count - 1].turn = .stop
    for i in points.indices.dropLast() where points[i].isVertical(to: points[i + 1]) {
      // The aircraft refuses to follow a leg that has no direction.
      points[i].heading = .kept
    }
    return points
  }
}

/// The shortest leg that controllers fly.
let leastLeg = Length.metres(0.5)

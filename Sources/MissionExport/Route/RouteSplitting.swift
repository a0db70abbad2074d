import Diagnostics
import Units

/// Cuts a long route into parts that a format takes.
///
/// A part ends at a stop, the last one that its budget reaches, and hovers there; the next begins at the
/// same point. A film that runs across the cut ends and begins anew. The last part has the route's own
/// end.
struct RouteSplitting {
  private let format: MissionFormat
  private let settings: ExportSettings
  private let budget: Int?

  init(_ format: MissionFormat, settings: ExportSettings) {
    self.format = format
    self.settings = settings
    let own: Int? =
      switch format {
      case .dji: WPMLLimits.waypoints.upperBound
      // Home, take-off, the way to the joint and the end are four more.
      case .qgroundcontrol, .waypoints: MAVLinkMission.mostItems - 5
      case .litchi: LitchiColumns.mostWaypoints
      case .kml, .geojson, .gpx, .csv: nil
      }
    budget = own.map { min($0, settings.waypointBudget ?? $0) }
  }

  func parts(of given: MissionRoute) throws(ExportError) -> [MissionRoute] {
    let own: Length? =
      switch format {
      case .dji: .metres(WPMLLimits.longestLeg)
      case .litchi: .metres(LitchiColumns.longestLeg)
      case .qgroundcontrol, .waypoints:
        settings.autopilot == .px4 ? MAVLinkMission.longestLegOfPX4 : nil
      default: nil
      }
    let longest = [own, settings.longestLeg].compactMap(\.self).min()
    let route =
      try longest.map { limit throws(ExportError) in try given.withLegs(atMost: limit) } ?? given
    guard let budget else { return [route] }
    let costs = route.points.indices.map { cost(route, $0) }
    guard costs.reduce(0, +) > budget else { return [route] }
    let films = route.filmsAfterPoints
    var parts: [MissionRoute] = []
    var start = 0
    while start < route.points.count - 1 {
      let end = try end(of: route, from: start, costs, budget)
      parts.append(part(of: route, start, end, films, number: parts.count + 1))
      start = end
    }
    return parts
  }

  /// How much of the budget a point takes: itself, its change of speed, its actions.
  private func cost(_ route: MissionRoute, _ index: Int) -> Int {
    guard format == .qgroundcontrol || format == .waypoints else { return 1 }
    return 2 + route.points[index].actions.count
  }

  private func end(
    of route: MissionRoute, from start: Int, _ costs: [Int], _ budget: Int
  ) throws(ExportError) -> Int {
    // The cut adds up to three actions: the film ends, the camera tilts, the film begins.
    var left = budget - costs[start] - (format == .dji || format == .litchi ? 0 : 3)
    var last = start
    var lastStop: Int?
    while last + 1 < route.points.count, costs[last + 1] <= left {
      last += 1
      left -= costs[last]
      if route.points[last].stops { lastStop = last }
    }
    guard last > start else {
      throw .tooManyWaypoints(
        flight: route.name, count: costs[start] + costs[min(start + 1, costs.count - 1)],
        allowed: budget)
    }
    return last == route.points.count - 1 ? last : lastStop ?? last
  }

  private func part(
    of route: MissionRoute, _ start: Int, _ end: Int, _ films: [Bool], number: Int
  ) -> MissionRoute {
    var part = route
    part.name = "\(route.name)-part-\(number)"
    part.points = Array(route.points[start...end])
    part.startsInTheAir = start > 0
    part.time = nil
    if start > 0 {
      part.points[0].actions = []
      part.points[0].turn = .stop
      if films[start] {
        part.points[0].actions = [.tiltCamera(settings.cameraTilt), .startRecording]
      }
    }
    if end < route.points.count - 1 {
      let last = part.points.count - 1
      part.points[last].turn = .stop
      if films[end] { part.points[last].actions.append(.stopRecording) }
      part.finish = .hover
    }
    return part
  }
}

extension MissionRoute {
  /// Whether a film runs when each point's actions are done.
  fileprivate var filmsAfterPoints: [Bool] {
    var isFilming = false
    return points.map { point in
      for action in point.actions {
        if action == .startRecording { isFilming = true }
        if action == .stopRecording { isFilming = false }
      }
      return isFilming
    }
  }
}

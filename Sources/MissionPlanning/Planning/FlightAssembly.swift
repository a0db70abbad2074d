import FlightPerformance
import Geodesy
import Units

/// A part of a flight that serves a task: a run of its sections, in one of its ways.
struct Visit: Sendable {
  var task: PatrolTask
  var way: Int
  var sections: Range<Int>

  /// The path through all of the sections, from entry to exit.
  var path: [PathPoint] {
    let ordered = way == 0 ? Array(sections) : sections.reversed()
    return ordered.reduce(into: []) { path, section in
      let piece = task.sections[section].paths[way]
      path += path.last == piece.first ? piece.dropFirst() : piece[...]
    }
  }
}

/// A flight with all figures, still in metres on the plane.
struct AssembledFlight: Sendable {
  struct Step: Sendable {
    var purpose: Leg.Purpose
    var subject: PatrolTask.Subject?
    var leg: FlownLeg
    var home: WayHome
    /// Ways home from points inside the leg, each with the share of the leg that is flown there.
    var inside: [(share: Double, home: WayHome)] = []
  }

  var launchSite: Int
  var landingSite: Int
  var steps: [Step]
  /// The altitude at which it comes home clear of all ground from anywhere.
  var returnAltitude: Double
}

extension PlanningArea {
  private typealias Draft = (purpose: Leg.Purpose, subject: PatrolTask.Subject?, leg: FlownLeg)

  /// Puts a flight together leg by leg: up, to each task and through it, home and down.
  ///
  /// - Throws: ``TransitError`` where wind or unknown ground forbids a leg or a way home.
  func assemble(
    _ visits: [Visit], from launch: Int, to landing: Int
  ) throws(TransitError) -> AssembledFlight {
    guard let entry = visits.first?.path.first else { throw .groundUnknown }
    var here = above(sites[launch], like: entry)
    var drafts: [Draft] = [(.takeOff, nil, takeOff(to: here))]
    for visit in visits {
      let path = visit.path
      drafts += try transit(from: here, to: path[0]).map { (.transit, nil, $0) }
      let legs = try serve(visit.task.service, along: path)
      let purpose: Leg.Purpose = if case .road = visit.task.subject { .patrol } else { .hover }
      drafts += legs.map { (purpose, visit.task.subject, $0) }
      here = path[path.count - 1]
    }
    let overhead = above(sites[landing], like: here)
    drafts += try transit(from: here, to: overhead).map { (.transit, nil, $0) }
    drafts.append((.land, nil, land(from: overhead, at: sites[landing])))
    return try withWaysHome(drafts, from: launch, to: landing)
  }

  /// The way home from every leg's end, at the return height that the whole flight needs: the flight's
  /// file can set one height only.
  private func withWaysHome(
    _ drafts: [Draft], from launch: Int, to landing: Int
  ) throws(TransitError) -> AssembledFlight {
    let airborne = drafts.dropLast()
    var returnAltitude = -Double.infinity
    for draft in airborne {
      returnAltitude = max(returnAltitude, try wayHome(from: draft.leg.end).altitude)
    }
    var steps: [AssembledFlight.Step] = []
    var here = sites[launch]
    for draft in airborne {
      steps.append(
        .init(
          purpose: draft.purpose, subject: draft.subject, leg: draft.leg,
          home: try wayHome(from: draft.leg.end, notBelow: returnAltitude),
          inside: try waysHome(inside: draft.leg, from: here, notBelow: returnAltitude)))
      here = draft.leg.end
    }
    if let last = drafts.last {
      let landed = WayHome(site: landing, energy: .zero, altitude: last.leg.end.altitude)
      steps.append(.init(purpose: last.purpose, subject: nil, leg: last.leg, home: landed))
    }
    return AssembledFlight(
      launchSite: launch, landingSite: landing, steps: steps, returnAltitude: returnAltitude)
  }
}

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
    /// The visit that it serves or leads to; their number on the way home.
    var visit: Int
    var leg: FlownLeg
    /// The moment at which the least is to spare, whichever site is landed at.
    var tightest: TightestMoment
    /// The same where only the site that it took off from is landed at; nil where the wind forbids that.
    var tightestToLaunch: TightestMoment?
  }

  var launchSite: Int
  var landingSite: Int
  var steps: [Step]
  /// The altitude at which it comes home clear of all ground from anywhere.
  var returnAltitude: Double
  /// When it takes off, once the order of the flights is known; nil where any time will do.
  var takeOff: TakeOffHours?
}

extension PlanningArea {
  private typealias Draft = (
    purpose: Leg.Purpose, subject: PatrolTask.Subject?, visit: Int, leg: FlownLeg
  )

  /// Puts a flight together leg by leg: up, to each task and through it, home and down.
  ///
  /// - Throws: ``TransitError`` where wind or unknown ground forbids a leg or a way home.
  func assemble(
    _ visits: [Visit], from launch: Int, to landing: Int
  ) throws(TransitError) -> AssembledFlight {
    guard let entry = visits.first?.path.first else {
      throw .groundUnknown(WayGround(from: sites[launch].place, to: sites[landing].place))
    }
    var here = above(sites[launch], like: entry)
    var drafts: [Draft] = [(.takeOff, nil, 0, takeOff(to: here))]
    for (index, visit) in visits.enumerated() {
      let path = visit.path
      drafts += try transit(from: here, to: path[0]).map { (.transit, nil, index, $0) }
      let legs = try serve(visit.task.service, along: path)
      let purpose: Leg.Purpose = if case .road = visit.task.subject { .patrol } else { .hover }
      drafts += legs.map { (purpose, visit.task.subject, index, $0) }
      here = path[path.count - 1]
    }
    let overhead = above(sites[landing], like: here)
    drafts += try transit(from: here, to: overhead).map { (.transit, nil, visits.count, $0) }
    drafts.append((.land, nil, visits.count, land(from: overhead, at: sites[landing])))
    return try withWaysHome(drafts, from: launch, to: landing)
  }

  /// The tightest moment of every leg, at the return altitude that the whole flight needs: the flight's
  /// file can set one only, and an aircraft that loses its link flies it to where it took off.
  private func withWaysHome(
    _ drafts: [Draft], from launch: Int, to landing: Int
  ) throws(TransitError) -> AssembledFlight {
    var returnAltitude = -Double.infinity
    while true {
      let steps = try steps(drafts, from: launch, to: landing, notBelow: returnAltitude)
      let altitudes = steps.flatMap { step in
        [step.tightest, step.tightestToLaunch ?? step.tightest].map(\.home.altitude)
      }
      let needed = altitudes.max() ?? 0
      if needed == returnAltitude {
        return AssembledFlight(
          launchSite: launch, landingSite: landing, steps: steps, returnAltitude: returnAltitude)
      }
      returnAltitude = needed
    }
  }

  private func steps(
    _ drafts: [Draft], from launch: Int, to landing: Int, notBelow lowest: Double
  ) throws(TransitError) -> [AssembledFlight.Step] {
    var steps: [AssembledFlight.Step] = []
    var here = sites[launch]
    for draft in drafts {
      let tightest =
        draft.purpose == .land
        ? whileLanding(draft.leg, at: landing, from: lowest)
        : try tightest(of: draft.leg, from: here, homeTo: sites.indices, notBelow: lowest)
      var toLaunch: TightestMoment? = tightest
      if tightest.home.site != launch {
        toLaunch = try? self.tightest(
          of: draft.leg, from: here, homeTo: launch...launch, notBelow: lowest)
      }
      steps.append(
        .init(
          purpose: draft.purpose, subject: draft.subject, visit: draft.visit, leg: draft.leg,
          tightest: tightest,
          tightestToLaunch: toLaunch))
      here = draft.leg.end
    }
    return steps
  }

  /// On its last leg the aircraft is on its way home already: what is left of it counts with the return
  /// factor, most at its begin.
  private func whileLanding(
    _ leg: FlownLeg, at site: Int, from altitude: Double
  ) -> TightestMoment {
    TightestMoment(
      share: 0, inHand: max(1, limits.returnFactor) * leg.cost.energy,
      home: WayHome(site: site, energy: .zero, altitude: altitude))
  }
}

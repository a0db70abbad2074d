import FlightPerformance
import Units

/// A task flown in one of its ways from end to end, section by section.
///
/// The aircraft passes from one section to the next, so that what serving any run of sections takes is
/// the sum over them. Where a run is cut off it must stop, or start from rest; ``stops`` and ``starts``
/// say what that takes beside.
struct SectionPassage {
  /// By boundary between sections, in the task's order: what stopping there takes beside, in joules.
  private(set) var stops: [Double]
  /// By boundary between sections, in the task's order: what starting there takes beside, in joules.
  private(set) var starts: [Double]
  /// By section: where it begins, and its legs; nil where the wind forbids the task.
  private var passes: [(start: PathPoint, legs: [FlownLeg])]?

  init(_ task: PatrolTask, way: Int, in area: PlanningArea) {
    let count = task.sections.count
    stops = Array(repeating: 0, count: count + 1)
    starts = stops
    let visit = Visit(task: task, way: way, sections: 0..<count)
    guard let legs = try? area.serve(task.service, along: visit.path) else { return }
    var rest = legs[...]
    var ordered: [(start: PathPoint, legs: [FlownLeg])] = []
    for section in way == 0 ? Array(0..<count) : (0..<count).reversed() {
      let path = task.sections[section].paths[way]
      let own = rest.prefix(max(1, path.count - 1))
      rest = rest.dropFirst(own.count)
      ordered.append((path[0], Array(own)))
    }
    if case .patrol(let speed) = task.service {
      for (index, (before, after)) in zip(ordered, ordered.dropFirst()).enumerated() {
        let boundary = way == 0 ? index + 1 : count - index - 1
        (stops[boundary], starts[boundary]) = Self.restingBetween(before, after, speed, in: area)
      }
    }
    passes = way == 0 ? ordered : ordered.reversed()
  }

  /// What it takes more to stop at the end of one section and to start with the next one.
  private static func restingBetween(
    _ before: (start: PathPoint, legs: [FlownLeg]), _ after: (start: PathPoint, legs: [FlownLeg]),
    _ speed: Speed, in area: PlanningArea
  ) -> (stop: Double, start: Double) {
    guard let last = before.legs.last, let first = after.legs.first, !last.stops else {
      return (0, 0)
    }
    let turns = before.legs.dropLast()
    let stopped = try? area.leg(
      from: turns.last?.end ?? before.start, to: last.end, at: speed,
      moves: turns.last.map { !$0.stops } ?? false, stops: true)
    let started = try? area.leg(
      from: after.start, to: first.end, at: speed, moves: false, stops: first.stops)
    func excess(_ leg: FlownLeg?, over passing: FlownLeg) -> Double {
      leg.map { max(0, ($0.cost.energy - passing.cost.energy).joules) } ?? 0
    }
    return (excess(stopped, over: last), excess(started, over: first))
  }

  /// How long serving a section takes, in seconds.
  func time(of section: Int) -> Double {
    passes?[section].legs.reduce(0) { $0 + $1.cost.time.seconds } ?? 0
  }

  /// What serving a section takes, and the most that must be in hand meanwhile, in joules; nil where wind
  /// or ground forbid it or the way home.
  func need(
    of section: Int, in area: PlanningArea, returnAltitude: Double
  ) -> (used: Double, peak: Double)? {
    guard let pass = passes?[section] else { return nil }
    var used = 0.0
    var peak = 0.0
    do throws(TransitError) {
      var here = pass.start
      for leg in pass.legs {
        let moment = try area.tightest(
          of: leg, from: here, homeTo: area.sites.indices, notBelow: returnAltitude)
        peak = max(peak, used + moment.inHand.joules)
        used += leg.cost.energy.joules
        here = leg.end
        // The transit that may follow stops first, and comes up to speed before it comes nearer home.
        let start = area.polar.rose(at: here.heightAboveGround).start + PlanningArea.certainty
        let stop = max(stops[section], stops[section + 1])
        let home = area.limits.returnFactor * moment.home.energy.joules
        peak = max(peak, used + stop + home + start)
      }
    } catch {
      return nil
    }
    return (used, max(peak, used))
  }
}

import Diagnostics
import Geodesy
import Terrain
import Units

extension PlanMaking {
  /// Ways home are looked at from places this far apart, in metres.
  private static let apart = 20.0

  /// What a pilot has to know of ground that is too high to be flown over: transits that lead over it all
  /// the same, and straight returns that it stands in the way of. Nothing where no ground is too high.
  func highGroundFindings(
    _ flights: [AssembledFlight]
  ) throws(TransformationError) -> [Finding] {
    guard let highGround = area.highGround else { return [] }
    var findings: [Finding] = []
    let flown = flights.map { $0.steps.map(\.leg.end.altitude).max() ?? 0 }
    if highGround.highestTransit < highGround.highestReturn,
      let worst = worst(flown, above: highGround.highestTransit)
    {
      findings.append(aboveLimit(worst))
    }
    for (number, flight) in flights.enumerated() {
      guard let meeting = meeting(of: flight) else { continue }
      let place = try area.plane.unproject([meeting.place])[0]
      findings.append(finding(meeting, at: place, of: flight, number: number + 1))
    }
    return findings
  }

  private func aboveLimit(_ worst: Worst) -> Finding {
    let base = request.limits.height.datum == .launch ? area.lowestLaunch : 0
    let (found, allowed) = (
      (worst.found - base).text(0), request.limits.height.height.metres.text(0)
    )
    let (en, zh) = base == 0 ? ("above sea level", "海拔") : ("above launch", "相对起飞点")
    return Finding(
      .error, rule: "above-height-limit", place: flightList(worst.flights),
      message: Text(
        en: "up to \(found) m \(en) over high ground (flight \(worst.flight)), with no way around; "
          + "the limit is \(allowed) m",
        zh: "飞越高地时\(zh)最高 \(found) 米（第 \(worst.flight) 架次），无法绕行；限高 \(allowed) 米"),
      remedy: Text(
        en: "launch on the same side of the high ground, or raise the limit",
        zh: "请在高地同侧起飞，或提高限高"))
  }

  /// From where of a flight the straight return at its height comes too near to the ground.
  private struct Meeting {
    let leg: Int
    let place: LocalPoint
    var length = 0.0
    var least = Double.infinity
  }

  private func meeting(of flight: AssembledFlight) -> Meeting? {
    guard case .surface(let surface) = area.ground else { return nil }
    let launch = area.sites[flight.launchSite]
    var meeting: Meeting?
    var here = launch
    for (leg, step) in flight.steps.enumerated() {
      let end = step.leg.end
      let length = here.place.distance(to: end.place)
      let count = length > 0 ? Int((length / Self.apart).rounded(.up)) : 0
      for sample in 0..<count {
        let place = here.place.interpolated(
          to: end.place, at: Double(sample + 1) / Double(count))
        let low = surface.lowestClearance(
          from: place, altitude: flight.returnAltitude, to: launch.place,
          altitude: flight.returnAltitude)
        guard let low, low.height < area.limits.returnClearance.metres - 1 else { continue }
        var found = meeting ?? Meeting(leg: leg, place: place)
        found.length += length / Double(count)
        found.least = min(found.least, low.height)
        meeting = found
      }
      here = end
    }
    return meeting
  }

  private func finding(
    _ meeting: Meeting, at place: Coordinate, of flight: AssembledFlight, number: Int
  ) -> Finding {
    let length = spoken(meeting.length)
    let height = (flight.returnAltitude - area.sites[flight.launchSite].altitude).text(0)
    let needed = area.limits.returnClearance.metres.text(0)
    let least = abs(meeting.least).text(0)
    let (en, zh) =
      meeting.least > 0
      ? (
        "comes as near to the ground as \(least) m; \(needed) m are asked",
        "离地最低仅 \(least) 米，要求 \(needed) 米"
      )
      : ("would meet high ground, \(least) m below its top", "将撞上高地（低于其顶部 \(least) 米）")
    return Finding(
      .error, rule: "return-meets-ground", place: "flight \(number)",
      message: Text(
        en:
          "from \(length.en) of the flight, first on leg \(meeting.leg + 1) at \(place.brief), the "
          + "straight return to launch at \(height) m \(en); charge is kept for the way around",
        zh: "飞行中有 \(length.zh)（最先为第 \(meeting.leg + 1) 航段，\(place.brief)），"
          + "以 \(height) 米高度直线自动返航\(zh)；已预留绕行电量"),
      remedy: Text(
        en: "set hover, not return, for a lost link there, and fly home by hand around it",
        zh: "请将该处失联动作设为悬停而非返航，并手动绕行返回"))
  }
}

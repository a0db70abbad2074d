import Airspace
import Diagnostics
import Geodesy
import PlanarGeometry
import Units

extension PlanMaking {
  /// Ways home are looked at from places this far apart, in metres.
  private static let step = 20.0

  /// Where an aircraft that returns on its own, straight to where it took off at its return height, would
  /// enter a zone that may not be entered, or an obstacle, in place and height: one finding a flight. It tells
  /// from how much of the flight there is a way around, for which the charge is kept, and how much of it is
  /// flown under or over a zone that the climb to the return height leads into.
  func returnWayFindings(
    _ flights: [AssembledFlight]
  ) throws(TransformationError) -> [Finding] {
    if area.airspace.zones.allSatisfy({ $0.demand == .permission }) { return [] }
    var findings: [Finding] = []
    for (number, flight) in flights.enumerated() {
      guard let crossing = crossing(of: flight) else { continue }
      let place = try area.plane.unproject([crossing.place])[0]
      let launch = area.sites[flight.launchSite]
      findings.append(
        finding(
          crossing, at: place, flight: number + 1,
          height: (flight.returnAltitude - launch.altitude).text(0)))
    }
    return findings
  }

  /// From where of a flight the straight return enters zones.
  private struct Crossing {
    let leg: Int
    let place: LocalPoint
    var length = 0.0
    /// What of it lies under or over a zone, so that nothing leads around.
    var lengthInside = 0.0
    var zones: [Int] = []
  }

  private func crossing(of flight: AssembledFlight) -> Crossing? {
    let launch = area.sites[flight.launchSite]
    let home = PathPoint(
      place: launch.place, altitude: flight.returnAltitude, ground: launch.ground)
    var crossing: Crossing?
    var here = launch
    for (leg, step) in flight.steps.enumerated() {
      let end = step.leg.end
      let length = here.place.distance(to: end.place)
      let count = length > 0 ? Int((length / PlanMaking.step).rounded(.up)) : 0
      for sample in 0..<count {
        let place = here.place.interpolated(
          to: end.place, at: Double(sample + 1) / Double(count))
        guard place != home.place, let ground = area.ground.height(at: place) else { continue }
        let start = PathPoint(place: place, altitude: flight.returnAltitude, ground: ground)
        let entries = area.forbidden(from: start, to: home)
        if entries.isEmpty { continue }
        var found = crossing ?? Crossing(leg: leg, place: place)
        found.length += length / Double(count)
        if isStraightHome(from: place, to: home.place) {
          found.lengthInside += length / Double(count)
        }
        for entry in entries where !found.zones.contains(entry.zone) {
          found.zones.append(entry.zone)
        }
        crossing = found
      }
      here = end
    }
    return crossing
  }

  /// Whether the way home that charge is kept for is the straight one, as ``HomeRoute`` has it.
  private func isStraightHome(from place: LocalPoint, to home: LocalPoint) -> Bool {
    do throws(WayError) {
      _ = try area.returnBarriers.way(from: place, to: home)
      return false
    } catch {
      return error.isStraightHome
    }
  }

  private func finding(
    _ crossing: Crossing, at place: Coordinate, flight: Int, height: String
  ) -> Finding {
    var names: [String] = []
    for zone in crossing.zones.map({ area.airspace.zones[$0] }) where !names.contains(zone.name) {
      names.append(zone.name)
    }
    let shown = names.prefix(3).map { "“\($0)”" }
    let isAll = names.count == shown.count
    let length = spoken(crossing.length)
    let kept = kept(crossing)
    return Finding(
      .warning, rule: "return-crosses-zone", place: "flight \(flight)",
      message: Text(
        en:
          "from \(length.en) of the flight, first on leg \(crossing.leg + 1) at \(place.brief), the "
          + "straight return to launch at \(height) m enters \(shown.joined(separator: ", "))"
          + (isAll ? "" : " …") + "; \(kept.en)",
        zh: "飞行中有 \(length.zh)（最先为第 \(crossing.leg + 1) 航段，\(place.brief)），"
          + "以 \(height) 米高度直线自动返航将进入\(shown.joined(separator: "、"))" + (isAll ? "" : "等")
          + "；\(kept.zh)"),
      remedy: Text(
        en: "set hover, not return, for a lost link there, and fly home by hand clear of it",
        zh: "请将该处失联动作设为悬停而非返航，并手动避开后返回"))
  }

  /// What of the crossing the charge in hand has a way around for.
  private func kept(_ crossing: Crossing) -> Text {
    let inside = spoken(crossing.lengthInside)
    if crossing.lengthInside == 0 {
      return Text(en: "charge is kept for the way around", zh: "已预留绕行电量")
    }
    if crossing.length - crossing.lengthInside < 1 {
      return Text(
        en:
          "the flight passes under or over it there, and charge is kept for the straight way only",
        zh: "航线在其下方或上方通过，仅预留直线返航电量")
    }
    return Text(
      en:
        "charge is kept for the way around, but for \(inside.en) under or over it, where it is kept for "
        + "the straight way only",
      zh: "已预留绕行电量；其中 \(inside.zh)在其下方或上方通过，仅预留直线返航电量")
  }
}

import Airspace
import Diagnostics
import FlightPerformance
import Foundation
import Geodesy
import PlanarGeometry
import Units

extension PlanMaking {
  /// What the flights enter of zones and obstacles, one finding a zone and flight.
  func airspaceFindings(
    _ flights: [AssembledFlight]
  ) throws(TransformationError) -> [Finding] {
    var findings: [Finding] = []
    for (number, flight) in flights.enumerated() {
      var met: [Int: Meeting] = [:]
      var here = area.sites[flight.launchSite]
      for (leg, step) in flight.steps.enumerated() {
        let line = Segment(here.place, step.leg.end.place)
        for entry in area.airspace.entries(of: area.airLeg(from: here, to: step.leg.end)) {
          let length = entry.shares.reduce(0) { $0 + $1.upperBound - $1.lowerBound } * line.length
          let first = entry.shares.first?.lowerBound ?? 0
          var meeting =
            met[entry.zone]
            ?? Meeting(leg: leg, place: line.start.interpolated(to: line.end, at: first))
          meeting.length += length
          meeting.highest = max(
            meeting.highest, max(here.heightAboveGround, step.leg.end.heightAboveGround))
          met[entry.zone] = meeting
        }
        here = step.leg.end
      }
      for zone in met.keys.sorted() {
        guard let meeting = met[zone] else { continue }
        let place = try area.plane.unproject([meeting.place])[0]
        findings.append(finding(zone, meeting, at: place, flight: number + 1))
      }
    }
    return findings
  }

  /// What one flight does in one zone.
  private struct Meeting {
    let leg: Int
    let place: LocalPoint
    var length = 0.0
    var highest = -Double.infinity
  }

  private func finding(
    _ number: Int, _ meeting: Meeting, at place: Coordinate, flight: Int
  ) -> Finding {
    let zone = area.airspace.zones[number]
    let kind = zone.kind.replacingOccurrences(of: "_", with: " ")
    let position =
      "\(place.latitude.degrees.rounded(toDecimals: 5)) N "
      + "\(place.longitude.degrees.rounded(toDecimals: 5)) E"
    let length = Length.metres(meeting.length).metres.text(0)
    let margin = zone.margin.horizontal.metres.text(0)
    let source = zone.source.isEmpty ? "" : " (\(zone.source))"
    let assumed = Text(
      en: zone.isAssumed ? "; its size is assumed" : "", zh: zone.isAssumed ? "；其范围为假设" : "")
    let (severity, rule, demand): (Finding.Severity, String, Text) =
      switch zone.demand {
      case .forbidden:
        (.error, "enters-forbidden-zone", Text(en: "nobody may enter", zh: "禁止进入"))
      case .permission:
        (.warning, "needs-permission", Text(en: "a permission is needed", zh: "需事先批准"))
      case .heightLimit:
        (
          .error, "above-zone-limit",
          Text(
            en: "the limit is \(zone.floor?.height.metres.text(0) ?? "0") m",
            zh: "限高 \(zone.floor?.height.metres.text(0) ?? "0") 米")
        )
      }
    return Finding(
      severity, rule: rule, place: "flight \(flight), leg \(meeting.leg + 1)",
      message: Text(
        en: "\(length) m in or within \(margin) m of “\(zone.name)”, \(kind)\(source), from "
          + "\(position), up to \(meeting.highest.text(0)) m above ground: \(demand.en)\(assumed.en)",
        zh: "自 \(position) 起有 \(length) 米位于“\(zone.name)”（\(kind)）\(source)内或其 \(margin) 米范围内，"
          + "离地最高 \(meeting.highest.text(0)) 米：\(demand.zh)\(assumed.zh)"),
      remedy: zone.demand == .permission
        ? Text(
          en: "apply for it before the flight; this is a screen and no permission",
          zh: "请在飞行前申请；本结果仅为筛查，不构成许可")
        : Text(
          en: "leave the stretch out, or fly it below or above the zone",
          zh: "请删去该段，或在空域之下、之上飞行"))
  }

  /// What the flights break of the rule set.
  func ruleFindings(_ flights: [AssembledFlight]) -> [Finding] {
    guard let rules = request.rules else { return [] }
    var findings: [Finding] = []
    for (number, flight) in flights.enumerated() {
      let launch = area.sites[flight.launchSite]
      let points = flight.steps.map(\.leg.end)
      let highest = points.map(\.heightAboveGround).max() ?? 0
      if let allowed = rules.greatestHeight?.metres, highest > allowed + 0.5 {
        findings.append(
          finding(
            .warning, "above-rule-height", flight: number + 1, rules,
            Text(en: "\(highest.text(0)) m above ground", zh: "离地 \(highest.text(0)) 米"),
            Text(en: "\(allowed.text(0)) m", zh: "\(allowed.text(0)) 米")))
      }
      let fastest = flight.steps.compactMap { $0.leg.performance?.groundSpeed }.max() ?? .zero
      if let allowed = rules.greatestSpeed, fastest > allowed {
        findings.append(
          finding(
            .error, "above-rule-speed", flight: number + 1, rules,
            Text(
              en: "\(fastest.metresPerSecond.text(1)) m/s over the ground",
              zh: "地速 \(fastest.metresPerSecond.text(1)) 米/秒"),
            Text(
              en: "\(allowed.metresPerSecond.text(1)) m/s",
              zh: "\(allowed.metresPerSecond.text(1)) 米/秒")))
      }
      let farthest = points.map { $0.place.distance(to: launch.place) }.max() ?? 0
      if let allowed = rules.visualRange?.metres, farthest > allowed {
        findings.append(
          finding(
            .warning, "beyond-visual-range", flight: number + 1, rules,
            Text(
              en: "\(farthest.text(0)) m from the launch site",
              zh: "距起飞点 \(farthest.text(0)) 米"),
            Text(en: "\(allowed.text(0)) m within sight", zh: "视距内 \(allowed.text(0)) 米")))
      }
    }
    return findings
  }

  private func finding(
    _ severity: Finding.Severity, _ rule: String, flight: Int, _ rules: RuleSet, _ found: Text,
    _ allowed: Text
  ) -> Finding {
    Finding(
      severity, rule: rule, place: "flight \(flight)",
      message: Text(
        en: "\(found.en); \(rules.name.en) allows \(allowed.en)",
        zh: "\(found.zh)；\(rules.name.zh)允许 \(allowed.zh)"),
      remedy: Text(
        en: "apply for an approval before the flight, or plan within it",
        zh: "请在飞行前取得批准，或在限值内规划"))
  }
}

extension PlanningArea {
  /// A straight piece of a flight as the airspace tests it, the ground below at the raster's spacing.
  func airLeg(from start: PathPoint, to end: PathPoint) -> AirLeg {
    AirLeg(
      from: AirPoint(place: start.place, altitude: start.altitude, ground: start.ground),
      to: AirPoint(place: end.place, altitude: end.altitude, ground: end.ground),
      ground: ground.posts(from: start.place, to: end.place))
  }
}

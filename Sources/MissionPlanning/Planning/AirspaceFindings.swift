import Airspace
import Diagnostics
import Foundation
import Geodesy
import PlanarGeometry
import Units

/// What one flight does in one zone.
private struct Meeting {
  let flight: Int
  let leg: Int
  let place: LocalPoint
  var length = 0.0
  var highest = -Double.infinity
}

extension PlanMaking {
  /// Stretches shorter than this touch a zone's margin and do not enter it, in metres.
  private static let touching = 0.01

  /// What the flights enter of zones and obstacles: a finding for each flight and zone that may not be
  /// entered, and one for all places of a kind that need a permission.
  func airspaceFindings(
    _ flights: [AssembledFlight]
  ) throws(TransformationError) -> [Finding] {
    var met: [Int: [Meeting]] = [:]
    for (number, flight) in flights.enumerated() {
      for (zone, meeting) in meetings(of: flight, number: number + 1) {
        met[zone, default: []].append(meeting)
      }
    }
    var findings: [Finding] = []
    var permissions: [(kind: [String], zones: [Int])] = []
    for zone in met.keys.sorted() {
      let known = area.airspace.zones[zone]
      if known.demand == .permission {
        let kind = [known.kind, known.source]
        if let at = permissions.firstIndex(where: { $0.kind == kind }) {
          permissions[at].zones.append(zone)
        } else {
          permissions.append((kind, [zone]))
        }
        continue
      }
      for meeting in met[zone] ?? [] {
        let place = try area.plane.unproject([meeting.place])[0]
        findings.append(
          known.isOutsideFlightArea
            ? left(known, meeting, at: place) : entered(known, meeting, at: place))
      }
    }
    for group in permissions {
      let meetings = group.zones.flatMap { met[$0] ?? [] }
      guard let first = meetings.min(by: { ($0.flight, $0.leg) < ($1.flight, $1.leg) }) else {
        continue
      }
      let place = try area.plane.unproject([first.place])[0]
      let zones = group.zones.map { area.airspace.zones[$0] }
      findings.append(needsPermission(zones, meetings, first, at: place))
    }
    return findings
  }

  private func meetings(of flight: AssembledFlight, number: Int) -> [(Int, Meeting)] {
    var met: [Int: Meeting] = [:]
    var here = area.sites[flight.launchSite]
    for (leg, step) in flight.steps.enumerated() {
      let line = Segment(here.place, step.leg.end.place)
      for entry in area.airspace.entries(of: area.airLeg(from: here, to: step.leg.end)) {
        let length = entry.shares.reduce(0) { $0 + $1.upperBound - $1.lowerBound } * line.length
        if line.length > 0, length < PlanMaking.touching { continue }
        let first = entry.shares.first?.lowerBound ?? 0
        var meeting =
          met[entry.zone]
          ?? Meeting(
            flight: number, leg: leg, place: line.start.interpolated(to: line.end, at: first))
        meeting.length += length
        meeting.highest = max(
          meeting.highest, max(here.heightAboveGround, step.leg.end.heightAboveGround))
        met[entry.zone] = meeting
      }
      here = step.leg.end
    }
    return met.keys.sorted().compactMap { zone in met[zone].map { (zone, $0) } }
  }

  /// One flight in one zone that may not be entered.
  private func entered(_ zone: Zone, _ meeting: Meeting, at place: Coordinate) -> Finding {
    let kind = zone.kind.replacingOccurrences(of: "_", with: " ")
    let length = meeting.length.text(0)
    let margin = zone.margin.horizontal.metres.text(0)
    let source = zone.source.isEmpty ? "" : " (\(zone.source))"
    let assumed = Text(
      en: zone.isAssumed ? "; its size is assumed" : "", zh: zone.isAssumed ? "；其范围为假设" : "")
    let limit = zone.demand == .heightLimit ? (zone.floor?.height.metres.text(0) ?? "0") : nil
    let demand = Text(
      en: limit.map { "the limit is \($0) m" } ?? "nobody may enter",
      zh: limit.map { "限高 \($0) 米" } ?? "禁止进入")
    return Finding(
      .error, rule: limit == nil ? "enters-forbidden-zone" : "above-zone-limit",
      place: "flight \(meeting.flight), leg \(meeting.leg + 1)",
      message: Text(
        en: "\(length) m in or within \(margin) m of “\(zone.name)”, \(kind)\(source), from "
          + "\(place.brief), up to \(meeting.highest.text(0)) m above ground: "
          + "\(demand.en)\(assumed.en)",
        zh: "自 \(place.brief) 起有 \(length) 米位于“\(zone.name)”（\(kind)）\(source)内或其 \(margin) 米范围内，"
          + "离地最高 \(meeting.highest.text(0)) 米：\(demand.zh)\(assumed.zh)"),
      remedy: Text(
        en: "leave the stretch out, or fly it below or above the zone",
        zh: "请删去该段，或在空域之下、之上飞行"))
  }

  /// One flight outside of the flight area.
  private func left(_ outside: Zone, _ meeting: Meeting, at place: Coordinate) -> Finding {
    let (length, margin) = (meeting.length.text(0), outside.margin.horizontal.metres.text(0))
    return Finding(
      .error, rule: "outside-flight-area",
      place: "flight \(meeting.flight), leg \(meeting.leg + 1)",
      message: Text(
        en: "\(length) m outside the flight area or within \(margin) m of its edge, from "
          + "\(place.brief)",
        zh: "自 \(place.brief) 起有 \(length) 米位于飞行区域之外或距其边界不足 \(margin) 米"),
      remedy: Text(
        en: "make the area larger, or leave the stretch out", zh: "请扩大飞行区域，或删去该段"))
  }

  /// All flights in all zones of one kind that need a permission.
  private func needsPermission(
    _ zones: [Zone], _ meetings: [Meeting], _ first: Meeting, at place: Coordinate
  ) -> Finding {
    let kind = zones[0].kind.replacingOccurrences(of: "_", with: " ")
    let source = zones[0].source.isEmpty ? "" : " (\(zones[0].source))"
    var names: [String] = []
    for zone in zones where !names.contains(zone.name) { names.append(zone.name) }
    let shown = names.prefix(4).map { "“\($0)”" }
    let isAll = names.count == shown.count
    let length = spoken(meetings.reduce(0) { $0 + $1.length })
    let highest = (meetings.map(\.highest).max() ?? 0).text(0)
    let isAssumed = zones.contains(where: \.isAssumed)
    return Finding(
      .warning, rule: "needs-permission", place: flightList(meetings.map(\.flight)),
      message: Text(
        en: "\(kind)\(source), places: \(zones.count) (\(shown.joined(separator: ", "))"
          + (isAll ? "" : " …")
          + "): \(length.en) of flight inside, up to \(highest) m above ground, "
          + "first on flight \(first.flight), leg \(first.leg + 1) at \(place.brief): "
          + "a permission is needed" + (isAssumed ? "; its size is assumed" : ""),
        zh: "\(kind)\(source) 共 \(zones.count) 处（\(shown.joined(separator: "、"))"
          + (isAll ? "" : "等") + "）：其内飞行 \(length.zh)，离地最高 \(highest) 米，"
          + "最先为第 \(first.flight) 架次第 \(first.leg + 1) 航段（\(place.brief)）：需事先批准"
          + (isAssumed ? "；其范围为假设" : "")),
      remedy: Text(
        en: "apply for it before the flight; this is a screen and no permission",
        zh: "请在飞行前申请；本结果仅为筛查，不构成许可"))
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

extension Coordinate {
  /// To a metre: `37.86123 N 112.5601 E`.
  var brief: String {
    func part(_ degrees: Double, _ plus: String, _ minus: String) -> String {
      "\(abs(degrees).rounded(toDecimals: 5)) \(degrees < 0 ? minus : plus)"
    }
    return part(latitude.degrees, "N", "S") + " " + part(longitude.degrees, "E", "W")
  }
}

/// A length as people say it: `340 m`, `1.2 km`.
func spoken(_ metres: Double) -> Text {
  metres < 1000
    ? Text(en: "\(metres.text(0)) m", zh: "\(metres.text(0)) 米")
    : Text(en: "\((metres / 1000).text(1)) km", zh: "\((metres / 1000).text(1)) 公里")
}

/// The numbers of flights as a place of a finding: `flight 3`, `flights 1–4, 7`.
func flightList(_ numbers: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for number in Set(numbers).sorted() {
    if let last = runs.last, last.upperBound == number - 1 {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  let parts = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  return (Set(numbers).count == 1 ? "flight " : "flights ") + parts.joined(separator: ", ")
}

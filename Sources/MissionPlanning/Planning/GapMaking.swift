import Airspace
import Diagnostics
import FlightPerformance
import Geodesy
import Terrain
import Units

extension PlanMaking {
  /// What could not be served, worded, with coordinates; neighbouring pieces of one road with one
  /// reason are one gap.
  func gaps(_ unserved: [Unserved]) throws(TransformationError) -> [Gap] {
    let ordered = unserved.sorted {
      (order($0.subject), $0.cause.reason.rawValue) < (order($1.subject), $1.cause.reason.rawValue)
    }
    var joined: [Unserved] = []
    for next in ordered {
      let same = joined.reversed().prefix { $0.subject == next.subject }
      let neighbour = same.firstIndex { $0.joined(with: next) != nil }
      if let neighbour, let whole = same[neighbour].joined(with: next) {
        joined[neighbour.base - 1] = whole
      } else {
        joined.append(next)
      }
    }
    var corners = try area.plane.unproject(joined.flatMap(\.line.points))[...]
    var gaps: [Gap] = []
    for item in joined {
      let line = Array(corners.prefix(item.line.points.count))
      corners = corners.dropFirst(line.count)
      gaps.append(
        Gap(
          task: id(item.subject), name: name(item.subject), line: line,
          length: line.count > 1 ? .metres(item.line.length) : .zero, reason: item.cause.reason,
          explanation: try explanation(of: item.cause)))
    }
    return gaps
  }

  /// The cause in words; where the ground of a way is not known, with the place.
  private func explanation(of cause: Unserved.Cause) throws(TransformationError) -> Text {
    guard case .wayGroundUnknown(let below) = cause, case .surface(let surface) = area.ground,
      let unknown = try surface.unknown(below.start, below.end, below.home, on: area.plane)
    else { return cause.text }
    let place = try area.plane.unproject([unknown])[0]
    return Text(
      en: "the way there or home leads over ground whose height is not known, at \(place.brief); "
        + "fill the terrain's void (gdal_fillnodata.py), or give a terrain file that covers it",
      zh: "往返航路经过 \(place.brief)，该处地面高程未知；"
        + "请填补地形空洞（gdal_fillnodata.py），或提供覆盖该处的地形文件")
  }

  private func order(_ subject: PatrolTask.Subject) -> Int {
    switch subject {
    case .road(let index): index
    case .node(let index): request.roads.count + index
    }
  }
}

extension Unserved {
  /// Both as one, if they are neighbouring pieces of one road with one reason.
  fileprivate func joined(with next: Unserved) -> Unserved? {
    guard subject == next.subject, cause.isSame(as: next.cause), line.points.count > 1 else {
      return nil
    }
    let points: [LocalPoint]
    if line.points.last == next.line.points.first {
      points = line.points + next.line.points
    } else if next.line.points.last == line.points.first {
      points = next.line.points + line.points
    } else {
      return nil
    }
    return Unserved(subject: subject, line: Polyline(points), cause: cause.worse(next.cause))
  }
}

extension Unserved.Cause {
  /// The reason, without its numbers.
  var reason: Gap.Reason {
    switch self {
    case .wind: .wind
    case .terrainUnknown, .wayGroundUnknown: .terrainUnknown
    case .zones(let zones):
      zones.contains(where: \.isOutsideFlightArea) ? .outsideFlightArea : .zone
    case .noWayAround: .noWayAround
    case .heightLimit: .heightLimit
    case .groundTooNear: .groundTooNear
    case .outOfReach: .outOfReach
    case .flightsUsedUp: .flightsUsedUp
    case .outsideHours: .outsideHours
    case .hoursMissed: .hoursMissed
    case .noWayHome: .noWayHome
    }
  }

  /// Whether the two are one reason; two zones are two, and so are two flights.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.zones(let a), .zones(let b)): a.map(\.id) == b.map(\.id)
    case (.hoursMissed(let a, _, _), .hoursMissed(let b, _, _)): a == b
    default: reason == other.reason
    }
  }

  fileprivate func worse(_ other: Self) -> Self {
    switch (self, other) {
    case (.outOfReach(let a, _), .outOfReach(let b, _)): a < b ? other : self
    case (.heightLimit(let a, _), .heightLimit(let b, _)): a < b ? other : self
    case (.groundTooNear(let a, _), .groundTooNear(let b, _)): a > b ? other : self
    case (.hoursMissed(_, let a, _), .hoursMissed(_, let b, _)): a < b ? other : self
    case (.wayGroundUnknown, .terrainUnknown): other
    default: self
    }
  }

  /// The cause in words.
  var text: Text {
    switch self {
    case .wind(let error):
      return error.text
    case .terrainUnknown, .wayGroundUnknown:
      return Text(
        en: "the height of the ground there is not known; give a terrain file that covers it",
        zh: "该处地面高程未知；请提供覆盖该处的地形文件")
    case .zones(let zones):
      return Self.text(of: zones)
    case .noWayAround:
      return Text(
        en:
          "no way there and back around the forbidden zones and the ground that is too high; launch from "
          + "another site",
        zh: "没有绕开禁飞区和过高地形的往返路径；请更换起飞点")
    case .heightLimit(let asked, let allowed):
      return Text(
        en: "it would be flown at \(asked.text(0)) m, above the limit of \(allowed.text(0)) m",
        zh: "飞行高度 \(asked.text(0)) 米，超过限高 \(allowed.text(0)) 米")
    case .groundTooNear(let clearance, let allowed):
      return Text(
        en:
          "at one altitude it would come as near as \(clearance.text(0)) m to the ground; the return "
          + "clearance asks for \(allowed.text(0)) m; give its height above ground, or a greater one",
        zh: "按固定高度飞行时离地最近仅 \(clearance.text(0)) 米，返航净空要求 \(allowed.text(0)) 米；"
          + "请改用离地高度，或提高飞行高度")
    case .outsideHours(let all):
      let hours = all.map(\.description).joined(separator: "; ")
      return Text(
        en:
          "no flight within the mission's time can serve it in its hours, \(hours); give a longer time "
          + "or longer hours, or fly it whenever there is time: “between: any time”",
        zh: "在任务时段内，没有架次能在其规定时段（\(hours)）内完成；请延长任务时段或规定时段，或不限时段：“between: any time”")
    case .hoursMissed(let flight, let late, let all):
      let hours = all.map(\.description).joined(separator: "; ")
      let minutes = max(1, late.minutes.rounded(.up)).text(0)
      return Text(
        en:
          "flight \(flight) serves it outside its hours, \(hours): it takes off \(minutes) min too late, "
          + "after the flights before it; fly that flight with a second aircraft, or give longer hours, or "
          + "“between: any time”",
        zh: "第 \(flight) 架次须待前序架次完成，起飞晚 \(minutes) 分钟，错过其规定时段（\(hours)）；"
          + "请增派一架飞机，或延长规定时段，或不限时段：“between: any time”")
    case .flightsUsedUp:
      return Text(
        en: "the flights that may be made serve what matters as much or more; allow more flights",
        zh: "允许的架次已用于同等或更重要的任务；请增加架次")
    case .outOfReach(let needed, let available):
      let (need, have) = (needed.wattHours.text(1), available.wattHours.text(1))
      return Text(
        en: "out of reach: even alone it needs \(need) Wh with the way home, and a battery gives "
          + "\(have) Wh above its reserve; launch nearer, or from another site",
        zh: "超出航程：单独飞行（含返航）需 \(need) Wh，电池除备用外仅有 \(have) Wh；请换更近的起飞点")
    case .noWayHome(let error, let height):
      let (why, over) = (error.text, height.metres.text(0))
      return Text(
        en: "no way home, which would be flown \(over) m over the ground: \(why.en)",
        zh: "无法返航（返航航段距地面约 \(over) 米）：\(why.zh)")
    }
  }

  /// The zones by their names, each once, with what the first of them asks.
  private static func text(of zones: [Zone]) -> Text {
    if let outside = zones.first(where: \.isOutsideFlightArea) {
      let margin = outside.margin.horizontal.metres.text(0)
      return Text(
        en: "outside the flight area or within \(margin) m of its edge",
        zh: "位于飞行区域之外或距其边界不足 \(margin) 米")
    }
    var names: [String] = []
    for zone in zones where !names.contains(zone.name) { names.append(zone.name) }
    let en = names.map { "“\($0)”" }.joined(separator: ", ")
    let zh = names.map { "“\($0)”" }.joined(separator: "、")
    let margin = zones.map(\.margin.horizontal.metres).max() ?? 0
    let limit = zones.first { $0.demand == .heightLimit }?.floor?.height.metres.text(0)
    let isForbidden = zones.contains { $0.demand == .forbidden }
    let demand = Text(
      en: isForbidden ? "nobody may enter" : "nothing above \(limit ?? "0") m is allowed there",
      zh: isForbidden ? "禁止进入" : "该处限高 \(limit ?? "0") 米")
    return Text(
      en: "inside \(en) or within \(margin.text(0)) m of it: \(demand.en)",
      zh: "位于\(zh)内或距其不足 \(margin.text(0)) 米：\(demand.zh)")
  }
}

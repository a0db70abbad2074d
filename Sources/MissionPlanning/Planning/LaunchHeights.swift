import Airspace
import Diagnostics
import Geodesy
import Units

/// Heights above launch where a mission has several launch sites.
///
/// A road has one altitude, whichever site it is flown from: heights above launch count from the first site.
/// What is exported is right, since it counts from the site that the flight takes off from; but it is not what
/// was asked for where that site lies higher or lower.
extension PlanningArea {
  /// Sites whose ground differs by no more than this lie at one height, in metres.
  static let oneHeight = 1.0

  /// The lowest ground of the launch sites, in metres: a height limit above launch counts from there, so that
  /// no flight breaks it, whichever site it takes off from.
  var lowestLaunch: Double { sites.map(\.ground).min() ?? 0 }
}

extension PlanMaking {
  /// Flights that are higher or lower above their own launch site than was asked, and zones whose limits would
  /// differ from site to site.
  func launchHeightFindings(_ flights: [AssembledFlight]) -> [Finding] {
    let grounds = area.sites.map(\.ground)
    guard let first = grounds.first,
      grounds.contains(where: { abs($0 - first) > PlanningArea.oneHeight })
    else { return [] }
    return [flightFinding(flights, from: first), zoneFinding()].compactMap(\.self)
  }

  private func flightFinding(_ flights: [AssembledFlight], from first: Double) -> Finding? {
    let affected = flights.indices.filter { number in
      abs(area.sites[flights[number].launchSite].ground - first) > PlanningArea.oneHeight
        && heightsAboveLaunch(flights[number]).first != nil
    }
    func difference(_ number: Int) -> Double {
      first - area.sites[flights[number].launchSite].ground
    }
    guard let worst = affected.max(by: { abs(difference($0)) < abs(difference($1)) }),
      let asked = heightsAboveLaunch(flights[worst]).first
    else { return nil }
    let names = (
      request.launchSites[0].name, request.launchSites[flights[worst].launchSite].name
    )
    let lower = difference(worst)
    let (off, found) = (abs(lower).text(0), (asked + lower).text(0))
    return Finding(
      .error, rule: "launch-heights-differ", place: flightList(affected.map { $0 + 1 }),
      message: Text(
        en: "heights above launch count from “\(names.0)” (\(first.text(0)) m above sea level) "
          + "for all flights: flight \(worst + 1) takes off from “\(names.1)”, \(off) m "
          + "\(lower > 0 ? "lower" : "higher"), and flies \(found) m above its launch, where "
          + "\(asked.text(0)) m is asked",
        zh: "所有架次的“相对起飞点”高度均自“\(names.0)”（海拔 \(first.text(0)) 米）起算："
          + "第 \(worst + 1) 架次从“\(names.1)”起飞，\(lower > 0 ? "低" : "高") \(off) 米，将位于其起飞点以上 \(found) 米，"
          + "而要求为 \(asked.text(0)) 米"),
      remedy: Text(
        en:
          "give heights above sea level or above ground, or a mission of its own to each launch site",
        zh: "请改用海拔高度或离地高度，或为各起飞点分别建立任务"))
  }

  /// The heights above launch that are asked for what a flight serves, in metres.
  private func heightsAboveLaunch(_ flight: AssembledFlight) -> [Double] {
    flight.steps.compactMap(\.subject).compactMap { subject in
      let height =
        switch subject {
        case .road(let index): request.roads[index].height
        case .node(let index): request.nodes[index].height
        }
      return height.datum == .launch ? height.height.metres : nil
    }
  }

  private func zoneFinding() -> Finding? {
    let zones = request.activeZones.filter {
      $0.floor?.datum == .launch || $0.ceiling?.datum == .launch
    }
    guard let zone = zones.first else { return nil }
    let (count, site) = (zones.count, request.launchSites[0].name)
    return Finding(
      .error, rule: "launch-heights-differ", place: zone.name,
      message: Text(
        en: "zones with a floor or ceiling above launch: \(count); they count from “\(site)”, "
          + "and the launch sites lie at different heights",
        zh: "\(count) 处空域的下限或上限为“相对起飞点”，均自“\(site)”起算，而各起飞点高度不同"),
      remedy: Text(
        en: "give their floors and ceilings above sea level or above ground",
        zh: "请以海拔高度或离地高度给出其上下限"))
  }
}

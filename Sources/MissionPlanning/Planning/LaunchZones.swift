import Airspace
import Diagnostics
import PlanarGeometry
import Units

extension PlanningArea {
  /// The zones that a launch site lies inside of, at a height that is flown: no way leads out of them. None
  /// for a site in the margin of a zone only.
  func zones(around site: PathPoint, of request: PatrolRequest) -> [Zone] {
    guard barriers.contains(site.place) else { return [] }
    var top = site
    top.altitude += PlanningArea.heights(of: request).upperBound
    let place = Segment(site.place, site.place)
    return forbidden(from: site, to: top).map(\.zone).filter {
      airspace.shapes[$0]?.distance(to: place) == 0
    }.map { airspace.zones[$0] }
  }

  /// - Throws: ``PlanningError`` where every launch site lies inside a zone.
  func checkLaunchZones(of request: PatrolRequest) throws(PlanningError) {
    let around = sites.map { zones(around: $0, of: request) }
    guard let zones = around.first, around.allSatisfy({ !$0.isEmpty }) else { return }
    throw .launchInsideZone(site: request.launchSites[0].name, zones: zones)
  }
}

extension PlanMaking {
  /// Launch sites that no flight can leave, where there are others.
  func launchFindings() -> [Finding] {
    zip(request.launchSites, area.sites).compactMap { site, point in
      let zones = area.zones(around: point, of: request)
      if zones.isEmpty { return nil }
      return Finding(
        .warning, rule: "launch-inside-zone", place: site.name,
        message: Unserved.Cause.zones(zones).text,
        remedy: Text(en: "nothing is flown from it; move it", zh: "该点未安排架次；请更换起飞点"))
    }
  }
}

import Diagnostics
import Geodesy
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `launch`, with the field of each site's place.
  mutating func launchSites(_ root: Section) -> [(site: LaunchSite, at: Field)] {
    guard let field = root["launch"] else {
      noteMissing("launch", of: root, example: "[{name: 东站, at: 37.8590 N 112.5803 E}]")
      return []
    }
    return sections(field, keys: MissionKeys.place).compactMap { section in
      guard let site = site(section), let at = section["at"] else { return nil }
      return (site, at)
    }
  }

  /// Reads `{name: …, at: …}`.
  mutating func site(_ section: Section) -> LaunchSite? {
    let name = required("name", of: section, example: "东站", { $0 })
    let at = required(
      "at", of: section, example: "37.8590 N 112.5803 E", CoordinateLiteral.coordinate)
    guard let name, let at else { return nil }
    return LaunchSite(name: name, position: at)
  }

  /// Notes launch sites that are far from everything, but would not be if latitude and longitude
  /// changed places, of the site or of the data: both numbers being within ±90°, nothing else tells.
  mutating func noteExchanged(_ sites: [(site: LaunchSite, at: Field)], from tasks: [Coordinate]) {
    let far = 300.0
    func nearest(_ place: Coordinate) -> Double {
      tasks.map { Geodesic(from: place, to: $0).distance.kilometres }.min() ?? 0
    }
    for (site, at) in sites {
      // Nearly always the first task is near enough, and the others need not be asked.
      let isNear = tasks.contains {
        Geodesic(from: site.position, to: $0).distance.kilometres <= far
      }
      guard !tasks.isEmpty, !isNear, abs(site.position.longitude.degrees) <= 90 else { continue }
      let distance = nearest(site.position)
      let exchanged = nearest(
        Coordinate(latitude: site.position.longitude, longitude: site.position.latitude))
      guard exchanged < 100 else { continue }
      note(
        .exchangedCoordinates(
          place: "“\(site.name)”", kilometres: distance.rounded(), exchanged: exchanged.rounded()),
        at: at)
    }
  }
}

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
    var names: Set<String> = []
    return sections(field, keys: MissionKeys.place).compactMap { section in
      guard let site = site(section), let at = section["at"] else { return nil }
      if !names.insert(site.name).inserted, let name = section["name"] {
        note(
          .other(
            Text(
              en:
                "another launch site has this name, and flights name the site that they leave from",
              zh: "另一个起飞点已用此名，而架次按名称注明起飞点")), at: name)
      }
      return (site, at)
    }
  }

  /// Reads `{name: …, at: …}`.
  mutating func site(_ section: Section) -> LaunchSite? {
    let name = required("name", of: section, example: "东站", { $0 })
    let at = required(
      "at", of: section, example: "37.8590 N 112.5803 E", CoordinateLiteral.coordinate)
    guard let name, let at else { return nil }
    guard let field = section["crs"] else { return LaunchSite(name: name, position: at) }
    guard let system = value(of: field, ReferenceSystem.init(named:)) else { return nil }
    guard system.isGeographic else {
      note(
        .other(
          Text(
            en: "“at” is in degrees here; name a system of degrees, such as GCJ-02",
            zh: "此处“at”以度为单位；请写经纬度坐标系，如 GCJ-02")), at: field)
      return nil
    }
    do throws(Fault) {
      let shown = Position(x: at.longitude.degrees, y: at.latitude.degrees)
      let place = try WGS84Transformation.degrees([shown], from: system)[0]
      return LaunchSite(name: name, position: Coordinate(latitude: place.y, longitude: place.x))
    } catch {
      note(error, at: field)
      return nil
    }
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

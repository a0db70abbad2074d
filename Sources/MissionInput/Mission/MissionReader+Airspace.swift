import Airspace
import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `airspace`: one file or a list, each a path or a block `{from: …, crs: …, margin: …}`.
  mutating func airspace(
    _ root: Section, _ rules: RuleSet?, around places: [Coordinate]
  ) -> [Zone] {
    guard let field = root["airspace"] else { return [] }
    let items = if case .list(let items) = field.content { items } else { [field] }
    if items.isEmpty { _ = texts(field) }
    let zones = items.flatMap { item -> [Zone] in
      if case .section = item.content {
        guard let section = section(item, keys: MissionKeys.airspace) else { return [] }
        guard section["from"] != nil else {
          noteMissing("from", of: section, example: "zones.geojson")
          return []
        }
        return self.zones(section, rules, around: places)
      }
      let section = Section(path: item.path, location: item.location, entries: ["from": item])
      return self.zones(section, rules, around: places)
    }
    var ids = UniqueIDs()
    return zones.map { ids.unique($0, \.id) }
  }

  /// The zones of a file around some places; a file without any, which tests nothing, is told.
  private mutating func zones(
    _ section: Section, _ rules: RuleSet?, around places: [Coordinate]
  ) -> [Zone] {
    let faultsBefore = faults.count
    let all = zones(section, rules)
    let near = near(places, all)
    guard near.isEmpty, !places.isEmpty, faults.count == faultsBefore, let from = section["from"],
      let path = value(of: from, { $0 })
    else { return near }
    note(
      Finding(
        .warning, rule: "airspace-without-zones", place: path,
        message: all.isEmpty
          ? Text(
            en: "the file holds nothing that is a zone or an obstacle; nothing of it is tested",
            zh: "文件中没有任何空域或障碍物；未做任何检查")
          : Text(
            en:
              "none of its \(all.count) zones and obstacles lies within 20 km of the mission; nothing of "
              + "it is tested",
            zh: "其中 \(all.count) 个空域和障碍物均不在任务 20 公里范围内；未做任何检查"),
        remedy: all.isEmpty
          ? Text(
            en: "name a rule set (“rules: cn-2024”), or a file of zones",
            zh: "请写明规则集（“rules: cn-2024”），或改用空域文件")
          : Text(
            en: "make sure of its place and its reference system (“crs:”)",
            zh: "请核对其位置和坐标系（“crs:”）")))
    return near
  }

  /// Those zones that reach into the degrees around the mission and 20 km more.
  private func near(_ places: [Coordinate], _ zones: [Zone]) -> [Zone] {
    guard !places.isEmpty else { return [] }
    func box(_ all: [Coordinate], _ margin: Double) -> (
      west: Double, south: Double, east: Double, north: Double
    ) {
      let x = all.map(\.longitude.degrees)
      let y = all.map(\.latitude.degrees)
      let north = margin / 110_570
      let top = max(abs(y.min() ?? 0), abs(y.max() ?? 0))
      let east = north / max(0.01, cos(top * .pi / 180))
      return (
        (x.min() ?? 0) - east, (y.min() ?? 0) - north, (x.max() ?? 0) + east,
        (y.max() ?? 0) + north
      )
    }
    let mission = box(places, 20_000)
    return zones.filter { zone in
      let own = box(
        zone.shape.coordinates, (zone.shape.radius + zone.margin.horizontal).metres)
      return own.west <= mission.east && mission.west <= own.east && own.south <= mission.north
        && mission.south <= own.north
    }
  }
}

import Airspace
import Diagnostics
import Geodesy
import Units

extension MissionReader {
  /// Reads `flight area`: a path, or a block of `from` or `corners`, with a `margin`.
  ///
  /// An area has three corners at least, and no side of it crosses another.
  mutating func flightArea(_ root: Section) -> FlightArea? {
    guard let field = root["flight area"] else { return nil }
    let section: Section?
    if case .section = field.content {
      section = self.section(field, keys: MissionKeys.flightArea)
    } else {
      section = Section(path: field.path, location: field.location, entries: ["from": field])
    }
    guard let section else { return nil }
    let margin = margin(of: section, default: .metres(10))
    guard let corners = corners(of: section), let margin else { return nil }
    var ring: [Coordinate] = []
    for corner in corners where ring.last != corner { ring.append(corner) }
    if ring.count > 1, ring.first == ring.last { ring.removeLast() }
    guard ring.count >= 3 else {
      note(
        .other(
          Text(
            en: "an area has three corners at least; there are \(ring.count)",
            zh: "面至少有三个角点；现有 \(ring.count) 个")), at: field)
      return nil
    }
    let area = FlightArea(corners: ring, margin: margin)
    guard !area.crossesItself else {
      note(
        .other(
          Text(
            en:
              "sides of the area cross each other; give its corners in their order along the edge",
            zh: "面的边互相交叉；请沿边界依次给出角点")), at: field)
      return nil
    }
    return area
  }

  private mutating func corners(of section: Section) -> [Coordinate]? {
    switch (section["from"], section["corners"]) {
    case (nil, nil):
      noteMissing("from", of: section, example: "area.geojson")
      return nil
    case (_?, let inline?):
      note(
        .other(Text(en: "“from” and “corners” exclude each other", zh: "“from”与“corners”不能同时使用")),
        at: inline)
      return nil
    case (nil, let inline?):
      let texts = texts(inline)
      let corners = texts.compactMap { value(of: $0.field, CoordinateLiteral.coordinate) }
      return corners.count == texts.count ? corners : nil
    case (let from?, nil):
      guard let selected = features(of: section, for: .flightArea) else { return nil }
      guard let feature = selected.features.first else { return nil }
      guard selected.features.count == 1 else {
        let names = selected.features.prefix(3).map(\.label).joined(separator: ", ")
        note(
          .other(
            Text(
              en: "a flight area is one area; the file has \(selected.features.count) (\(names)); "
                + "name one with “select”",
              zh: "飞行区域只能是一个面；文件中有 \(selected.features.count) 个（\(names)）；"
                + "请用“select”选定一个")), at: from)
        return nil
      }
      do throws(GeometryFault) {
        return try feature.areaCorners()
      } catch {
        note([(feature, error)], in: selected.file)
        return nil
      }
    }
  }
}

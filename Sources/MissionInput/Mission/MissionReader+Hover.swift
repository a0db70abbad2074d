import Diagnostics
import Geodesy
import MissionPlanning
import Units

extension MissionReader {
  /// A node before its flight is known.
  private struct Place {
    let id: String
    let name: String
    let position: Coordinate
  }

  /// Reads `hover`: one block, or a list of them.
  mutating func nodes(_ root: Section) -> [HoverNode] {
    guard let field = root["hover"] else { return [] }
    return sections(field, keys: MissionKeys.hover).flatMap { nodes(of: $0, root) }
  }

  private mutating func nodes(of section: Section, _ root: Section) -> [HoverNode] {
    let height = required(
      "height", of: section, example: "110 m above ground", AltitudeLiteral.altitude)
    let dwell = required("dwell", of: section, example: "45 s") {
      (text) throws(Fault) in
      let dwell = try QuantityLiteral.value(text, in: .time)
      try AllowedRange.above(0, to: 3600, "s").check(dwell, found: text)
      return Time.seconds(dwell)
    }
    let actions = actions(of: section)
    let places = places(of: section)
    let priority = priority(of: section)
    let hours = hours(of: section, root)
    guard let height, let dwell, let actions, let priority else { return [] }
    return places.map {
      HoverNode(
        id: $0.id, name: $0.name, position: $0.position, height: height, dwell: dwell,
        actions: actions, priority: priority, hours: hours)
    }
  }

  private mutating func actions(of section: Section) -> [CameraAction]? {
    guard let field = section["actions"] else {
      noteDefault("[photo]", for: "actions", of: section)
      return [.photo]
    }
    let texts = texts(field)
    let actions = texts.compactMap { text, field in
      value(of: field) { (text) throws(Fault) in try WordLiteral.action.value(text) }
    }
    return actions.count == texts.count && !texts.isEmpty ? actions.unique : nil
  }

  private mutating func places(of section: Section) -> [Place] {
    switch (section["from"], section["nodes"]) {
    case (nil, nil):
      noteMissing("from", of: section, example: "nodes.geojson")
      return []
    case (_?, let inline?):
      note(
        .other(
          Text(
            en: "“from” and “nodes” exclude each other; write two blocks, as a list",
            zh: "“from”与“nodes”不能同时使用；请写成两组的列表")), at: inline)
      return []
    case (nil, let inline?):
      for key in ["layer", "crs", "select"] {
        if let field = section[key] {
          note(
            .other(Text(en: "this goes with “from” only", zh: "此项只能与“from”同用")), at: field)
        }
      }
      return sections(inline, keys: MissionKeys.place).compactMap { site($0) }
        .map { Place(id: $0.name, name: $0.name, position: $0.position) }
    case (_?, nil):
      return readPlaces(of: section)
    }
  }

  private mutating func readPlaces(of section: Section) -> [Place] {
    guard let selected = features(of: section, for: .nodes) else { return [] }
    var places: [Place] = []
    var faults: [(VectorFeature, GeometryFault)] = []
    for feature in selected.features {
      do throws(GeometryFault) {
        let name = feature.name.isEmpty ? feature.id : feature.name
        places += try feature.nodePlaces().map { Place(id: feature.id, name: name, position: $0) }
      } catch {
        faults.append((feature, error))
      }
    }
    note(faults, in: selected.file)
    return places
  }
}

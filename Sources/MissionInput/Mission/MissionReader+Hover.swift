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
    let policy: ServicePolicy
  }

  /// Reads `hover`: one block, or a list of them.
  mutating func nodes(_ root: Section) -> [HoverNode] {
    guard let field = root["hover"] else { return [] }
    return sections(field, keys: MissionKeys.hover).flatMap { nodes(of: $0, root) }
  }

  private mutating func nodes(of section: Section, _ root: Section) -> [HoverNode] {
    let dwell = required("dwell", of: section, example: "45 s") {
      (text) throws(Fault) in
      let dwell = try QuantityLiteral.value(text, in: .time)
      try AllowedRange.above(0, to: 3600, "s").check(dwell, found: text)
      return Time.seconds(dwell)
    }
    let actions = actions(of: section)
    let places = places(of: section, policy(of: section, for: .nodes, root), root)
    guard let dwell, let actions else { return [] }
    return places.compactMap { place in
      guard let height = place.policy.height else { return nil }
      return HoverNode(
        id: place.id, name: place.name, position: place.position, height: height, dwell: dwell,
        actions: actions, priority: place.policy.priority, hours: place.policy.hours)
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

  private mutating func places(
    of section: Section, _ policy: ServicePolicy, _ root: Section
  ) -> [Place] {
    if section["from"] == nil { noteMissingPolicy(of: section, for: .nodes) }
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
        .map { Place(id: $0.name, name: $0.name, position: $0.position, policy: policy) }
    case (_?, nil):
      return readPlaces(of: section, policy, root)
    }
  }

  private mutating func readPlaces(
    of section: Section, _ policy: ServicePolicy, _ root: Section
  ) -> [Place] {
    guard let selected = features(of: section, for: .nodes) else { return [] }
    let policies = policies(of: selected, in: section, for: .nodes, policy, root)
    var places: [Place] = []
    var faults: [(VectorFeature, GeometryFault)] = []
    for (feature, policy) in zip(selected.features, policies) {
      do throws(GeometryFault) {
        let name = feature.name.isEmpty ? feature.id : feature.name
        places += try feature.nodePlaces().map {
          Place(id: feature.id, name: name, position: $0, policy: policy)
        }
      } catch {
        faults.append((feature, error))
      }
    }
    note(faults, in: selected.file)
    return places
  }
}

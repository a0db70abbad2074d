import Diagnostics
import MissionPlanning

extension MissionReader {
  /// Reads `roads`: one block, or a list of them.
  mutating func roads(_ root: Section) -> [Road] {
    guard let field = root["roads"] else { return [] }
    return sections(field, keys: MissionKeys.roads).flatMap { roads(of: $0, root) }
  }

  private mutating func roads(of section: Section, _ root: Section) -> [Road] {
    if section["from"] == nil {
      noteMissing("from", of: section, example: "roads.geojson")
      noteMissingPolicy(of: section, for: .roads)
    }
    let policy = policy(of: section, for: .roads, root)
    let passes = value("passes", of: section, default: Road.Passes.one, written: "one") {
      (text) throws(Fault) in
      try WordLiteral.passes.value(text)
    }
    guard let selected = features(of: section, for: .roads) else { return [] }
    let policies = policies(of: selected, in: section, for: .roads, policy, root)
    var roads: [Road] = []
    var faults: [(VectorFeature, GeometryFault)] = []
    for (feature, policy) in zip(selected.features, policies) {
      do throws(GeometryFault) {
        for line in try feature.roadLines() {
          guard let height = policy.height, let speed = policy.speed, let passes else { continue }
          roads.append(
            Road(
              id: feature.id, name: feature.name.isEmpty ? feature.id : feature.name, line: line,
              height: height, speed: speed, passes: passes, priority: policy.priority,
              hours: policy.hours))
        }
      } catch {
        faults.append((feature, error))
      }
    }
    note(faults, in: selected.file)
    return roads
  }
}

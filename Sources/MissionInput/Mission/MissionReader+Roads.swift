import Diagnostics
import Geodesy
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `roads`: one block, or a list of them.
  mutating func roads(_ root: Section) -> [Road] {
    guard let field = root["roads"] else { return [] }
    return sections(field, keys: MissionKeys.roads).flatMap { roads(of: $0, root) }
  }

  private mutating func roads(of section: Section, _ root: Section) -> [Road] {
    if section["from"] == nil {
      noteMissing("from", of: section, example: "roads.geojson")
    }
    let height = required(
      "height", of: section, example: "90 m above ground", AltitudeLiteral.altitude)
    let speed = required("speed", of: section, example: "10 m/s") {
      (text) throws(Fault) in
      let speed = try QuantityLiteral.value(text, in: .speed)
      try AllowedRange.above(0, to: 40, "m/s").check(speed, found: text)
      return Speed.metresPerSecond(speed)
    }
    let passes = value("passes", of: section, default: Road.Passes.one, written: "one") {
      (text) throws(Fault) in
      try WordLiteral.passes.value(text)
    }
    let priority = priority(of: section)
    let hours = hours(of: section, root)
    guard let selected = features(of: section, for: .roads) else { return [] }
    var roads: [Road] = []
    var faults: [(VectorFeature, GeometryFault)] = []
    for feature in selected.features {
      do throws(GeometryFault) {
        for line in try feature.roadLines() {
          guard let height, let speed, let passes, let priority else { continue }
          roads.append(
            Road(
              id: feature.id, name: feature.name.isEmpty ? feature.id : feature.name, line: line,
              height: height, speed: speed, passes: passes, priority: priority,
              hours: hours))
        }
      } catch {
        faults.append((feature, error))
      }
    }
    note(faults, in: selected.file)
    return roads
  }
}

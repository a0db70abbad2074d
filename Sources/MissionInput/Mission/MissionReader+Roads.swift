import Diagnostics
import Geodesy
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `roads`: one block, or a list of them.
  mutating func roads(_ root: Section) -> [Road] {
    guard let field = root["roads"] else { return [] }
    return sections(field, keys: MissionKeys.roads).flatMap { roads(of: $0) }
  }

  private mutating func roads(of section: Section) -> [Road] {
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
              height: height, speed: speed, passes: passes, priority: priority))
        }
      } catch {
        faults.append((feature, error))
      }
    }
    note(faults, in: selected.file)
    return roads
  }

  /// Reads `priority`, which decides what is flown where not everything is; the same for all that names
  /// none.
  mutating func priority(of section: Section) -> Int? {
    guard let field = section["priority"] else { return 1 }
    return wholeNumber(field, from: 1, to: 5)
  }

  /// Reads a whole number.
  mutating func wholeNumber(_ field: Field, from lowest: Int, to highest: Int) -> Int? {
    value(of: field) { (text) throws(Fault) in
      guard let number = Int(text.trimmed) else {
        throw .unreadableValue(
          found: text,
          expected: Text(en: "a whole number such as “3”", zh: "整数，如“3”"))
      }
      try AllowedRange.from(Double(lowest), to: Double(highest), "").check(
        Double(number), found: text)
      return number
    }
  }
}

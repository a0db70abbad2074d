import Airspace
import Diagnostics
import Geodesy
import Units

extension MissionReader {
  /// All zones of one file; what is wrong with it is noted.
  mutating func zones(_ section: Section, _ rules: RuleSet?) -> [Zone] {
    guard let from = section["from"], let path = value(of: from, { $0 }) else { return [] }
    let system = section["crs"].flatMap { value(of: $0, ReferenceSystem.init(named:)) }
    if section["crs"] != nil, system == nil { return [] }
    guard let margin = margin(of: section, default: .metres(30)) else { return [] }
    let making = ZoneMaking(rules: rules, margin: margin)
    do throws(Fault) {
      let file = try paths.locate(path)
      let dataset = try VectorDataset(path: file)
      note(parts: dataset.files, of: file, named: path)
      let described = dataset.layers
      let isAirports = described.map { AirportTable($0.fields) != nil }
      var layers = described.indices.filter { described[$0].kind != .none || isAirports[$0] }
      if let field = section["layer"] {
        guard let named = value(of: field, { $0 }),
          let layer = self.layer(of: dataset, named: named, at: field)
        else { return [] }
        layers = [layer]
      }
      if layers.isEmpty { throw .other(TextTable.noPlaces) }
      var search = AirspaceSearch(layers: layers, of: dataset, isWanted: making.isWanted)
      try dataset.forEachFeature(in: layers) { search.consider($0, layer: $1) }
      if layers.contains(where: { isAirports[$0] }) { try checkAirports(search, rules, path) }
      return try zones(
        search, making,
        systems: layers.map {
          system ?? (isAirports[$0] ? .wgs84 : described[$0].impliedSystem)
        }, layers, from: section, in: file, named: path)
    } catch {
      note(error, at: from)
      return []
    }
  }

  /// Reads how far flights stay from an edge, at most 10 km.
  mutating func margin(of section: Section, default fallback: Length) -> Length? {
    value(
      "margin", of: section, default: fallback, written: "\(fallback.metres.shortText) m"
    ) { (text) throws(Fault) in
      let metres = try QuantityLiteral.value(text, in: .length)
      try AllowedRange.from(0, to: 10_000, "m").check(metres, found: text)
      return Length.metres(metres)
    }
  }

  /// A table of airports says where they are, and a rule set how far their surroundings reach.
  private mutating func checkAirports(
    _ search: AirspaceSearch, _ rules: RuleSet?, _ path: String
  ) throws(Fault) {
    guard rules != nil else {
      throw .other(
        Text(
          en:
            "a table of airports makes zones only by a rule set; add, for instance, “rules: cn-2024”",
          zh: "机场表需由规则集确定周边范围；请写明，例如“rules: cn-2024”"))
    }
    let missing = search.withoutPlace
    if missing.isEmpty { return }
    let shown = missing.prefix(5)
    let more = missing.count - shown.count
    note(
      Finding(
        .warning, rule: "airports-without-place", place: path,
        message: Text(
          en: "\(missing.count) rows give no place and are no zones: "
            + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
          zh: "\(missing.count) 行没有坐标，未成为空域：\(shown.joined(separator: "、"))"
            + (more > 0 ? " 等" : ""))))
  }

  private mutating func zones(
    _ search: AirspaceSearch, _ making: ZoneMaking, systems: [ReferenceSystem?], _ layers: [Int],
    from section: Section, in file: String, named path: String
  ) throws(Fault) -> [Zone] {
    var faults = search.undecoded.map { ($0.feature, GeometryFault.undecodable($0.error)) }
    var zones: [Zone] = []
    var wrong: [InputError] = []
    for (layer, system) in zip(layers, systems) {
      let found = search.features.filter { $0.feature.layer == layer }
      if found.isEmpty { continue }
      guard let system else {
        note(
          InputError(
            .missingReferenceSystem(file: path, remedy: paths.mission.isEmpty ? .file : .key),
            at: section.location(of: "crs"),
            field: section.path(of: "crs")))
        return []
      }
      // The features' numbers lead from their places back to their tags.
      let numbered = found.enumerated().map { number, feature in
        VectorFeature(
          id: "\(number)", name: "", layer: layer, shape: feature.feature.shape)
      }
      let placement = try FeaturePlacement(numbered, from: system)
      func original(_ feature: VectorFeature) -> AirspaceFeature { found[Int(feature.id) ?? 0] }
      faults += placement.faults.map { (original($0.feature).feature, $0.fault) }
      for placed in placement.placed {
        var feature = original(placed)
        feature.feature.shape = placed.shape
        do throws(ZoneRefusal) {
          zones += try making.zones(of: feature)
        } catch {
          wrong += error.faults.map { key, fault in
            let field = key.map { "\(feature.feature.label).\($0)" } ?? ""
            return InputError(fault, at: SourceLocation(file: file), field: field)
          }
        }
      }
    }
    note(faults, in: file)
    for error in wrong.prefix(20) { note(error) }
    return zones
  }
}

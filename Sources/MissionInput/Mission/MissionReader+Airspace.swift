import Airspace
import Diagnostics
import Foundation
import Geodesy
import MissionPlanning
import Units

extension MissionReader {
  /// Reads `rules`: a built-in set's name, or the path of one in JSON.
  mutating func rules(_ root: Section) -> RuleSet? {
    guard let field = root["rules"] else { return nil }
    guard let name = value(of: field, { $0 }) else { return nil }
    if let known = RuleSet.named(name) { return known }
    guard name.contains("/") || name.lowercased().hasSuffix(".json") else {
      let near = nearest(to: name, among: RuleSet.builtIn)
      note(
        .unknownName(
          found: name, nearest: near.isEmpty ? RuleSet.builtIn : near,
          of: Text(en: "rule set", zh: "规则集")), at: field)
      return nil
    }
    do throws(Fault) {
      let file = try paths.open(name)
      note(file, named: name)
      do {
        return try JSONDecoder().decode(RuleSet.self, from: file.bytes)
      } catch {
        let wrong = CodableFault(error)
        note(InputError(wrong.fault, at: SourceLocation(file: file.path), field: wrong.field))
      }
    } catch {
      note(error, at: field)
    }
    return nil
  }

  /// Reads `time`: from when to when the mission is flown.
  mutating func time(_ root: Section) -> ClosedRange<Date>? {
    guard let field = root["time"] else { return nil }
    return value(of: field) { (text) throws(Fault) in
      guard case .once(let from, let to)? = ActiveTime(text.trimmed) else {
        throw .unreadableValue(
          found: text,
          expected: Text(
            en: "two moments such as “2026-05-01T07:00+08:00/2026-05-01T10:00+08:00”",
            zh: "起止时刻，如“2026-05-01T07:00+08:00/2026-05-01T10:00+08:00”"))
      }
      return from...to
    }
  }

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
        return self.zones(section, rules)
      }
      let section = Section(path: item.path, location: item.location, entries: ["from": item])
      return self.zones(section, rules)
    }
    var ids = UniqueIDs()
    return near(places, zones).map { ids.unique($0, \.id) }
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

  private mutating func zones(_ section: Section, _ rules: RuleSet?) -> [Zone] {
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
      if let named = section["layer"].flatMap({ value(of: $0, { $0 }) }) {
        layers = layers.filter { dataset.layers[$0].name == named }
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
        do throws(ZoneMaking.Refusal) {
          zones += try making.zones(of: feature)
        } catch {
          let key = error.key.map { "\(feature.feature.label).\($0)" } ?? ""
          wrong.append(InputError(error.fault, at: SourceLocation(file: file), field: key))
        }
      }
    }
    note(faults, in: file)
    for error in wrong.prefix(20) { note(error) }
    return zones
  }
}

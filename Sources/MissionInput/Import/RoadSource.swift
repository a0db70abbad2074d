import Diagnostics
import Geodesy
import Units

/// A source of roads, read whole: its road lines, and the traffic signals of an OSM file.
struct RoadSource {
  private(set) var roads: [SourceRoad] = []
  private(set) var signals: [(name: String, knot: Knot)] = []

  init(_ path: String, crs: String?, classes: Set<String>) throws(Fault) {
    let named: ReferenceSystem? = if let crs { try ReferenceSystem(named: crs) } else { nil }
    let file = try InputFile(path: path)
    let dataset = try VectorDataset(path: file.path)
    let layers = dataset.layers
    let isOSM = dataset.format == "OSM"
    let wanted = layers.indices.filter { index in
      isOSM
        ? ["lines", "points"].contains(layers[index].name)
        : layers[index].kind == .lines || layers[index].kind == .mixed
    }
    guard !wanted.isEmpty else {
      throw .other(Text(en: "the file holds no lines", zh: "文件中没有线要素"))
    }
    let tags = wanted.map { (layer: $0, reader: TagReader(layers[$0])) }
    var read: [(shape: Shape, id: String, tags: [String: String], layer: Int)] = []
    var lights: [(shape: Shape, name: String)] = []
    var undecoded: WellKnownBinaryError?
    try dataset.forEachFeature(in: wanted) { feature, layer in
      guard let reader = tags.first(where: { $0.layer == layer })?.reader else { return }
      if isOSM {
        guard let highway = reader.value("highway", of: feature) else { return }
        if layers[layer].name == "points" {
          guard highway == "traffic_signals", let shape = try? feature.shape() else { return }
          lights.append((shape, reader.value("name", of: feature) ?? ""))
          return
        }
        guard classes.isEmpty || classes.contains(highway) else { return }
      }
      do throws(WellKnownBinaryError) {
        let all = reader.tags(of: feature)
        let id = all["id"] ?? all["osm_id"] ?? "\(feature.number)"
        let shape = try feature.shape()
        read.append((shape, id, all, layer))
      } catch {
        undecoded = error
      }
    }
    if let undecoded { throw .malformed(format: dataset.format, reason: "\(undecoded)") }
    for layer in wanted {
      let own = read.filter { $0.layer == layer }
      if own.isEmpty { continue }
      guard let system = named ?? layers[layer].impliedSystem else {
        throw .missingReferenceSystem(file: path)
      }
      let places = try Self.degrees(own.map(\.shape), from: system)
      for (feature, shape) in zip(own, places) {
        roads += SourceRoad.roads(shape, id: feature.id, tags: feature.tags, classes: classes)
      }
    }
    signals = lights.flatMap { light in
      light.shape.points.map { (name: light.name, knot: Knot($0)) }
    }
  }

  /// All shapes in degrees, transformed at once.
  private static func degrees(
    _ shapes: [Shape], from system: ReferenceSystem
  ) throws(Fault) -> [Shape] {
    if system == .wgs84 || system.name.hasPrefix("EPSG:4326") { return shapes }
    let positions = shapes.flatMap(\.positions)
    let images = try WGS84Transformation.degrees(positions, from: system)
    var rest = images[...]
    return shapes.map { shape in
      let count = shape.positions.count
      defer { rest = rest.dropFirst(count) }
      return shape.replacing(rest.prefix(count))
    }
  }

  /// The nodes of a table or file of points.
  static func places(_ path: String, crs: String?) throws(Fault) -> [RegisterNode] {
    let named: ReferenceSystem? = if let crs { try ReferenceSystem(named: crs) } else { nil }
    let file = try InputFile(path: path)
    let dataset = try VectorDataset(path: file.path)
    let layers = dataset.layers
    var found: [(shape: Shape, tags: [String: String], number: Int64, layer: Int)] = []
    try dataset.forEachFeature(in: Array(layers.indices)) { feature, layer in
      guard let shape = try? feature.shape(), !shape.points.isEmpty else { return }
      found.append((shape, TagReader(layers[layer]).tags(of: feature), feature.number, layer))
    }
    guard !found.isEmpty else { throw .other(TextTable.noPlaces) }
    let source = MissionPaths.split(path).name
    var nodes: [RegisterNode] = []
    for feature in found {
      guard let system = named ?? layers[feature.layer].impliedSystem else {
        throw .missingReferenceSystem(file: path)
      }
      let places = try WGS84Transformation.degrees(feature.shape.points, from: system)
      let id = feature.tags["id"] ?? "\(source)-\(feature.number)"
      let name = ["name", "名称", "地址", "address"].lazy.compactMap { feature.tags[$0] }.first
      nodes += places.map {
        RegisterNode(
          id: id, name: name ?? id, source: source, degree: 0,
          position: Coordinate(latitude: $0.y, longitude: $0.x))
      }
    }
    return nodes
  }
}

/// Reads all that a feature says about itself.
struct TagReader {
  private let fields: [String]
  private let otherTags: Int?

  init(_ layer: VectorLayer) {
    fields = layer.fields
    otherTags = layer.index(of: "other_tags")
  }

  func value(_ key: String, of feature: borrowing OpenFeature) -> String? {
    guard let index = fields.firstIndex(of: key) else { return nil }
    return feature.value(index)?.text
  }

  func tags(of feature: borrowing OpenFeature) -> [String: String] {
    var tags: [String: String] = [:]
    for (index, name) in fields.enumerated() {
      guard let value = feature.value(index) else { continue }
      if index == otherTags {
        for tag in HStore.tags(value.text) { tags[tag.key] = tag.value }
      } else {
        tags[name] = value.text
      }
    }
    return tags
  }
}

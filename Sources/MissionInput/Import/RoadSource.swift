import Diagnostics
import Geodesy
import Units

/// A source of roads, read whole: its road lines, and the traffic signals of an OSM file.
struct RoadSource {
  private(set) var roads: [SourceRoad] = []
  private(set) var signals: [(name: String, knot: Knot)] = []
  /// Lines of fewer than two places, or off the earth.
  private(set) var unusable = 0
  /// The classes that were not asked for, with how many lines each has.
  private(set) var otherClasses: [String: Int] = [:]
  /// What of the owners and patrols cannot be read.
  private(set) var faults: RowFaults

  init(_ path: String, crs: String?, classes: Set<String>) throws(Fault) {
    faults = RowFaults(in: path)
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
        throw .missingReferenceSystem(file: path, remedy: .option)
      }
      let places = try Self.degrees(own.map(\.shape), from: system)
      for (feature, shape) in zip(own, places) {
        let roadClass = SourceRoad.roadClass(feature.tags)
        guard classes.isEmpty || classes.contains(roadClass) else {
          otherClasses[roadClass, default: 0] += 1
          continue
        }
        let policy = isOSM ? SourcePolicy() : policy(of: feature.tags, id: feature.id)
        let made = SourceRoad.roads(shape, id: feature.id, tags: feature.tags, policy: policy)
        unusable += shape.lines.count - made.count
        roads += made
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

  private mutating func policy(of tags: [String: String], id: String) -> SourcePolicy {
    var wrong: [SourcePolicy.FieldFault] = []
    let policy = SourcePolicy(tags, noting: &wrong)
    for error in wrong { faults.note(error.fault, "\(id).\(error.key)") }
    return policy
  }
}

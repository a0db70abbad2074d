/// A feature of an airspace file with everything that it says about itself.
struct AirspaceFeature {
  /// With its shape in the file's own coordinates, later in degrees.
  var feature: VectorFeature
  let tags: [String: String]

  /// The value of the first of some keys that there is.
  func tag(_ keys: String...) -> String? {
    for key in keys {
      if let value = tags[key] { return value }
    }
    return nil
  }
}

/// Reads the features of a file with all their attributes, those of OSM's `other_tags` among them.
struct AirspaceSearch {
  private let fields: [Int: [String]]
  private let otherTags: [Int: Int]
  /// OSM files hold houses and shops by the ten thousand: only what the law or an obstacle table knows
  /// is taken.
  private let isWanted: ((String) -> String?) -> Bool
  private let isOSM: Bool
  private let airports: [Int: AirportTable]
  /// Rows of airport tables that give no place, by what people call them.
  private(set) var withoutPlace: [String] = []
  private(set) var features: [AirspaceFeature] = []
  private(set) var undecoded: [(feature: VectorFeature, error: WellKnownBinaryError)] = []

  init(
    layers: [Int], of dataset: borrowing VectorDataset,
    isWanted: @escaping ((String) -> String?) -> Bool
  ) {
    let described = dataset.layers
    isOSM = dataset.format == "OSM"
    fields = Dictionary(uniqueKeysWithValues: layers.map { ($0, described[$0].fields) })
    airports = Dictionary(
      uniqueKeysWithValues: layers.compactMap { layer in
        AirportTable(described[layer].fields).map { (layer, $0) }
      })
    otherTags = Dictionary(
      uniqueKeysWithValues: layers.compactMap { layer in
        described[layer].index(of: "other_tags").map { (layer, $0) }
      })
    self.isWanted = isWanted
  }

  /// Takes a feature if it is wanted.
  mutating func consider(_ feature: borrowing OpenFeature, layer: Int) {
    var tags: [String: String] = [:]
    for (index, name) in (fields[layer] ?? []).enumerated() {
      if index == otherTags[layer] {
        for tag in HStore.tags(feature.value(index)?.text ?? "") { tags[tag.key] = tag.value }
      } else if let value = feature.value(index) {
        tags[name] = value.text
      }
    }
    if isOSM, !isWanted({ tags[$0] }) { return }
    if let table = airports[layer] {
      consider(table.row(tags), id: tags["id"] ?? "\(feature.number)", layer: layer)
      return
    }
    let id = tags["id"] ?? tags["osm_id"] ?? tags["osm_way_id"].map { "w\($0)" }
    var taken = VectorFeature(
      id: id ?? "\(feature.number)", name: tags["name"] ?? tags["名称"] ?? "", layer: layer,
      shape: Shape())
    do throws(WellKnownBinaryError) {
      taken.shape = try feature.shape()
      features.append(AirspaceFeature(feature: taken, tags: tags))
    } catch {
      undecoded.append((taken, error))
    }
  }

  private mutating func consider(_ row: AirportTable.Row, id: String, layer: Int) {
    switch row {
    case .closed: return
    case .withoutPlace(let name): withoutPlace.append(name)
    case .object(let name, let tags, let shape):
      let feature = VectorFeature(id: id, name: name, layer: layer, shape: shape)
      features.append(AirspaceFeature(feature: feature, tags: tags))
    }
  }
}

/// Finds the features of a file that a selection's criteria want.
struct FeatureSearch {
  /// A layer's fields that the search looks at.
  private struct Columns {
    let id: [Int]
    let name: [Int]
    /// What features say of their patrols; nothing in a file of OpenStreetMap, whose tags mean the road.
    let patrol: [(key: String, column: Int)]
    /// For each criterion; nil where the layer has no such field.
    let criteria: [Int?]
    /// Where GDAL's OSM reader puts all tags that have no field.
    let otherTags: Int?
    let highway: Int?
  }

  private let selection: Selection
  private let columns: [Int: Columns]
  /// An OSM file's lines are rivers, fences and power lines, too: a road is what has a `highway` tag.
  private let roadsOnly: Bool

  private(set) var features: [VectorFeature] = []
  private let layers: [Int]
  /// Features whose geometry cannot be decoded, and why.
  private(set) var undecoded: [(feature: VectorFeature, error: WellKnownBinaryError)] = []
  private(set) var census: SelectionCensus

  init(
    _ selection: Selection, for use: FeatureUse, in layers: [Int],
    of dataset: borrowing VectorDataset
  ) {
    self.selection = selection
    self.layers = layers
    let isOSM = dataset.format == "OSM"
    roadsOnly = isOSM && use == .roads
    let described = dataset.layers
    columns = Dictionary(
      uniqueKeysWithValues: layers.map {
        (
          $0,
          Self.columns(
            of: described[$0], selection, for: use, patrol: isOSM ? [] : SourcePolicy.patrolKeys)
        )
      })
    census = SelectionCensus(selection)
    census.known = ["id"] + layers.flatMap { described[$0].fields }.filter { $0 != "other_tags" }
    census.known = census.known.unique
    for (index, criterion) in selection.criteria.enumerated() {
      let exists = columns.values.contains { $0.criteria[index] != nil }
      if exists || criterion.attribute == "id" { census.noteExists(index) }
    }
  }

  private static func columns(
    of layer: VectorLayer, _ selection: Selection, for use: FeatureUse, patrol: [String]
  ) -> Columns {
    // A road without a name is known by its number, such as G208.
    let number = use == .roads ? ["ref"] : []
    return Columns(
      id: ["id", "osm_id"].compactMap(layer.index(of:)),
      name: (["name", "名称", "路名", "道路名称"] + number).compactMap(layer.index(of:)),
      patrol: patrol.compactMap { key in layer.index(of: key).map { (key, $0) } },
      criteria: selection.criteria.map { layer.index(of: $0.attribute) },
      otherTags: layer.index(of: "other_tags"), highway: layer.index(of: "highway"))
  }

  /// Takes a feature if it is wanted.
  mutating func consider(_ feature: borrowing OpenFeature, layer: Int) {
    guard let columns = columns[layer] else { return }
    if roadsOnly, let highway = columns.highway, feature.value(highway) == nil { return }
    let id = Self.first(columns.id, of: feature) ?? "\(feature.number)"
    guard isWanted(feature, id: id, columns) else { return }
    var taken = VectorFeature(
      id: id, name: Self.first(columns.name, of: feature) ?? "", layer: layer, shape: Shape())
    for (key, column) in columns.patrol { taken.tags[key] = feature.value(column)?.text }
    do throws(WellKnownBinaryError) {
      taken.shape = try feature.shape()
      features.append(taken)
    } catch {
      undecoded.append((taken, error))
    }
  }

  private mutating func isWanted(
    _ feature: borrowing OpenFeature, id: String, _ columns: Columns
  ) -> Bool {
    var wanted = true
    var tags: [(key: String, value: String)]?
    for (index, criterion) in selection.criteria.enumerated() {
      var value: AttributeValue?
      if criterion.attribute == "id" {
        value = AttributeValue(text: id, isNumber: false)
      } else if let column = columns.criteria[index] {
        value = feature.value(column)
      } else if let column = columns.otherTags {
        let all = tags ?? HStore.tags(feature.value(column)?.text ?? "")
        tags = all
        value = all.first { $0.key == criterion.attribute }
          .map { AttributeValue(text: $0.value, isNumber: Double($0.value) != nil) }
      }
      // Every criterion is asked even after one has failed: the census tells what there is.
      let fits = value.map { census.note($0, for: index, criterion) } ?? false
      wanted = wanted && fits
    }
    return wanted
  }

  /// What was taken, layer by layer: each may have a reference system of its own.
  var featuresByLayer: [(layer: Int, features: [VectorFeature])] {
    layers.map { layer in (layer, features.filter { $0.layer == layer }) }
      .filter { !$0.features.isEmpty }
  }

  private static func first(_ columns: [Int], of feature: borrowing OpenFeature) -> String? {
    for column in columns {
      if let value = feature.value(column), !value.text.isEmpty { return value.text }
    }
    return nil
  }
}

import Diagnostics
import Geodesy
import MissionPlanning

/// Features that a block selected, and the file that they are from.
struct SelectedFeatures {
  let features: [VectorFeature]
  /// As it was opened; the place of all faults in the features.
  let file: String
}

extension MissionReader {
  /// Reads the features that a block of roads or nodes selects: `from`, `layer`, `crs`, `select`.
  ///
  /// - Returns: The features with their shapes in degrees; nil where there was a fault that hides them.
  mutating func features(of section: Section, for use: FeatureUse) -> SelectedFeatures? {
    let selection = selection(section["select"])
    let layer = section["layer"].flatMap { field in
      value(of: field, { $0 }).map { (name: $0, field: field) }
    }
    let system = section["crs"].flatMap { value(of: $0, ReferenceSystem.init(named:)) }
    let systemIsWrong = section["crs"] != nil && system == nil
    guard let from = section["from"], let path = value(of: from, { $0 }), let selection,
      !systemIsWrong
    else { return nil }
    do throws(Fault) {
      let file = try paths.locate(path)
      let dataset = try VectorDataset(path: file)
      note(parts: dataset.files, of: file, named: path)
      guard let layers = try layers(of: dataset, named: layer, for: use) else { return nil }
      var search = FeatureSearch(selection, for: use, in: layers, of: dataset)
      try dataset.forEachFeature(in: layers) { search.consider($0, layer: $1) }
      guard noteUnmatched(selection, search.census) else { return nil }
      var faults = search.undecoded.map { ($0.feature, GeometryFault.undecodable($0.error)) }
      var found: [VectorFeature] = []
      for (index, features) in search.featuresByLayer {
        guard let own = system ?? dataset.layers[index].impliedSystem else {
          note(
            InputError(
              .missingReferenceSystem(file: path, remedy: .key), at: section.location(of: "crs"),
              field: section.path(of: "crs")))
          return nil
        }
        let placement = try FeaturePlacement(features, from: own)
        found += placement.placed
        faults += placement.faults
      }
      if let rectangle = selection.within { found = found.filter { rectangle.touches($0.shape) } }
      if found.isEmpty, faults.isEmpty { noteNothingFound(selection, for: use, at: section, from) }
      note(faults, in: file)
      return SelectedFeatures(features: found, file: file)
    } catch {
      note(error, at: from)
      return nil
    }
  }

  /// Notes what is wrong with the shapes of features.
  mutating func note(_ faults: [(VectorFeature, GeometryFault)], in file: String) {
    let location = SourceLocation(file: file)
    note(
      faults.map { feature, geometryFault in
        let fault = geometryFault.fault(of: feature)
        let isNamed = if case .badGeometry = fault { true } else { false }
        return InputError(fault, at: location, field: isNamed ? "" : feature.label)
      }, in: file)
  }

  /// Notes what is wrong with features: the first faults, and how many more there are.
  mutating func note(_ errors: [InputError], in file: String) {
    let shown = 10
    for error in errors.prefix(shown) { note(error) }
    if errors.count > shown {
      let more = errors.count - shown
      note(
        InputError(
          .other(
            Text(en: "\(more) more features cannot be used", zh: "另有 \(more) 个要素无法使用")),
          at: SourceLocation(file: file)))
    }
  }

  /// Notes that a file has nothing that the block could mean.
  private mutating func noteNothingFound(
    _ selection: Selection, for use: FeatureUse, at section: Section, _ from: Field
  ) {
    if let select = section["select"], !selection.isEmpty {
      note(
        .other(
          Text(
            en: "no \(use.name.en) fits all of this together", zh: "没有\(use.name.zh)同时符合所有这些条件")),
        at: select)
    } else {
      note(
        .other(Text(en: "the file holds no \(use.name.en)", zh: "文件中没有\(use.name.zh)")), at: from)
    }
  }

  /// The layers to read; nil, with the fault noted, where the one that is named is not there, or none
  /// has places.
  private mutating func layers(
    of dataset: borrowing VectorDataset, named layer: (name: String, field: Field)?,
    for use: FeatureUse
  ) throws(Fault) -> [Int]? {
    guard let layer else {
      let chosen = use.layers(of: dataset)
      if chosen.isEmpty { throw .other(TextTable.noPlaces) }
      return chosen
    }
    return self.layer(of: dataset, named: layer.name, at: layer.field).map { [$0] }
  }

  /// The place of a layer among those of a file; nil, with the fault noted, where it is not there.
  mutating func layer(
    of dataset: borrowing VectorDataset, named name: String, at field: Field
  ) -> Int? {
    let names = dataset.layers.map(\.name)
    if let index = names.firstIndex(of: name) { return index }
    let near = nearest(to: name, among: names)
    note(
      .unknownName(
        found: name, nearest: near.isEmpty ? Array(names.prefix(5)) : near,
        of: Text(en: "layer", zh: "图层")), at: field)
    return nil
  }
}

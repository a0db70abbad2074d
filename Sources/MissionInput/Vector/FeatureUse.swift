/// What features are read for.
enum FeatureUse {
  case roads
  case nodes

  /// The layers that serve, where the mission names none: those that are declared to hold lines, or
  /// points; where none is, those that may hold anything; else all that have places.
  func layers(of dataset: borrowing VectorDataset) -> [Int] {
    let layers = dataset.layers
    if dataset.format == "OSM" {
      return layers.indices.filter { layers[$0].name == (self == .roads ? "lines" : "points") }
    }
    let suitable: VectorLayer.Kind = self == .roads ? .lines : .points
    for kind in [suitable, .mixed] where layers.contains(where: { $0.kind == kind }) {
      return layers.indices.filter { layers[$0].kind == kind }
    }
    return layers.indices.filter { layers[$0].kind != .none }
  }
}

/// What features are read for.
enum FeatureUse {
  case roads
  case nodes

  /// The layers that serve, where the mission names none: those that are declared to hold lines, or
  /// points, or anything; all that have places where none is.
  func layers(of dataset: borrowing VectorDataset) -> [Int] {
    let layers = dataset.layers
    if dataset.format == "OSM" {
      return layers.indices.filter { layers[$0].name == (self == .roads ? "lines" : "points") }
    }
    let suitable: VectorLayer.Kind = self == .roads ? .lines : .points
    let fitting = layers.indices.filter { [suitable, .mixed].contains(layers[$0].kind) }
    return fitting.isEmpty ? layers.indices.filter { layers[$0].kind != .none } : fitting
  }
}

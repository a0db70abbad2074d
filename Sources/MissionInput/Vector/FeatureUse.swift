/// What features are read for.
enum FeatureUse {
  case roads
  case nodes
  /// The area that no flight may leave.
  case flightArea

  /// The layers that serve, where the mission names none: those that are declared to hold lines, points
  /// or areas; where none is, those that may hold anything; else all that have places.
  func layers(of dataset: borrowing VectorDataset) -> [Int] {
    let layers = dataset.layers
    if dataset.format == "OSM" {
      return layers.indices.filter { layers[$0].name == layerOfOSM }
    }
    for kind in [suitable, .mixed] where layers.contains(where: { $0.kind == kind }) {
      return layers.indices.filter { layers[$0].kind == kind }
    }
    return layers.indices.filter { layers[$0].kind != .none }
  }

  private var suitable: VectorLayer.Kind {
    switch self {
    case .roads: .lines
    case .nodes: .points
    case .flightArea: .areas
    }
  }

  /// The name that GDAL's reader of OpenStreetMap gives the layer.
  private var layerOfOSM: String {
    switch self {
    case .roads: "lines"
    case .nodes: "points"
    case .flightArea: "multipolygons"
    }
  }
}

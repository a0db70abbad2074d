import Diagnostics
import Geodesy

/// A feature that was selected.
struct VectorFeature {
  /// The property `id` or `osm_id`, or else the number that the file counts it by.
  let id: String
  /// Empty where it has none.
  let name: String
  /// The layer, by its place in the file.
  let layer: Int
  /// In the file's own coordinates, later in degrees.
  var shape: Shape
  /// What it says of its patrols (``SourcePolicy/patrolKeys``).
  var tags: [String: String] = [:]

  /// What messages call it.
  var label: String { name.isEmpty ? id : "\(name) (\(id))" }
}

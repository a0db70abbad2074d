/// A name or number on the map, and where there may be room for it.
struct MapLabel {
  /// What it says.
  var text: String
  /// The classes that it is drawn with.
  var kind: String
  /// Its places, the best first.
  var spots: [(MapFrame.Spot, LabelPlacement.Side)]
}

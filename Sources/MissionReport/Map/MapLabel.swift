/// A name or number on the map, and where there may be room for it.
struct MapLabel {
  /// What it says.
  var text: String
  /// The classes that it is drawn with.
  var kind: String
  /// How wide on the sheet the thing is that it stands in; nil where it stands beside it.
  var room: Double?
  /// Its places, the best first.
  var spots: [(MapFrame.Spot, LabelPlacement.Side)]
}

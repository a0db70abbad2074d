/// The `d` of an SVG path through some spots: the first absolute, the others relative, which is
/// shortest. Steps lie between whole units, so that no rounding adds up.
struct PathData {
  private(set) var text = ""
  private var last: MapFrame.Spot?

  /// The path along a line.
  init(_ line: [MapFrame.Spot]) { add(line) }

  /// An empty path.
  init() {}

  /// Adds a line that begins anew.
  mutating func add(_ line: [MapFrame.Spot]) {
    guard let first = line.first else { return }
    if first != last || text.isEmpty { text += "M\(first.x) \(first.y)" }
    var at = first
    for spot in line.dropFirst() where spot != at {
      let dy = spot.y - at.y
      text += "l\(spot.x - at.x)\(dy < 0 ? "" : " ")\(dy)"
      at = spot
    }
    last = at
  }
}

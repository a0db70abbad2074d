/// A geometry taken apart: what a mission can use of it, in the file's own coordinates.
struct Shape: Hashable, Sendable {
  var points: [Position] = []
  var lines: [[Position]] = []
  /// How many polygons there were; neither roads nor nodes are made of them.
  var areas = 0

  var isEmpty: Bool { points.isEmpty && lines.isEmpty && areas == 0 }

  /// All positions, the points first.
  var positions: [Position] { points + lines.joined() }

  /// The same shape with other positions, given in the order of ``positions``.
  func replacing(_ positions: ArraySlice<Position>) -> Shape {
    var rest = positions
    func take(_ count: Int) -> [Position] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    return Shape(points: take(points.count), lines: lines.map { take($0.count) }, areas: areas)
  }
}

/// A place in a file's own coordinates: `x` is the longitude or the easting.
struct Position: Hashable, Sendable {
  var x: Double
  var y: Double
  var isFinite: Bool { x.isFinite && y.isFinite }
}

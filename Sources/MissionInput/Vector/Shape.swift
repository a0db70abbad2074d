/// A geometry taken apart: what a mission can use of it, in the file's own coordinates.
struct Shape: Hashable, Sendable {
  var points: [Position] = []
  var lines: [[Position]] = []
  /// Areas, each as its rings.
  var areas: [[[Position]]] = []

  var isEmpty: Bool { points.isEmpty && lines.isEmpty && areas.isEmpty }

  /// All positions: the points, the lines, the areas.
  var positions: [Position] { points + lines.joined() + areas.joined().joined() }

  /// The same shape with other positions, given in the order of ``positions``.
  func replacing(_ positions: ArraySlice<Position>) -> Shape {
    var rest = positions
    func take(_ count: Int) -> [Position] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    return Shape(
      points: take(points.count), lines: lines.map { take($0.count) },
      areas: areas.map { $0.map { take($0.count) } })
  }
}

/// A place in a file's own coordinates: `x` is the longitude or the easting.
struct Position: Hashable, Sendable {
  var x: Double
  var y: Double
  var isFinite: Bool { x.isFinite && y.isFinite }
}

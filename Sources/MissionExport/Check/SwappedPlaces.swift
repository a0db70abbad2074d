import Geodesy
import Units

/// Tells latitudes and longitudes in each other's place from such as are simply wrong.
struct SwappedPlaces {
  /// The places of a route as they are written, in their order; nil for what is no place.
  let places: [Coordinate?]

  private static let near = Length.kilometres(50)

  /// Whether a place that is not on the earth is one with its figures swapped: it is then near its
  /// neighbours, or they are swapped as well.
  func holds(_ index: Int) -> Bool {
    guard let place = places[index], !place.isOnEarth, let swapped = place.swapped else {
      return false
    }
    let neighbours = [
      places[..<index].last { $0 != nil }, places[(index + 1)...].first { $0 != nil },
    ].compactMap { $0 ?? nil }
    return neighbours.isEmpty
      || neighbours.contains { neighbour in
        [neighbour.isOnEarth ? neighbour : nil, neighbour.swapped].compactMap(\.self)
          .contains { Geodesic(from: swapped, to: $0).distance < Self.near }
      }
  }

  /// Whether two places that are on the earth are far from each other, and near with one swapped.
  static func areApart(_ a: Coordinate, _ b: Coordinate) -> Bool {
    guard a.isOnEarth, b.isOnEarth else { return false }
    let apart = Geodesic(from: a, to: b).distance
    guard apart > near else { return false }
    return (a.swapped.map { Geodesic(from: $0, to: b).distance < near } ?? false)
      || (b.swapped.map { Geodesic(from: a, to: $0).distance < near } ?? false)
  }
}

import Foundation
import Geodesy
import Units

/// How far places lie from roads, on a plane around them: good to a metre within 50 km.
struct RoadDistance {
  private let roads: [[Coordinate]]

  init(_ roads: [[Coordinate]]) { self.roads = roads }

  /// The middle of all places' distances, at most 200 of which are looked at; nil without any.
  func median(of places: [Coordinate]) -> Length? {
    let step = max(1, places.count / 200)
    let distances = stride(from: 0, to: places.count, by: step)
      .compactMap { nearest(to: places[$0]) }.sorted()
    return distances.isEmpty ? nil : distances[distances.count / 2]
  }

  private func nearest(to place: Coordinate) -> Length? {
    let metresNorth = 111_320.0
    let metresEast = metresNorth * cos(place.latitude.radians)
    var best: Double?
    for road in roads {
      let line = road.map { point in
        (
          x: (point.longitude - place.longitude).degrees * metresEast,
          y: (point.latitude - place.latitude).degrees * metresNorth
        )
      }
      for (a, b) in zip(line, line.dropFirst()) {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let square = dx * dx + dy * dy
        let share = square > 0 ? min(1, max(0, -(a.x * dx + a.y * dy) / square)) : 0
        let (x, y) = (a.x + share * dx, a.y + share * dy)
        let distance = (x * x + y * y).squareRoot()
        best = min(best ?? distance, distance)
      }
    }
    return best.map { .metres($0) }
  }
}

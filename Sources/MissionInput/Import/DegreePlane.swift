import Foundation
import Geodesy
import PlanarGeometry
import Units

/// A plane for distances of some hundred metres: degrees times their lengths in the middle.
struct DegreePlane {
  private let metresEast: Double
  private static let metresNorth = 111_200.0

  init(around lines: [[Coordinate]]) {
    let all = lines.compactMap { $0.first?.latitude.radians }
    let low = all.min() ?? 0
    let high = all.max() ?? 0
    metresEast = Self.metresNorth * cos((low + high) / 2)
  }

  func point(_ place: Coordinate) -> LocalPoint {
    LocalPoint(
      x: place.longitude.degrees * metresEast, y: place.latitude.degrees * Self.metresNorth)
  }
}

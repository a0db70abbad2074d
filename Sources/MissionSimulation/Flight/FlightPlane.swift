import Foundation
import Geodesy
import Units

/// The plane that flights are simulated on.
enum FlightPlane: Sendable {
  /// The map plane of a plan.
  case map(MapPlane)
  /// Distances and directions from one point (azimuthal equidistant): nearby points come out right to
  /// a millimetre per kilometre, and single points cost a microsecond.
  case around(Coordinate)

  /// From the plane's north to true north, clockwise.
  var convergence: Angle {
    switch self {
    case .map(let plane): plane.convergence
    case .around: .zero
    }
  }

  func project(_ points: [Coordinate]) throws(TransformationError) -> [LocalPoint] {
    switch self {
    case .map(let plane): return try plane.project(points)
    case .around(let centre):
      return points.map { point in
        let way = Geodesic(from: centre, to: point)
        let (distance, azimuth) = (way.distance.metres, way.azimuth.radians)
        return LocalPoint(x: distance * sin(azimuth), y: distance * cos(azimuth))
      }
    }
  }

  func unproject(_ points: [LocalPoint]) throws(TransformationError) -> [Coordinate] {
    switch self {
    case .map(let plane): return try plane.unproject(points)
    case .around(let centre):
      return points.map { point in
        Geodesic.point(
          from: centre, azimuth: .radians(atan2(point.x, point.y)),
          distance: .metres((point.x * point.x + point.y * point.y).squareRoot()))
      }
    }
  }
}

import FlightPerformance
import Geodesy
import Units

/// Why there is no way between two points.
enum TransitError: Error {
  case wind(LegError)
  case groundUnknown(WayGround)
  case noWayAround
  case noWayHome(LegError, height: Length)
}

/// The ground below a way, or below all ways home from a leg: a triangle, or a line.
struct WayGround: Sendable {
  var start: LocalPoint
  var end: LocalPoint
  /// Where ways home end; the line's end where it is one.
  var home: LocalPoint
}

extension WayGround {
  /// Below a straight way.
  init(from start: LocalPoint, to end: LocalPoint) {
    self.init(start: start, end: end, home: end)
  }
}

import FlightPerformance
import Units

/// Why there is no way between two points.
enum TransitError: Error {
  case wind(LegError)
  case groundUnknown
  case noWayAround
  case noWayHome(LegError, height: Length)
}

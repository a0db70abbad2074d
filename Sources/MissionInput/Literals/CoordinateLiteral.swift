import Diagnostics
import Geodesy
import Units

/// A place on the earth, read by ``Coordinate/init(text:)``, with its errors as faults.
enum CoordinateLiteral {
  static func coordinate(_ text: String) throws(Fault) -> Coordinate {
    do {
      return try Coordinate(text: text)
    } catch {
      throw Fault(error, found: text)
    }
  }
}

extension Fault {
  init(_ error: CoordinateError, found: String) {
    self =
      switch error {
      case .unreadable(let text):
        .unreadableValue(
          found: text,
          expected: Text(
            en: "a place such as “37.8590 N 112.5803 E”", zh: "坐标，如“37.8590 N 112.5803 E”"))
      case .notFinite:
        .outOfRange(found: found, allowed: "−90° … 90°, −180° … 180°")
      case .latitudeOutOfRange(let degrees):
        .outOfRange(found: "\(degrees.shortText)° N", allowed: "−90° … 90°")
      case .longitudeOutOfRange(let degrees):
        .outOfRange(found: "\(degrees.shortText)° E", allowed: "−180° … 180°")
      case .swapped(let latitude, let longitude):
        .swappedCoordinates(latitude: latitude, longitude: longitude)
      case .sexagesimalOutOfRange(let part):
        .outOfRange(found: "\(part.shortText)′", allowed: "0 … 59.99")
      }
  }
}

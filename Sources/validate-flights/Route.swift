import FlightPerformance
import Units

/// The corners of a closed route, in metres from where it starts and ends.
struct Route {
  let corners: [(east: Double, north: Double)]
  /// Whether the corners come from the table below.
  let isTabled: Bool

  /// Taken once from where the 25 public flights turn: the median over a route's flights.
  private static let table: [String: [(east: Double, north: Double)]] = [
    "R1": [(123, 63), (36, -111)],
    "R2": [(-16, 81), (113, 140)],
    "R4": [(125, 61), (37, -114)],
    "R5": [(-37, 120), (94, 180)],
  ]

  /// The route of a name; one that the table lacks is traced from the first flight that flew it.
  init(_ name: String, in flights: [MeasuredFlight]) {
    if let corners = Self.table[name] {
      self.corners = corners
      isTabled = true
    } else {
      corners = flights.first { $0.route == name }.map(Self.corners) ?? []
      isTabled = false
    }
  }

  /// The legs, each as a vector.
  var legs: [(east: Double, north: Double)] {
    let stops = [(0, 0)] + corners + [(0, 0)]
    return zip(stops, stops.dropFirst()).map { ($1.0 - $0.0, $1.1 - $0.1) }
  }

  /// The legs that are left from a position, in metres from home: it lies on the first leg.
  func legs(from east: Double, _ north: Double) -> [(east: Double, north: Double)] {
    guard let first = legs.first else { return [] }
    let length2 = first.east * first.east + first.north * first.north
    let share = min(max((east * first.east + north * first.north) / length2, 0), 1)
    return [(first.east * (1 - share), first.north * (1 - share))] + legs.dropFirst()
  }

  /// Where a flight stands still at height between its first and its last motion.
  private static func corners(of flight: MeasuredFlight) -> [(east: Double, north: Double)] {
    guard let cruise = Cruise(of: flight), let home = flight.track.last else { return [] }
    var corners: [(east: Double, north: Double)] = []
    var standing: [FlightSample] = []
    for sample in flight.track[cruise.firstMotion...cruise.lastMotion] {
      if sample.isMoving(in: flight) {
        if !standing.isEmpty {
          let count = Double(standing.count)
          corners.append(
            (
              (standing.map(\.east).total() / count - home.east).metres,
              (standing.map(\.north).total() / count - home.north).metres
            ))
        }
        standing = []
      } else {
        standing.append(sample)
      }
    }
    return corners
  }
}

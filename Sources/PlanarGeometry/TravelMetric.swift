/// What a straight way on a plane costs.
public enum TravelMetric: Hashable, Sendable {
  /// Its length in metres.
  case distance
  /// The seconds that it takes an aircraft of some airspeed, in a wind that carries it so many metres a
  /// second to the plane's east and north. Infinite where no heading makes headway.
  case time(airspeed: Double, windEast: Double, windNorth: Double)

  /// The cost of a way from one place by so many metres.
  func cost(_ dx: Double, _ dy: Double) -> Double {
    let length = (dx * dx + dy * dy).squareRoot()
    switch self {
    case .distance: return length
    case .time(let airspeed, let east, let north):
      guard length > 0 else { return 0 }
      let (ux, uy) = (dx / length, dy / length)
      let cross = east * uy - north * ux
      let square = airspeed * airspeed - cross * cross
      guard square > 0 else { return .infinity }
      let speed = east * ux + north * uy + square.squareRoot()
      return speed > 0 ? length / speed : .infinity
    }
  }
}

import Foundation

/// What a straight way on a plane costs.
public enum TravelMetric: Hashable, Sendable {
  /// Its length in metres.
  case distance
  /// The seconds that it takes an aircraft of some airspeed, in a wind that carries it so many metres a
  /// second to the plane's east and north. Infinite where no heading makes headway.
  case time(airspeed: Double, windEast: Double, windNorth: Double)
  /// So much a metre in each direction: a table in equal steps from the plane's north clockwise, linear
  /// between; infinite where there is no way in a direction.
  case perMetre([Double])

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
    case .perMetre(let table):
      guard length > 0 else { return 0 }
      let turn = atan2(dx, dy) / (2 * .pi) * Double(table.count)
      let place = turn < 0 ? turn + Double(table.count) : turn
      let (step, share) = (Int(place), place - place.rounded(.down))
      let (a, b) = (table[step % table.count], table[(step + 1) % table.count])
      return length * (share == 0 ? a : a + (b - a) * share)
    }
  }
}

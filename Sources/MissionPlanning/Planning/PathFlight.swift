import FlightPerformance
import Foundation
import Geodesy
import Units

/// One leg of a path, flown on paper.
struct FlownLeg: Sendable {
  var end: PathPoint
  var stops: Bool
  var cost: FlightCost
  /// The horizontal length, in metres.
  var distance = 0.0
  /// From true north; nil for a vertical leg and a hover.
  var course: Angle?
  /// How a straight leg is flown in the wind; nil for a vertical leg and a hover.
  var performance: LegPerformance?
}

extension PlanningArea {
  /// Where a path turns by more than this the aircraft stops; elsewhere it passes.
  private static let sharpestPass = Angle.degrees(45)

  /// Flies a path leg by leg, from rest to rest.
  ///
  /// - Parameter speed: Over the ground; nil for the speed to fly.
  /// - Throws: ``LegError`` for the first leg that the wind forbids.
  func fly(_ path: [PathPoint], at speed: Speed?) throws(LegError) -> [FlownLeg] {
    var legs: [FlownLeg] = []
    legs.reserveCapacity(path.count)
    var moves = false
    for place in path.indices.dropFirst() {
      let stops = place == path.count - 1 || turnsSharply(path, at: place)
      legs.append(
        try leg(from: path[place - 1], to: path[place], at: speed, moves: moves, stops: stops))
      moves = !stops
    }
    return legs
  }

  /// Flies one straight leg.
  ///
  /// - Parameters:
  ///   - speed: Over the ground; nil for the speed to fly.
  ///   - moves: Whether it begins in passing, not at rest.
  ///   - stops: Whether it ends at rest.
  func leg(
    from start: PathPoint, to end: PathPoint, at speed: Speed?, moves: Bool, stops: Bool
  ) throws(LegError) -> FlownLeg {
    let (east, north) = (end.place.x - start.place.x, end.place.y - start.place.y)
    let height = max(start.heightAboveGround, end.heightAboveGround)
    let performance = try model.leg(
      east: .metres(east), north: .metres(north), up: .metres(end.altitude - start.altitude),
      at: .metres(height),
      speed: speed.map(LegSpeed.ground) ?? polar.speed(east: east, north: north, height: height),
      from: moves ? .passing : .atRest, to: stops ? .atRest : .passing)
    return FlownLeg(
      end: end, stops: stops, cost: performance.cost,
      distance: start.place.distance(to: end.place),
      course: course(from: start.place, to: end.place), performance: performance)
  }

  private func turnsSharply(_ path: [PathPoint], at place: Int) -> Bool {
    let (before, here, after) = (path[place - 1].place, path[place].place, path[place + 1].place)
    guard let arrival = course(from: before, to: here),
      let departure = course(from: here, to: after)
    else { return true }
    return abs((departure - arrival).normalizedAroundZero.degrees)
      > PlanningArea.sharpestPass.degrees
  }

  /// The direction from true north; nil between one place and itself.
  private func course(from start: LocalPoint, to end: LocalPoint) -> Angle? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    if dx == 0, dy == 0 { return nil }
    return (Angle.radians(atan2(dx, dy)) - plane.convergence).normalized
  }
}

import Geodesy
import MissionPlanning
import Units

/// One thing that an autopilot does at a time.
enum Instruction: Hashable, Sendable {
  /// Straight up or down to a height above the launch site.
  case vertical(to: Double, leg: Int)
  /// Along straight legs.
  case route([RoutePoint])
  /// Stand still for so many seconds.
  case hold(Double, leg: Int)
  /// Straight down to the ground, which lies so high above the launch site.
  case land(on: Double, leg: Int)
}

extension Instruction {
  /// What an autopilot does to fly a planned flight.
  ///
  /// - Parameter ends: Where the legs end on the plane.
  static func list(for flight: Flight, endingAt ends: [LocalPoint]) -> [Instruction] {
    var list: [Instruction] = []
    var route: [RoutePoint] = []
    func closeRoute() {
      if !route.isEmpty { list.append(.route(route)) }
      route = []
    }
    for (index, leg) in flight.legs.enumerated() {
      let height = leg.end.heightAboveLaunch.metres
      switch leg.purpose {
      case .takeOff:
        closeRoute()
        list.append(.vertical(to: height, leg: index))
      case .hover:
        closeRoute()
        list.append(.hold(leg.time.seconds, leg: index))
      case .land:
        closeRoute()
        list.append(.land(on: leg.end.ground(aboveLaunch: height), leg: index))
      case .transit, .patrol:
        route.append(
          RoutePoint(
            position: Vector(x: ends[index].x, y: ends[index].y, z: height),
            ground: leg.end.ground(aboveLaunch: height),
            speed: leg.groundSpeed.metresPerSecond, stops: leg.stops, leg: index))
      }
    }
    closeRoute()
    return list
  }
}

extension Waypoint {
  /// The ground below, in metres above the launch site.
  fileprivate func ground(aboveLaunch height: Double) -> Double {
    height - heightAboveGround.metres
  }
}

import Airspace
import FlightPerformance
import Geodesy
import Units

/// What one visit serves: a road, or a node.
struct PatrolTask: Sendable {
  /// What it is, by its place in the request.
  enum Subject: Hashable, Sendable {
    case road(Int)
    case node(Int)
  }

  /// A piece of a road between two places where a flight may end and another go on; the whole of a
  /// node.
  struct Section: Sendable {
    /// The piece on the plane; a single point for a node.
    var line: Polyline
    /// The ways to fly it: one, or two where a road may be flown in either direction.
    var paths: [[PathPoint]]
    /// Which of the ways run against the road's line.
    var against: [Bool]
  }

  var subject: Subject
  /// The speed along the road; for a node, the time over it.
  var service: Service
  /// In the order of the first way, each beginning where the one before ends. Never empty.
  var sections: [Section]
  /// What matters more has the greater number.
  var priority = 1
  /// When it is to be served, in any one of these, in seconds from the begin of the mission's time; nil where
  /// any time will do.
  var hours: [ClosedRange<Double>]?

  enum Service: Sendable {
    case patrol(Speed)
    case dwell(Time)
  }
}

/// A piece of road, or a node, that cannot be served, before it is worded.
struct Unserved: Sendable {
  var subject: PatrolTask.Subject
  var line: Polyline
  var cause: Cause

  enum Cause: Sendable {
    case wind(LegError)
    case terrainUnknown
    /// Not its own ground, but that of the way there or home.
    case wayGroundUnknown(WayGround)
    case zones([Zone])
    case noWayAround
    case heightLimit(asked: Double, allowed: Double)
    case groundTooNear(clearance: Double, allowed: Double)
    /// Its hours are not within the mission's time, or too short for it.
    case outsideHours([ActiveTime])
    /// A flight serves it, but takes off so much too late to keep its hours, after the flights before it.
    case hoursMissed(flight: Int, late: Time, [ActiveTime])
    /// The flights that there may be serve what matters as much or more.
    case flightsUsedUp
    case outOfReach(needed: Energy, available: Energy)
    case noWayHome(LegError, height: Length)
  }
}

extension Unserved.Cause {
  /// The cause that lies in a way there or home.
  init(_ error: TransitError) {
    switch error {
    case .wind(let error): self = .wind(error)
    case .groundUnknown(let ground): self = .wayGroundUnknown(ground)
    case .noWayAround: self = .noWayAround
    case .noWayHome(let error, let height): self = .noWayHome(error, height: height)
    }
  }
}

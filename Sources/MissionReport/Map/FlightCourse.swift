import FlightPerformance
import Geodesy
import MissionPlanning
import Units

/// A flight as it goes on in time: at take-off and at the end of each leg.
struct FlightCourse {
  /// One moment.
  struct Moment {
    /// Seconds from take-off.
    var time: Double
    /// Metres above the launch site.
    var height: Double
    /// Metres above the ground below.
    var heightAboveGround: Double
    /// The ground, in metres above the launch site; nil where it is not known.
    var ground: Double?
    /// The greatest height allowed, in metres above the launch site; nil where it is not known.
    var limit: Double?
    /// Watt-hours left.
    var left: Double
    /// Watt-hours that must be left: reserve + return factor × way home.
    var needed: Double
  }

  /// At take-off, then at the end of each leg; empty for a flight without legs.
  let moments: [Moment]
  /// The launch site, in metres above mean sea level; nil where no terrain is known.
  let launchGround: Double?
  /// The tightest moment; nil where the plan names a leg that the flight does not have.
  let tightest: EnergyMoment?
  /// Where coming home takes the most charge; nil likewise.
  let bingo: EnergyMoment?

  /// What is left at a moment, and what must be left.
  struct EnergyMoment {
    /// Seconds from take-off.
    var time: Double
    /// Watt-hours left.
    var left: Double
    /// Watt-hours that must be left.
    var needed: Double
  }

  /// Follows a flight of a plan.
  init(_ flight: Flight, of plan: PatrolPlan) {
    let launch = plan.launchSite(of: flight)?.ground?.metres
    launchGround = launch
    guard let first = flight.legs.first else {
      moments = []
      tightest = nil
      bingo = nil
      return
    }
    let start = Moment(
      time: 0, height: 0, heightAboveGround: 0, ground: launch.map { _ in 0 },
      limit: plan.limits.height.metres(above: launch, ground: launch),
      left: (first.energyLeft + first.energy).wattHours, needed: plan.budget.reserve.wattHours)
    var time = 0.0
    moments =
      [start]
      + flight.legs.map { leg in
        time += leg.time.seconds
        return Moment(
          time: time, height: leg.end.heightAboveLaunch.metres,
          heightAboveGround: leg.end.heightAboveGround.metres,
          ground: zip(leg.end.ground?.metres, launch).map { $0 - $1 },
          limit: plan.limits.height.metres(above: launch, ground: leg.end.ground?.metres),
          left: leg.energyLeft.wattHours, needed: plan.needed(after: leg).wattHours)
      }
    tightest = FlightCourse.tightest(of: flight, moments)
    bingo =
      flight.legs.indices.contains(flight.bingo.leg)
      ? EnergyMoment(moments[flight.bingo.leg + 1]) : nil
  }

  private static func tightest(of flight: Flight, _ moments: [Moment]) -> EnergyMoment? {
    guard flight.legs.indices.contains(flight.tightest.leg) else { return nil }
    let (start, end) = (moments[flight.tightest.leg], moments[flight.tightest.leg + 1])
    let share = min(1, max(0, flight.tightest.share))
    let left = start.left + (end.left - start.left) * share
    return EnergyMoment(
      time: start.time + (end.time - start.time) * share, left: left,
      needed: left - flight.tightest.margin.wattHours)
  }
}

extension FlightCourse.EnergyMoment {
  fileprivate init(_ moment: FlightCourse.Moment) {
    self.init(time: moment.time, left: moment.left, needed: moment.needed)
  }
}

extension Altitude {
  /// The height in metres above a launch site; nil where the grounds that it takes are not known.
  ///
  /// Where no terrain is known, a height above ground counts from the launch site, as plans do.
  fileprivate func metres(above launch: Double?, ground: Double?) -> Double? {
    switch datum {
    case .launch: height.metres
    case .ground: height.metres + (zip(ground, launch).map { $0 - $1 } ?? 0)
    case .meanSeaLevel: launch.map { height.metres - $0 }
    case .ellipsoid: nil
    }
  }
}

/// Two values where both are there.
private func zip<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
  if let a, let b { (a, b) } else { nil }
}

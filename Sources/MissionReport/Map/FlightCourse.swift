import FlightPerformance
import Geodesy
import MissionPlanning
import Units

/// A flight as it goes on in time: at take-off, at the end of each leg, and in between where the ground
/// below bends.
struct FlightCourse {
  /// One moment.
  struct Moment {
    /// Seconds from take-off.
    var time: Double
    /// The leg that is flown, by its place in the flight, and the share of it that is behind; none at
    /// take-off.
    var leg: (index: Int, share: Double)?
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

  /// In the order of time; empty for a flight without legs.
  let moments: [Moment]
  /// The lowest height above ground between take-off and landing, in metres; nil where there is none.
  let lowest: Double?
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
      lowest = nil
      tightest = nil
      bingo = nil
      return
    }
    let limit = plan.limits.height
    var moments = [
      Moment(
        time: 0, height: 0, heightAboveGround: 0, ground: launch.map { _ in 0 },
        limit: limit.metres(above: launch, ground: launch),
        left: (first.energyLeft + first.energy).wattHours, needed: plan.budget.reserve.wattHours)
    ]
    var ends = [0]
    for (index, leg) in flight.legs.enumerated() {
      let before = moments[moments.count - 1]
      let end = Moment(
        time: before.time + leg.time.seconds, leg: (index, 1),
        height: leg.end.heightAboveLaunch.metres,
        heightAboveGround: leg.end.heightAboveGround.metres,
        ground: zip(leg.end.ground?.metres, launch).map { $0 - $1 },
        limit: limit.metres(above: launch, ground: leg.end.ground?.metres),
        left: leg.energyLeft.wattHours, needed: plan.needed(after: leg).wattHours)
      for post in leg.groundBelow ?? [] where post.share > 0 && post.share < 1 {
        let ground = post.height.metres
        moments.append(
          before.blended(
            with: end, at: post.share, leg: index, ground: launch.map { ground - $0 },
            limit: limit.metres(above: launch, ground: ground)))
      }
      moments.append(end)
      ends.append(moments.count - 1)
    }
    self.moments = moments
    let enRoute = moments.filter { moment in
      guard let leg = moment.leg else { return false }
      let purpose = flight.legs[leg.index].purpose
      return purpose != .takeOff && purpose != .land
    }
    lowest = enRoute.map(\.heightAboveGround).min()
    tightest = FlightCourse.tightest(of: flight, ends.map { moments[$0] })
    bingo =
      flight.legs.indices.contains(flight.bingo.leg)
      ? EnergyMoment(moments[ends[flight.bingo.leg + 1]]) : nil
  }

  /// The ground at a second of the flight, in metres above the launch site; nil where it is not known.
  func ground(at time: Double) -> Double? {
    guard let next = moments.firstIndex(where: { $0.time >= time }), next > 0 else {
      return (moments.first { $0.time >= time } ?? moments.last)?.ground
    }
    let (a, b) = (moments[next - 1], moments[next])
    return zip(a.ground, b.ground).map { low, high in
      b.time > a.time ? low + (high - low) * (time - a.time) / (b.time - a.time) : high
    }
  }

  /// The moment at which a leg begins, by its place in ``moments``.
  func start(ofLeg index: Int) -> Int {
    index == 0 ? 0 : moments.lastIndex { $0.leg?.index == index - 1 } ?? 0
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

extension FlightCourse.Moment {
  /// A moment on the way to another, over ground of its own.
  fileprivate func blended(
    with end: Self, at share: Double, leg: Int, ground: Double?, limit: Double?
  ) -> Self {
    func blend(_ value: (Self) -> Double) -> Double {
      value(self) + (value(end) - value(self)) * share
    }
    let height = blend(\.height)
    return Self(
      time: blend(\.time), leg: (leg, share), height: height,
      heightAboveGround: ground.map { height - $0 } ?? blend(\.heightAboveGround),
      ground: ground, limit: limit, left: blend(\.left), needed: blend(\.needed))
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
  func metres(above launch: Double?, ground: Double?) -> Double? {
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

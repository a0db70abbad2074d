import MissionPlanning
import Units

/// What many runs of a plan came to.
public struct MonteCarloReport: Hashable, Sendable, Codable {
  /// How often the plan was flown.
  public var runs: Int
  /// The seed of everything that was drawn.
  public var seed: UInt64
  /// What was drawn.
  public var spread: Spread
  /// The share of all flights of all runs that landed at a site with their reserve.
  public var finishedWithReserve: Double
  /// The share of all flights of all runs that flew every leg.
  public var completed: Double
  /// Flight by flight, in the plan's order.
  public var flights: [FlightStatistics]

  private enum CodingKeys: String, CodingKey {
    case runs, seed, spread
    case finishedWithReserve = "finished_with_reserve"
    case completed, flights
  }

  init(
    _ outcomes: [RunOutcome], runs: Int, seed: UInt64, spread: Spread, of plan: PatrolPlan
  ) {
    self.runs = runs
    self.seed = seed
    self.spread = spread
    finishedWithReserve = outcomes.share(where: \.finishedWithReserve)
    completed = outcomes.share(where: \.isComplete)
    flights = plan.flights.enumerated().map { index, flight in
      FlightStatistics(
        number: flight.number, outcomes.filter { $0.flight == index })
    }
  }
}

/// What many runs of one flight came to.
public struct FlightStatistics: Hashable, Sendable, Codable {
  /// The flight's number in the plan.
  public var number: Int
  /// The share of runs that landed at a site with their reserve.
  public var finishedWithReserve: Double
  /// The share of runs that flew every leg.
  public var completed: Double
  /// The share of runs that landed away from a site, or ran empty in the air.
  public var lost: Double
  /// What was left on landing.
  public var energyLeft: Distribution
  /// How long it took.
  public var time: Distribution
  /// The farthest beside the track.
  public var trackError: Distribution
  /// The farthest from the place of a hover.
  public var hoverError: Distribution
  /// The share of runs that were inside a zone for some time.
  public var zoneBreaches: Double
  /// How many runs broke off or fell below their reserve on which leg, counted from 1; most first.
  public var failingLegs: [FailingLeg]

  /// A leg and how many runs failed on it.
  public struct FailingLeg: Hashable, Sendable, Codable {
    /// The leg, counted from 1.
    public var leg: Int
    /// The runs that failed there.
    public var runs: Int
  }

  private enum CodingKeys: String, CodingKey {
    case number
    case finishedWithReserve = "finished_with_reserve"
    case completed, lost
    case energyLeft = "energy_left_wh"
    case time = "time_s"
    case trackError = "track_error_m"
    case hoverError = "hover_error_m"
    case zoneBreaches = "zone_breaches"
    case failingLegs = "failing_legs"
  }

  init(number: Int, _ outcomes: [RunOutcome]) {
    self.number = number
    finishedWithReserve = outcomes.share(where: \.finishedWithReserve)
    completed = outcomes.share(where: \.isComplete)
    lost = outcomes.share { $0.outcome != .landed }
    energyLeft = Distribution(outcomes.map { $0.energyLeft / 3600 })
    time = Distribution(outcomes.map(\.seconds))
    trackError = Distribution(outcomes.map(\.errors.track.metres))
    hoverError = Distribution(outcomes.map(\.errors.hover.metres))
    zoneBreaches = outcomes.share { $0.errors.inZones > .zero }
    let legs = outcomes.compactMap(\.troubleLeg)
    failingLegs = Set(legs)
      .map { leg in FailingLeg(leg: leg + 1, runs: legs.count { $0 == leg }) }
      .sorted { ($1.runs, $0.leg) < ($0.runs, $1.leg) }
  }
}

/// How values are spread: smallest, percentiles by nearest rank, largest, mean.
public struct Distribution: Hashable, Sendable, Codable {
  /// The smallest value.
  public var least: Double
  /// The 5th percentile.
  public var p5: Double
  /// The median.
  public var p50: Double
  /// The 95th percentile.
  public var p95: Double
  /// The largest value.
  public var most: Double
  /// The mean.
  public var mean: Double

  private enum CodingKeys: String, CodingKey {
    case least = "min"
    case p5, p50, p95
    case most = "max"
    case mean
  }

  init(_ values: [Double]) {
    let sorted = values.sorted()
    func percentile(_ share: Double) -> Double {
      guard !sorted.isEmpty else { return 0 }
      let rank = Int((share * Double(sorted.count)).rounded(.up))
      return sorted[max(0, min(sorted.count - 1, rank - 1))].rounded(toDecimals: 3)
    }
    least = percentile(0)
    p5 = percentile(0.05)
    p50 = percentile(0.5)
    p95 = percentile(0.95)
    most = percentile(1)
    mean =
      sorted.isEmpty
      ? 0 : (sorted.reduce(0, +) / Double(sorted.count)).rounded(toDecimals: 3)
  }
}

extension [RunOutcome] {
  fileprivate func share(where holds: (RunOutcome) -> Bool) -> Double {
    isEmpty ? 0 : (Double(count(where: holds)) / Double(count)).rounded(toDecimals: 6)
  }
}

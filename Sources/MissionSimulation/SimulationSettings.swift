public import Units

/// How a simulation differs from the plan's own assumptions. Without any change it is the judge of the
/// plan: mean wind, no faults, every leg flown whatever happens.
public struct SimulationSettings: Hashable, Sendable {
  /// The time step, at most 0.1 s.
  public var step: Time
  /// Seeds turbulence and position error; nil for neither. The same seed gives the same flight.
  public var seed: UInt64?
  /// How the world differs from the forecast.
  public var deviation: Deviation
  /// What happens on the way.
  public var events: [ScheduledEvent]
  /// What the aircraft does by itself; nil for nothing.
  public var failsafes: Failsafes?
  /// Whether ways home are flown out for the margin, which takes most of the time.
  public var triesWaysHome: Bool
  /// Whether the track is kept.
  public var keepsTrack: Bool

  /// Makes settings; what is left out is as the plan assumes.
  public init(
    step: Time = .seconds(0.02), seed: UInt64? = nil, deviation: Deviation = Deviation(),
    events: [ScheduledEvent] = [], failsafes: Failsafes? = nil, triesWaysHome: Bool = true,
    keepsTrack: Bool = true
  ) {
    self.step = step
    self.seed = seed
    self.deviation = deviation
    self.events = events
    self.failsafes = failsafes
    self.triesWaysHome = triesWaysHome
    self.keepsTrack = keepsTrack
  }
}

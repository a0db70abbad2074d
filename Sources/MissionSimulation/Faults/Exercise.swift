public import Diagnostics
import Units

/// An exercise: what happens to the flights of a plan, and how they are expected to end.
///
/// Read from lines of text; `#` begins a comment.
///
///     at 3 min 20 s: gust 14 m/s from 300° for 15 s
///     on leg 5: link loss for 2 min
///     flight 2 below 60 %: battery sag 15 %
///     link delay: 5 s
///     link action: hold
///     seed: 7
///     expect: lands with reserve, stays out of zones
///     expect flight 2: returns
///
/// Events: `gust`, `wind 9 m/s from 340° over 60 s`, `link loss`, `gnss loss`, `compass error 30°`,
/// `battery sag`, `cell failure`, `motors 80 %`, `icing 20 % over 5 min`,
/// `zone 37.86 N 112.58 E radius 300 m`, `pilot return` (or `hold`, `continue`, `land`).
public struct Exercise: Hashable, Sendable {
  /// What happens.
  public var events: [ScheduledEvent]
  /// What the aircraft does by itself.
  public var failsafes: Failsafes
  /// Of turbulence and position error; nil for neither.
  public var seed: UInt64?
  /// How the flights are expected to end.
  public var expectations: [Expectation]

  /// How a flight is expected to end.
  public struct Expectation: Hashable, Sendable {
    /// What is expected.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
      /// Every leg is flown.
      case completes = "completes"
      /// It breaks off and lands at a site.
      case returns = "returns"
      /// It lands at a site with its reserve.
      case landsWithReserve = "lands with reserve"
      /// It lands somewhere else.
      case landsAway = "lands away"
      /// Its battery is empty in the air.
      case runsEmpty = "runs empty"
      /// It enters no zone after a zone has appeared ahead of it.
      case staysOutOfZones = "stays out of zones"
    }

    /// The flight, by its number; nil for every flight.
    public var flight: Int?
    /// What is expected of it.
    public var outcome: Outcome

    /// Makes an expectation.
    public init(_ outcome: Outcome, flight: Int? = nil) {
      self.outcome = outcome
      self.flight = flight
    }

    func isMet(by flight: SimulatedFlight) -> Bool {
      switch outcome {
      case .completes: flight.isComplete
      case .returns: flight.outcome == .landed && !flight.isComplete
      case .landsWithReserve: flight.finishedWithReserve
      case .landsAway: flight.outcome == .landedAway
      case .runsEmpty: flight.outcome == .batteryEmpty
      case .staysOutOfZones: flight.errors.inZones == .zero
      }
    }
  }

  /// Makes an exercise.
  public init(
    events: [ScheduledEvent], failsafes: Failsafes = Failsafes(), seed: UInt64? = nil,
    expectations: [Expectation] = []
  ) {
    self.events = events
    self.failsafes = failsafes
    self.seed = seed
    self.expectations = expectations
  }

  /// The settings to simulate a plan with.
  public var settings: SimulationSettings {
    SimulationSettings(seed: seed, events: events, failsafes: failsafes)
  }

  /// The expectations that flights do not meet, in words; empty where all went as expected.
  public func unmet(by flights: [SimulatedFlight]) -> [Text] {
    expectations.flatMap { expectation in
      flights.filter {
        (expectation.flight == nil || expectation.flight == $0.number)
          && !expectation.isMet(by: $0)
      }.map { flight in
        Text(
          en: "flight \(flight.number): expected “\(expectation.outcome.rawValue)”, "
            + "found “\(flight.outcome.rawValue)”",
          zh: "架次 \(flight.number)：预期“\(expectation.outcome.rawValue)”，"
            + "实际“\(flight.outcome.rawValue)”")
      }
    }
  }
}

public import Units

/// The batteries (or battery sets) at hand, one for each flight.
public struct Batteries: Hashable, Sendable, Codable {
  /// What each holds when full, as a share of a new one. Never empty.
  public var health: [Fraction]
  /// From a landing to the next take-off, with a battery at hand.
  public var turnaround: Time
  /// How long an empty one takes to be full again, one charger for each; nil where none is charged
  /// between flights.
  public var charging: Time?

  /// Makes a stock of batteries.
  ///
  /// - Precondition: There is one at least.
  public init(health: [Fraction], turnaround: Time = .minutes(3), charging: Time? = nil) {
    precondition(!health.isEmpty, "there is one battery at least")
    self.health = health
    self.turnaround = turnaround
    self.charging = charging
  }

  /// Makes a stock of batteries of one health.
  public init(
    count: Int, health: Fraction, turnaround: Time = .minutes(3), charging: Time? = nil
  ) {
    self.init(
      health: Array(repeating: health, count: count), turnaround: turnaround, charging: charging)
  }

  /// How many there are.
  public var count: Int { health.count }
  /// The health of the weakest, which every flight is planned for.
  public var weakest: Fraction { health.min() ?? Fraction(0) }

  private enum CodingKeys: String, CodingKey {
    case health
    case turnaround = "turnaround_s"
    case charging = "charging_s"
  }
}

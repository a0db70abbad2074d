public import Units

/// What is known of an aircraft's battery set: all packs that fly together count as one.
public struct BatteryFigures: Codable, Hashable, Sendable {
  /// The nominal energy of the whole set.
  public var energy: Figure<Energy>
  /// Whether the pack warms itself before and in flight.
  public var isSelfHeated: Figure<Bool>
  /// How many charges the maker rates it for.
  public var ratedCycles: Figure<Int>?
  /// How long charging takes.
  public var charging: ChargingFigures?

  /// Makes the figures of a battery set.
  public init(
    energy: Figure<Energy>, isSelfHeated: Figure<Bool>, ratedCycles: Figure<Int>? = nil,
    charging: ChargingFigures? = nil
  ) {
    self.energy = energy
    self.isSelfHeated = isSelfHeated
    self.ratedCycles = ratedCycles
    self.charging = charging
  }

  private enum CodingKeys: String, CodingKey {
    case energy = "energy_wh"
    case isSelfHeated = "is_self_heated"
    case ratedCycles = "rated_cycles"
    case charging
  }
}

/// A published charging time: from one state of charge to another.
public struct ChargingFigures: Codable, Hashable, Sendable {
  /// The state of charge at the start.
  public var from: Fraction
  /// The state of charge at the end.
  public var to: Fraction
  /// The time between them.
  public var time: Figure<Time>

  /// Makes a charging time between two states of charge.
  public init(from: Fraction, to: Fraction, time: Figure<Time>) {
    self.from = from
    self.to = to
    self.time = time
  }

  private enum CodingKeys: String, CodingKey {
    case from
    case to
    case time = "time_s"
  }
}

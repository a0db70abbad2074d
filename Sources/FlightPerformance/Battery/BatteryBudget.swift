public import Units

/// What a flight may spend: the usable energy less a reserve that stays in the battery on landing.
public struct BatteryBudget: Codable, Hashable, Sendable {
  /// What the battery can give until it is empty.
  public let usable: Energy
  /// What must be left on landing.
  public let reserve: Energy

  /// The budget of a battery that keeps a share of its full charge.
  public init(_ battery: BatteryState, reserve share: Fraction) {
    usable = battery.usable
    reserve = battery.full * share.value
  }

  /// What a flight may spend; zero where the reserve is more than the battery holds.
  public var available: Energy { max(.zero, usable - reserve) }

  /// The customary reserve: 20 %, or 25 % below 0 °C or in gusts above 8 m/s.
  public static func customaryReserve(temperature: Temperature, gust: Speed) -> Fraction {
    temperature < .celsius(0) || gust > .metresPerSecond(8) ? .percent(25) : .percent(20)
  }

  private enum CodingKeys: String, CodingKey {
    case usable = "usable_wh"
    case reserve = "reserve_wh"
  }
}

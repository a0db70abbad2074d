public import Units

/// One battery set as it is put into the aircraft, and what it can give.
///
///     let battery = BatteryState(of: m30t, health: .percent(92), temperature: .celsius(-5))
///     battery.usable.wattHours   // 206.5 of 263.2
///
/// usable = nominal × health × charge × cold factor, the last one an assumption: ``ColdCapacity``.
public struct BatteryState: Codable, Hashable, Sendable {
  /// The energy of the new set.
  public var nominal: Energy
  /// What age has left of it.
  public var health: Fraction
  /// The state of charge at take-off.
  public var charge: Fraction
  /// What the cold leaves of it. Assumed.
  public var coldFactor: Fraction

  /// Makes a battery from its factors.
  public init(nominal: Energy, health: Fraction, charge: Fraction, coldFactor: Fraction) {
    self.nominal = nominal
    self.health = health
    self.charge = charge
    self.coldFactor = coldFactor
  }

  /// The battery of an aircraft at a temperature.
  public init(
    of aircraft: AircraftProfile, health: Fraction = Fraction(1), charge: Fraction = Fraction(1),
    temperature: Temperature
  ) {
    nominal = aircraft.battery.energy.value
    self.health = health
    self.charge = charge
    coldFactor = ColdCapacity.factor(
      at: temperature, isSelfHeated: aircraft.battery.isSelfHeated.value)
  }

  /// What a full charge gives: the energy that a reserve is a share of.
  public var full: Energy { nominal * (health.value * coldFactor.value) }

  /// What this charge gives until the battery is empty.
  public var usable: Energy { full * charge.value }

  private enum CodingKeys: String, CodingKey {
    case nominal = "nominal_wh"
    case health
    case charge
    case coldFactor = "cold_factor"
  }
}

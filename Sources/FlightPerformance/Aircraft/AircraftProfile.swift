public import Units

/// Everything the planner knows of one type of aircraft with one camera, each figure with how far
/// it can be trusted.
///
/// The JSON form names units in its keys: `"takeOffMass_kg": {"value": 3.77, "confidence":
/// "published", "note": "with two TB30"}`.
public struct AircraftProfile: Codable, Hashable, Sendable, Identifiable {
  /// The spelling of mission files, such as `dji-m30t`.
  public var id: String
  /// The maker's name for it.
  public var name: String
  /// The mass at take-off, batteries and camera included.
  public var takeOffMass: Figure<Mass>
  /// The greatest mass at take-off that the maker allows.
  public var maxTakeOffMass: Figure<Mass>
  /// The battery set.
  public var battery: BatteryFigures
  /// What flying costs.
  public var power: PowerFigures
  /// What it can do and may do.
  public var envelope: FlightEnvelope
  /// Its names in DJI's mission files; nil for an aircraft that does not read them.
  public var dji: WPMLModel?

  /// Makes a profile from its parts.
  public init(
    id: String, name: String, takeOffMass: Figure<Mass>, maxTakeOffMass: Figure<Mass>,
    battery: BatteryFigures, power: PowerFigures, envelope: FlightEnvelope, dji: WPMLModel? = nil
  ) {
    self.id = id
    self.name = name
    self.takeOffMass = takeOffMass
    self.maxTakeOffMass = maxTakeOffMass
    self.battery = battery
    self.power = power
    self.envelope = envelope
    self.dji = dji
  }

  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case takeOffMass = "take_off_mass_kg"
    case maxTakeOffMass = "max_take_off_mass_kg"
    case battery
    case power
    case envelope
    case dji
  }
}

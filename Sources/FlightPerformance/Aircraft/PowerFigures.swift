public import Units

/// The figures that ``PowerModel`` needs, all for one reference mass in air of 1.225 kg/m³.
public struct PowerFigures: Codable, Hashable, Sendable {
  /// The mass that the hover power holds for.
  public var referenceMass: Figure<Mass>
  /// How many rotors turn.
  public var rotorCount: Figure<Int>
  /// The radius of one rotor.
  public var rotorRadius: Figure<Length>
  /// Electrical power in a windless hover, avionics included.
  public var hoverPower: Figure<Power>
  /// Electrical power of all that is not a motor.
  public var avionicsPower: Figure<Power>
  /// Which share of the rotors' power in hover is induced; the rest turns the blades.
  public var inducedShare: Figure<Fraction>
  /// Drag coefficient times area.
  public var dragArea: Figure<Area>

  /// Makes the figures of a power model.
  public init(
    referenceMass: Figure<Mass>, rotorCount: Figure<Int>, rotorRadius: Figure<Length>,
    hoverPower: Figure<Power>, avionicsPower: Figure<Power>, inducedShare: Figure<Fraction>,
    dragArea: Figure<Area>
  ) {
    self.referenceMass = referenceMass
    self.rotorCount = rotorCount
    self.rotorRadius = rotorRadius
    self.hoverPower = hoverPower
    self.avionicsPower = avionicsPower
    self.inducedShare = inducedShare
    self.dragArea = dragArea
  }

  private enum CodingKeys: String, CodingKey {
    case referenceMass = "reference_mass_kg"
    case rotorCount = "rotor_count"
    case rotorRadius = "rotor_radius_m"
    case hoverPower = "hover_power_w"
    case avionicsPower = "avionics_power_w"
    case inducedShare = "induced_share"
    case dragArea = "drag_area_m2"
  }
}

/// The aircraft that Kestrel knows by name.
///
/// Figures published by the makers are transcribed from their specification pages; `recalled` ones
/// need a check before flight. Hover power, induced share and drag area are fits of ``PowerModel`` to
/// published endurance and range, not measurements, and are therefore `assumed`.
public enum AircraftCatalogue {
  /// All aircraft, DJI's larger ones first.
  public static let all: [AircraftProfile] =
    Matrice30.variants + Mavic3Enterprise.variants + Matrice350.variants + Matrice3D.variants
    + Matrice4.variants + Matrice4D.variants + [Matrice400.h30t] + ConsumerDrones.all
    + [EvoMax.fourT, GenericArduCopter.profile]

  /// The aircraft with a mission file's name for it, such as `dji-m30t`; nil if there is none.
  public static func profile(id: String) -> AircraftProfile? {
    all.first { $0.id == id }
  }
}

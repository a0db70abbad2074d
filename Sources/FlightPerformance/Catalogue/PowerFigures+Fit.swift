import Units

extension PowerFigures {
  /// Figures fitted to published endurance, range and top speed; all but the mass are assumptions.
  ///
  /// - Parameters:
  ///   - hover: W.
  ///   - avionics: W.
  ///   - share: induced share of the rotor power.
  ///   - drag: CdA, m².
  static func fit(
    mass: Figure<Mass>, radius: Figure<Length>, hover: Double, avionics: Double, share: Double,
    drag: Double
  ) -> PowerFigures {
    let note = "fit to published figures"
    return PowerFigures(
      referenceMass: mass, rotorCount: .published(4), rotorRadius: radius,
      hoverPower: .assumed(.watts(hover), note),
      avionicsPower: .assumed(.watts(avionics)),
      inducedShare: .assumed(Fraction(share), note),
      dragArea: .assumed(.squareMetres(drag), note))
  }
}

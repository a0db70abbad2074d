import Units

/// DJI Matrice 30 and 30T. Source: DJI's specification page of the Matrice 30 Series.
enum Matrice30 {
  static let variants = [
    profile(
      id: "dji-m30", name: "DJI Matrice 30",
      WPMLModel(droneEnum: 67, droneSubEnum: 0, payloadEnum: 52, lenses: ["wide", "zoom"])),
    profile(
      id: "dji-m30t", name: "DJI Matrice 30T",
      WPMLModel(
        droneEnum: 67, droneSubEnum: 1, payloadEnum: 53, payloadSubEnum: 2,
        lenses: ["wide", "zoom", "ir"])),
  ]

  private static func profile(id: String, name: String, _ dji: WPMLModel) -> AircraftProfile {
    let mass: Figure<Mass> = .published(.kilograms(3.77), "with two TB30")
    return AircraftProfile(
      id: id, name: name, takeOffMass: mass,
      maxTakeOffMass: .published(.kilograms(4.069), "an older page says 3.998"),
      battery: BatteryFigures(
        energy: .published(.wattHours(263.2), "two TB30 of 131.6 Wh"),
        isSelfHeated: .recalled(true, "TB30"), ratedCycles: .published(400),
        charging: ChargingFigures(
          from: .percent(20), to: .percent(90), time: .published(.minutes(30)))),
      power: .fit(
        mass: mass, radius: .recalled(.metres(0.2032), "1671 propeller, 16 in by its name"),
        hover: 439, avionics: 20, share: 0.639, drag: 0.0885),
      envelope: .dji(
        maxSpeed: .published(.metresPerSecond(23)),
        maxWind: .published(
          .metresPerSecond(12), "an older page says 15 in flight, 12 at take-off and landing"),
        maxWindAtTakeOffAndLanding: .published(.metresPerSecond(12)),
        ascent: .recalled(.metresPerSecond(6)), descent: .recalled(.metresPerSecond(5)),
        maxTilt: .recalled(.degrees(35)), operatingTemperature: .published(-20, to: 50),
        ceiling: .published(.metres(5000), "7000 m with 1676 propellers"),
        linkRange: .recalled(.kilometres(8), "in the open, CE and SRRC; 15 km FCC")),
      dji: dji)
  }
}

import Units

/// DJI Matrice 400 with H30T. Source: DJI's specification page of the Matrice 400.
enum Matrice400 {
  static let h30t: AircraftProfile = {
    let mass: Figure<Mass> = .published(.kilograms(10.67), "9.74 kg with batteries, and H30T")
    let wind: Figure<Speed> = .published(.metresPerSecond(12))
    return AircraftProfile(
      id: "dji-m400-h30t", name: "DJI Matrice 400 with H30T", takeOffMass: mass,
      maxTakeOffMass: .published(.kilograms(15.8)),
      battery: BatteryFigures(
        energy: .recalled(.wattHours(977), "TB100"), isSelfHeated: .recalled(true, "TB100")),
      power: .fit(
        mass: mass, radius: .recalled(.metres(0.3175), "2510F propeller, 25 in by its name"),
        hover: 1266, avionics: 30, share: 0.725, drag: 0.1247),
      envelope: .dji(
        maxSpeed: .published(.metresPerSecond(25)),
        maxWind: wind, maxWindAtTakeOffAndLanding: .likeInFlight(wind),
        ascent: .recalled(.metresPerSecond(10)), descent: .recalled(.metresPerSecond(8)),
        maxTilt: .assumed(.degrees(35), "like the Matrice 30"),
        operatingTemperature: .published(-20, to: 50), ceiling: .published(.metres(7000)),
        linkRange: .recalled(.kilometres(20), "in the open, CE and SRRC; 40 km FCC")),
      dji: WPMLModel(
        droneEnum: 103, droneSubEnum: 0, payloadEnum: 83, lenses: ["wide", "zoom", "ir"]))
  }()
}

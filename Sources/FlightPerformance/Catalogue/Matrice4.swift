import Units

/// DJI Matrice 4E and 4T. Source: DJI's specification page of the Matrice 4 Series.
enum Matrice4 {
  static let variants = [
    profile(
      id: "dji-m4e", name: "DJI Matrice 4E",
      WPMLModel(droneEnum: 99, droneSubEnum: 0, payloadEnum: 88, lenses: [])),
    profile(
      id: "dji-m4t", name: "DJI Matrice 4T",
      WPMLModel(droneEnum: 99, droneSubEnum: 1, payloadEnum: 89, lenses: ["visable", "ir"])),
  ]

  private static func profile(id: String, name: String, _ dji: WPMLModel) -> AircraftProfile {
    let mass: Figure<Mass> = .published(.kilograms(1.219))
    let wind: Figure<Speed> = .published(.metresPerSecond(12))
    return AircraftProfile(
      id: id, name: name, takeOffMass: mass, maxTakeOffMass: .published(.kilograms(1.42)),
      battery: BatteryFigures(
        energy: .published(.wattHours(99.5)),
        isSelfHeated: .assumed(false, "the maker does not say"), ratedCycles: .published(200)),
      power: .fit(
        mass: mass, radius: .published(.metres(0.1372), "10.8 in"),
        hover: 142.3, avionics: 8, share: 0.633, drag: 0.0342),
      envelope: .dji(
        maxSpeed: .published(.metresPerSecond(21)),
        maxWind: wind, maxWindAtTakeOffAndLanding: .likeInFlight(wind),
        ascent: .published(.metresPerSecond(10)), descent: .published(.metresPerSecond(8)),
        maxTilt: .recalled(.degrees(35)), operatingTemperature: .published(-10, to: 40),
        ceiling: .published(.metres(6000), "4000 m with payload"),
        linkRange: .published(.kilometres(12), "in the open, CE and SRRC; 25 km FCC")),
      dji: dji)
  }
}

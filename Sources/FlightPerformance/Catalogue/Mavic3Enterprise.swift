import Units

/// DJI Mavic 3E and 3T. Source: DJI's specification page of the Mavic 3 Enterprise Series.
enum Mavic3Enterprise {
  static let variants = [
    profile(
      id: "dji-m3e", name: "DJI Mavic 3E", kilograms: 0.915,
      WPMLModel(droneEnum: 77, droneSubEnum: 0, payloadEnum: 66, lenses: [])),
    profile(
      id: "dji-m3t", name: "DJI Mavic 3T", kilograms: 0.920,
      WPMLModel(droneEnum: 77, droneSubEnum: 1, payloadEnum: 67, lenses: ["visable", "ir"])),
  ]

  private static func profile(
    id: String, name: String, kilograms: Double, _ dji: WPMLModel
  ) -> AircraftProfile {
    let wind: Figure<Speed> = .published(.metresPerSecond(12))
    return AircraftProfile(
      id: id, name: name, takeOffMass: .published(.kilograms(kilograms)),
      maxTakeOffMass: .published(.kilograms(1.05)),
      battery: BatteryFigures(
        energy: .published(.wattHours(77)), isSelfHeated: .recalled(false)),
      power: .fit(
        mass: .published(.kilograms(0.915), "Mavic 3E"),
        radius: .recalled(.metres(0.1194), "9453F propeller, 9.4 in"),
        hover: 121.7, avionics: 8, share: 0.64, drag: 0.0236),
      envelope: .dji(
        maxSpeed: .published(.metresPerSecond(21), "Sport; Normal recalled as 15"),
        maxWind: wind, maxWindAtTakeOffAndLanding: .likeInFlight(wind),
        ascent: .recalled(.metresPerSecond(6), "8 in Sport"),
        descent: .recalled(.metresPerSecond(6)),
        maxTilt: .recalled(.degrees(30), "35 in Sport"),
        operatingTemperature: .published(-10, to: 40), ceiling: .published(.metres(6000)),
        linkRange: .recalled(.kilometres(8), "in the open, CE and SRRC; 15 km FCC")),
      dji: dji)
  }
}

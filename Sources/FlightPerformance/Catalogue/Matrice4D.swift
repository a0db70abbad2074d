import Units

/// DJI Matrice 4D and 4TD of Dock 3. Source: DJI's specification page of Dock 3.
enum Matrice4D {
  static let variants = [
    profile(
      id: "dji-m4d", name: "DJI Matrice 4D",
      WPMLModel(droneEnum: 100, droneSubEnum: 0, payloadEnum: 98, lenses: [])),
    profile(
      id: "dji-m4td", name: "DJI Matrice 4TD",
      WPMLModel(
        droneEnum: 100, droneSubEnum: 1, payloadEnum: 99, payloadSubEnum: 2,
        lenses: ["visable", "ir"])),
  ]

  private static func profile(id: String, name: String, _ dji: WPMLModel) -> AircraftProfile {
    let mass: Figure<Mass> = .published(.kilograms(1.85))
    return AircraftProfile(
      id: id, name: name, takeOffMass: mass, maxTakeOffMass: .published(.kilograms(2.09)),
      battery: BatteryFigures(
        energy: .published(.wattHours(149.9)),
        isSelfHeated: .assumed(false, "the dock warms it before take-off; counted as not heated"),
        charging: ChargingFigures(
          from: .percent(15), to: .percent(95), time: .published(.minutes(27), "in the dock"))),
      power: .fit(
        mass: mass,
        radius: .assumed(.metres(0.168), "13.2 in, from the wheelbase of 498.5 mm; uncertain"),
        hover: 192.2, avionics: 10, share: 0.586, drag: 0.0226),
      envelope: .dji(
        maxSpeed: .published(
          .metresPerSecond(15), "Normal, the only mode of a dock flight; Sport recalled as 21"),
        maxWind: .published(.metresPerSecond(12)),
        maxWindAtTakeOffAndLanding: .published(.metresPerSecond(12)),
        ascent: .recalled(.metresPerSecond(6), "Normal"), descent: .recalled(.metresPerSecond(6)),
        maxTilt: .assumed(.degrees(30), "like the Mavic 3E"),
        operatingTemperature: .published(-20, to: 50), ceiling: .published(.metres(4000)),
        linkRange: .recalled(.kilometres(12), "in the open, CE and SRRC; 25 km FCC")),
      dji: dji)
  }
}

import Units

/// DJI Matrice 3D and 3TD of Dock 2. Source: DJI's specification page of Dock 2.
enum Matrice3D {
  static let variants = [
    profile(
      id: "dji-m3d", name: "DJI Matrice 3D",
      WPMLModel(droneEnum: 91, droneSubEnum: 0, payloadEnum: 80, lenses: [])),
    profile(
      id: "dji-m3td", name: "DJI Matrice 3TD",
      WPMLModel(
        droneEnum: 91, droneSubEnum: 1, payloadEnum: 81, payloadSubEnum: 2,
        lenses: ["visable", "ir"])),
  ]

  private static func profile(id: String, name: String, _ dji: WPMLModel) -> AircraftProfile {
    let mass: Figure<Mass> = .published(.kilograms(1.41))
    return AircraftProfile(
      id: id, name: name, takeOffMass: mass, maxTakeOffMass: .published(.kilograms(1.61)),
      battery: BatteryFigures(
        energy: .published(.wattHours(115.2)),
        isSelfHeated: .assumed(false, "the dock warms it before take-off; counted as not heated"),
        charging: ChargingFigures(
          from: .percent(20), to: .percent(90), time: .published(.minutes(32), "in the dock"))),
      power: .fit(
        mass: mass, radius: .recalled(.metres(0.1397), "1149 propeller, about 11 in"),
        hover: 172.7, avionics: 10, share: 0.724, drag: 0.0324),
      envelope: .dji(
        maxSpeed: .recalled(
          .metresPerSecond(15), "Normal, the only mode of a dock flight; 21 in Sport"),
        maxWind: .published(.metresPerSecond(12)),
        maxWindAtTakeOffAndLanding: .published(.metresPerSecond(8)),
        ascent: .recalled(.metresPerSecond(6)), descent: .recalled(.metresPerSecond(6)),
        maxTilt: .assumed(.degrees(30), "like the Mavic 3E"),
        operatingTemperature: .published(-20, to: 45), ceiling: .published(.metres(4000)),
        linkRange: .recalled(.kilometres(8), "in the open, CE and SRRC; 15 km FCC")),
      dji: dji)
  }
}

import Units

/// DJI Matrice 350 RTK with one camera. Source: DJI's specification page of the Matrice 350 RTK.
enum Matrice350 {
  static let variants = [
    profile(
      id: "dji-m350-h20t", name: "DJI Matrice 350 RTK with H20T", camera: 0.828,
      WPMLModel(
        droneEnum: 89, droneSubEnum: 0, payloadEnum: 43, lenses: ["wide", "zoom", "ir"])),
    profile(
      id: "dji-m350-h30t", name: "DJI Matrice 350 RTK with H30T", camera: 0.920,
      WPMLModel(
        droneEnum: 89, droneSubEnum: 0, payloadEnum: 83, lenses: ["wide", "zoom", "ir"])),
  ]

  private static func profile(
    id: String, name: String, camera: Double, _ dji: WPMLModel
  ) -> AircraftProfile {
    let wind: Figure<Speed> = .published(.metresPerSecond(12))
    return AircraftProfile(
      id: id, name: name,
      takeOffMass: .recalled(
        .kilograms(6.47 + camera), "6.47 kg published with two TB65, and the camera recalled"),
      maxTakeOffMass: .published(.kilograms(9.2)),
      battery: BatteryFigures(
        energy: .published(.wattHours(526.4), "two TB65 of 263.2 Wh"),
        isSelfHeated: .recalled(true, "TB65")),
      power: .fit(
        mass: .published(.kilograms(6.47), "no camera"),
        radius: .recalled(.metres(0.2667), "2110s propeller, 21 in"),
        hover: 686.3, avionics: 20, share: 0.678, drag: 0.1142),
      envelope: .dji(
        maxSpeed: .published(.metresPerSecond(23)),
        maxWind: wind, maxWindAtTakeOffAndLanding: .likeInFlight(wind),
        ascent: .recalled(.metresPerSecond(6)),
        descent: .recalled(.metresPerSecond(5), "7 when descending forwards"),
        maxTilt: .recalled(.degrees(30)), operatingTemperature: .published(-20, to: 50),
        ceiling: .published(.metres(5000), "7000 m with 2112 propellers"),
        linkRange: .recalled(.kilometres(8), "in the open, CE and SRRC; 20 km FCC")),
      dji: dji)
  }
}

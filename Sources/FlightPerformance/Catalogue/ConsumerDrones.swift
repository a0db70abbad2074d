import Units

/// DJI Mini 4 Pro and Air 3S. Source: DJI's specification pages of both.
///
/// Files in circulation name every aircraft of DJI's consumer app with drone value 68 and no camera.
enum ConsumerDrones {
  static let all = [mini4Pro, air3S]
  private static let dji = WPMLModel(
    droneEnum: 68, droneSubEnum: 0, payloadEnum: nil, lenses: [])

  private static let mini4Pro: AircraftProfile = {
    let mass: Figure<Mass> = .published(.kilograms(0.249))
    let wind: Figure<Speed> = .published(.metresPerSecond(10.7))
    return AircraftProfile(
      id: "dji-mini-4-pro", name: "DJI Mini 4 Pro", takeOffMass: mass,
      maxTakeOffMass: .published(.kilograms(0.249)),
      battery: BatteryFigures(
        energy: .published(.wattHours(18.96)), isSelfHeated: .recalled(false)),
      power: .fit(
        mass: mass, radius: .recalled(.metres(0.0762), "6 in"),
        hover: 38, avionics: 4, share: 0.578, drag: 0.0134),
      envelope: .dji(
        maxSpeed: .recalled(.metresPerSecond(16)),
        maxWind: wind, maxWindAtTakeOffAndLanding: .likeInFlight(wind),
        ascent: .recalled(.metresPerSecond(5)), descent: .recalled(.metresPerSecond(5)),
        maxTilt: .assumed(.degrees(35)), operatingTemperature: .published(-10, to: 40),
        ceiling: .published(.metres(4000)),
        linkRange: .published(.kilometres(10), "in the open, CE and SRRC; 20 km FCC")),
      dji: dji)
  }()

  private static let air3S: AircraftProfile = {
    let mass: Figure<Mass> = .published(.kilograms(0.724))
    let wind: Figure<Speed> = .published(.metresPerSecond(12))
    return AircraftProfile(
      id: "dji-air-3s", name: "DJI Air 3S", takeOffMass: mass,
      maxTakeOffMass: .published(.kilograms(0.724)),
      battery: BatteryFigures(
        energy: .published(.wattHours(62.5)), isSelfHeated: .recalled(false)),
      power: .fit(
        mass: mass, radius: .recalled(.metres(0.1105), "8.7 in, the Air 3's propeller"),
        hover: 91.7, avionics: 6, share: 0.534, drag: 0.0242),
      envelope: .dji(
        maxSpeed: .published(.metresPerSecond(21)),
        maxWind: wind, maxWindAtTakeOffAndLanding: .likeInFlight(wind),
        ascent: .recalled(.metresPerSecond(10)), descent: .recalled(.metresPerSecond(10)),
        maxTilt: .assumed(.degrees(35)), operatingTemperature: .recalled(-10, to: 40),
        ceiling: .recalled(.metres(6000)),
        linkRange: .published(.kilometres(10), "in the open, CE and SRRC; 20 km FCC")),
      dji: dji)
  }()
}

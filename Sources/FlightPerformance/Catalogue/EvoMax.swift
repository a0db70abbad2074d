import Units

/// Autel EVO Max 4T. Source: Autel's specification page of the EVO Max Series.
enum EvoMax {
  static let fourT: AircraftProfile = {
    let mass: Figure<Mass> = .published(.kilograms(1.645))
    let wind: Figure<Speed> = .published(.metresPerSecond(12), "27 mph")
    var envelope: FlightEnvelope = .dji(
      maxSpeed: .recalled(.metresPerSecond(23)),
      maxWind: wind, maxWindAtTakeOffAndLanding: .likeInFlight(wind),
      ascent: .recalled(.metresPerSecond(8)), descent: .recalled(.metresPerSecond(6)),
      maxTilt: .assumed(.degrees(35)), operatingTemperature: .published(-20, to: 50),
      ceiling: .published(.metres(7010)),
      linkRange: .published(.kilometres(8), "in the open, CE and SRRC; 20 km FCC"))
    envelope.acceleration = .assumed(.metresPerSecondSquared(2.5), "like DJI's")
    return AircraftProfile(
      id: "autel-evo-max-4t", name: "Autel EVO Max 4T", takeOffMass: mass,
      maxTakeOffMass: .published(.kilograms(1.999), "1.890 kg in the EU's class C2"),
      battery: BatteryFigures(
        energy: .recalled(.wattHours(120.1), "8070 mAh at 14.88 V"),
        isSelfHeated: .assumed(false, "the maker does not say")),
      power: .fit(
        mass: mass, radius: .assumed(.metres(0.1397), "11 in; unknown"),
        hover: 190, avionics: 10, share: 0.59, drag: 0.0432),
      envelope: envelope)
  }()
}

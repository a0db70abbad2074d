import FlightPerformance
import Units

/// The Matrice 100 of the measured flights, from published figures alone.
///
/// Its power comes from the published hover time and the customary priors of ``PowerModel``; nothing
/// of it was fitted to the energy of a flight. How it climbs, pauses and lands is the type's own,
/// read off the tracks of the 25 public flights, once.
enum Matrice100 {
  /// At its take-off mass of 3.715 kg with instruments; power for the bare 2.431 kg.
  static let profile: AircraftProfile = {
    let battery: Figure<Energy> = .published(.wattHours(129.96), "TB48D")
    let bare: Figure<Mass> = .published(.kilograms(2.431), "with TB48D")
    let hover = battery.value.joules / Time.minutes(28).seconds
    let wind: Figure<Speed> = .recalled(.metresPerSecond(10))
    return AircraftProfile(
      id: "dji-m100", name: "DJI Matrice 100 with instruments",
      takeOffMass: .measured(.kilograms(3.715), "instruments and TB48D on board"),
      maxTakeOffMass: .recalled(.kilograms(3.6)),
      battery: BatteryFigures(energy: battery, isSelfHeated: .assumed(false)),
      power: PowerFigures(
        referenceMass: bare, rotorCount: .published(4), rotorRadius: .published(.metres(0.1715)),
        hoverPower: .published(.watts(hover), "battery ÷ hover time of 28 min"),
        avionicsPower: .assumed(.watts(15)), inducedShare: .assumed(Fraction(0.68)),
        dragArea: .assumed(
          .squareMetres(0.0563), "2·m·g·tan 35° ÷ (ρ·(22 m/s)²), bare, as published")),
      envelope: FlightEnvelope(
        maxGroundSpeed: .recalled(.metresPerSecond(17), "GPS mode"),
        maxAirspeed: .recalled(.metresPerSecond(22)),
        maxWind: wind, maxWindAtTakeOffAndLanding: wind,
        ascent: .measured(.metresPerSecond(3)), descent: .measured(.metresPerSecond(3)),
        finalDescent: .measured(.metresPerSecond(1.1)), finalDescentHeight: .measured(.metres(20)),
        acceleration: .assumed(.metresPerSecondSquared(2.5), "as DJI's missions count"),
        verticalAcceleration: .assumed(.metresPerSecondSquared(2)),
        waypointPause: .measured(.seconds(2), "turns and settles"),
        yawRate: .assumed(.degreesPerSecond(60)), maxTilt: .recalled(.degrees(35)),
        operatingTemperature: .recalled(
          TemperatureRange(from: .celsius(-10), to: .celsius(40))),
        ceiling: .assumed(.metres(5000))))
  }()
}

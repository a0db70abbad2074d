import Units

/// A quadcopter of the Holybro X500 v2 class with ArduCopter's default parameters.
///
/// Source: ArduCopter's parameter list (WPNAV_SPEED, WPNAV_ACCEL, WPNAV_JERK, LAND_SPEED); the rest is
/// recalled from vendors.
enum GenericArduCopter {
  static let profile: AircraftProfile = {
    let mass: Figure<Mass> = .recalled(.kilograms(2))
    let wind: Figure<Speed> = .assumed(.metresPerSecond(8))
    return AircraftProfile(
      id: "generic-arducopter", name: "Generic ArduCopter quadcopter (X500 v2 class)",
      takeOffMass: mass, maxTakeOffMass: .recalled(.kilograms(2.5)),
      battery: BatteryFigures(
        energy: .recalled(.wattHours(74), "4S 5000 mAh"), isSelfHeated: .recalled(false)),
      power: .fit(
        mass: mass, radius: .recalled(.metres(0.127), "1045 propeller"),
        hover: 246.7, avionics: 10, share: 0.68, drag: 0.0997),
      envelope: FlightEnvelope(
        maxGroundSpeed: .recalled(.metresPerSecond(12), "WPNAV_SPEED is 10 unless set"),
        maxAirspeed: .assumed(.metresPerSecond(15), "at a lean of 35°"),
        airspeedNorm: .assumed(
          3, "ArduCopter's own simulator: drag by body axis, linear and quadratic in equal parts"),
        maxWind: wind, maxWindAtTakeOffAndLanding: .likeInFlight(wind),
        ascent: .recalled(.metresPerSecond(2.5), "WPNAV_SPEED_UP"),
        descent: .recalled(.metresPerSecond(1.5), "WPNAV_SPEED_DN"),
        finalDescent: .recalled(.metresPerSecond(0.5), "LAND_SPEED"),
        acceleration: .recalled(.metresPerSecondSquared(2.5), "WPNAV_ACCEL"),
        verticalAcceleration: .recalled(.metresPerSecondSquared(1), "WPNAV_ACCEL_Z"),
        jerk: .recalled(.metresPerSecondCubed(1), "WPNAV_JERK"),
        yawRate: .recalled(.degreesPerSecond(60), "ATC_SLEW_YAW"),
        maxTilt: .assumed(.degrees(35)), operatingTemperature: .recalled(0, to: 40),
        ceiling: .assumed(.metres(4000))))
  }()
}

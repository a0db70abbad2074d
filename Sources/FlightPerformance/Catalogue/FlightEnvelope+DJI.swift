import Units

extension FlightEnvelope {
  /// The envelope of a DJI aircraft: what every type shares is filled in, as assumptions.
  static func dji(
    maxSpeed: Figure<Speed>, maxWind: Figure<Speed>, maxWindAtTakeOffAndLanding: Figure<Speed>,
    ascent: Figure<Speed>, descent: Figure<Speed>, maxTilt: Figure<Angle>,
    operatingTemperature: Figure<TemperatureRange>, ceiling: Figure<Length>,
    linkRange: Figure<Length>
  ) -> FlightEnvelope {
    FlightEnvelope(
      maxGroundSpeed: maxSpeed,
      maxAirspeed: .assumed(maxSpeed.value, "the speed in still air is an airspeed"),
      maxWind: maxWind, maxWindAtTakeOffAndLanding: maxWindAtTakeOffAndLanding, ascent: ascent,
      descent: descent,
      finalDescent: .assumed(.metresPerSecond(0.5), "ArduCopter's LAND_SPEED; DJI publishes none"),
      acceleration: .assumed(
        .metresPerSecondSquared(2.5),
        "durations that DJI writes into its own missions are length/speed + speed/2.5 m/s²"),
      verticalAcceleration: .assumed(.metresPerSecondSquared(2)),
      waypointPause: .assumed(
        .seconds(2), "as measured on 25 flights of a Matrice 100: it turns and settles"),
      yawRate: .assumed(.degreesPerSecond(60), "missions turn slower than the 100°/s of the stick"),
      maxTilt: maxTilt, operatingTemperature: operatingTemperature, ceiling: ceiling,
      linkRange: linkRange)
  }
}

extension Figure where Value == Speed {
  /// A wind limit for take-off that the maker does not state: the one in flight.
  static func likeInFlight(_ limit: Figure<Speed>) -> Figure<Speed> {
    .assumed(limit.value, "none stated: the limit in flight")
  }
}

extension Figure where Value == TemperatureRange {
  static func published(_ lowest: Double, to highest: Double) -> Figure<TemperatureRange> {
    .published(TemperatureRange(from: .celsius(lowest), to: .celsius(highest)))
  }

  static func recalled(_ lowest: Double, to highest: Double) -> Figure<TemperatureRange> {
    .recalled(TemperatureRange(from: .celsius(lowest), to: .celsius(highest)))
  }
}

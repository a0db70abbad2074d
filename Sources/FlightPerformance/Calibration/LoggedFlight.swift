public import Units

/// A flight of one's own, for fitting a profile to it.
public struct LoggedFlight: Hashable, Sendable {
  /// Where the aircraft was, in the order of time, in the air.
  public var track: [FlightSample]
  /// What the battery gave between the first sample and the last.
  public var energy: Energy
  /// The weather of the flight.
  public var weather: Weather
  /// The launch site's height above mean sea level.
  public var launchElevation: Length
  /// What was carried beside the take-off mass.
  public var payload: Mass

  /// Makes a logged flight.
  public init(
    track: [FlightSample], energy: Energy, weather: Weather, launchElevation: Length,
    payload: Mass = .zero
  ) {
    self.track = track
    self.energy = energy
    self.weather = weather
    self.launchElevation = launchElevation
    self.payload = payload
  }

  /// The energy between the first sample and the last, from the power at each: trapezoids.
  public static func energy(of powers: [(time: Time, power: Power)]) -> Energy {
    zip(powers, powers.dropFirst()).map { a, b in
      (a.power + b.power) / 2 * (b.time - a.time)
    }.total()
  }

  /// What a profile says that the flight takes.
  public func predicted(by aircraft: AircraftProfile) -> Energy {
    FlightModel(
      of: aircraft, in: weather, launchElevation: launchElevation, payload: payload
    ).energy(along: track)
  }
}

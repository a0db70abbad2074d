public import Geodesy
public import Units

/// What an aircraft under way would report.
public struct AircraftState: Hashable, Sendable {
  /// Since it was switched on.
  public var time: Time
  /// What it is doing.
  public var mode: FlightMode
  /// Whether its motors turn.
  public var isArmed: Bool
  /// The place.
  public var position: Coordinate
  /// Above home.
  public var height: Length
  /// Over the ground, to the east, the north and upwards.
  public var velocity: (east: Speed, north: Speed, up: Speed) {
    (.metresPerSecond(east), .metresPerSecond(north), .metresPerSecond(up))
  }
  let east: Double
  let north: Double
  let up: Double
  /// The place from home, metres to the east and the north.
  public var offset: (east: Length, north: Length) { (.metres(x), .metres(y)) }
  let x: Double
  let y: Double
  /// Where the nose points, from true north.
  public var heading: Angle
  /// Right side down.
  public var roll: Angle
  /// Nose up.
  public var pitch: Angle
  /// Through the air, horizontally.
  public var airspeed: Speed
  /// The wind at the aircraft, where it blows from and how strong.
  public var windFrom: Angle
  /// The wind's speed at the aircraft.
  public var windSpeed: Speed
  /// Volts.
  public var voltage: Double
  /// Amperes.
  public var current: Double
  /// How many cells the battery has in series.
  public var cells: Int
  /// The state of charge.
  public var charge: Fraction
  /// What the battery has given since it was full.
  public var energyUsed: Energy
  /// Celsius, of the battery.
  public var batteryTemperature: Temperature
  /// The mission item that it is on, by its place.
  public var item: Int
}

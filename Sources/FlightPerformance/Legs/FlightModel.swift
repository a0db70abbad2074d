import Foundation
public import Units

/// What flying costs one aircraft in one weather from one launch site.
///
///     let model = FlightModel(of: m30t, in: weather, launchElevation: .metres(790))
///     let leg = try model.leg(
///       east: .metres(800), north: .metres(600), at: .metres(90), speed: .ground(.metresPerSecond(10)))
///     leg.time.seconds; leg.energy.wattHours; leg.airspeed; leg.heading
///
/// Directions east and north are true ones unless ``init(of:in:launchElevation:payload:gridConvergence:powerFactor:limits:)``
/// is told the convergence of the caller's plane. Heights are above the ground for the wind, and
/// above the launch site for the density unless an altitude is given.
///
/// Making a model costs about 0.2 ms; ``with(wind:)`` and ``with(powerFactor:)`` share its tables
/// and cost nothing. The power comes from tables that are within 0.2 % of ``PowerModel``.
public struct FlightModel: Sendable {
  /// The aircraft.
  public let aircraft: AircraftProfile
  /// The weather.
  public private(set) var weather: Weather
  /// The launch site's height above mean sea level.
  public let launchElevation: Length
  /// What it carries beside its own take-off mass.
  public let payload: Mass
  /// The azimuth of the caller's north: clockwise from true north.
  public let gridConvergence: Angle
  /// What the measured energy is of the predicted one: 1 without measurements.
  public private(set) var powerFactor: Double
  /// The margins that legs keep.
  public let limits: LegLimits
  /// The exact power model under the tables.
  public let power: PowerModel

  let table: PowerTable
  let along: SpeedProfile
  let vertical: SpeedProfile
  let air: AirColumn
  let maxGroundSpeed: Double
  let maxAirspeed: Double
  let airspeedNorm: Double
  let ascent: Double
  let descent: Double
  let finalDescent: Double
  let finalDescentHeight: Double
  let waypointPause: Double
  let mass: Double
  let maxWind: Double
  var blow: Blow
  /// The ground speed of least energy per metre in calm air at the launch site, m/s.
  let calmBestSpeed: Double

  /// Makes the model of an aircraft in a weather.
  ///
  /// - Parameters:
  ///   - aircraft: its figures.
  ///   - weather: its temperature is that of the air at the launch site.
  ///   - launchElevation: above mean sea level.
  ///   - payload: carried beside the take-off mass.
  ///   - gridConvergence: the azimuth of the caller's north, clockwise from true north.
  ///   - powerFactor: measured ÷ predicted energy of earlier flights.
  ///   - limits: the margins to keep.
  public init(
    of aircraft: AircraftProfile, in weather: Weather, launchElevation: Length,
    payload: Mass = .zero, gridConvergence: Angle = .zero, powerFactor: Double = 1,
    limits: LegLimits = LegLimits()
  ) {
    self.aircraft = aircraft
    self.weather = weather
    self.launchElevation = launchElevation
    self.payload = payload
    self.gridConvergence = gridConvergence
    self.powerFactor = powerFactor
    self.limits = limits
    let envelope = aircraft.envelope
    let power = PowerModel(of: aircraft, payload: payload)
    let air = AirColumn(above: launchElevation, temperature: weather.temperature)
    self.power = power
    self.air = air
    ascent = envelope.ascent.value.metresPerSecond
    descent = envelope.descent.value.metresPerSecond
    finalDescent = min(envelope.finalDescent.value.metresPerSecond, descent)
    finalDescentHeight = envelope.finalDescentHeight?.value.metres ?? 10
    waypointPause = envelope.waypointPause?.value.seconds ?? 0
    mass = (aircraft.takeOffMass.value + payload).kilograms
    maxWind = envelope.maxWind.value.metresPerSecond
    maxGroundSpeed = envelope.maxGroundSpeed.value.metresPerSecond
    maxAirspeed = envelope.maxAirspeed.value.metresPerSecond * limits.airspeedShare.value
    airspeedNorm = envelope.airspeedNorm?.value ?? 2
    table = PowerTable(
      power, upToAirspeed: envelope.maxAirspeed.value.metresPerSecond + 5, climb: ascent,
      densities: (air.density(at: 0), air.density(at: AirColumn.span)))
    calmBestSpeed = table.bestRangeSpeed(upTo: maxAirspeed, density: air.density(at: 0))
    let jerk = envelope.jerk?.value.metresPerSecondCubed ?? .infinity
    along = SpeedProfile(
      acceleration: envelope.acceleration.value.metresPerSecondSquared, jerk: jerk)
    vertical = SpeedProfile(
      acceleration: envelope.verticalAcceleration.value.metresPerSecondSquared, jerk: jerk)
    blow = Blow(weather.wind, gridConvergence: gridConvergence)
  }

  /// The same aircraft and air in another wind.
  public func with(wind: Wind) -> FlightModel {
    var copy = self
    copy.weather.wind = wind
    copy.blow = Blow(wind, gridConvergence: gridConvergence)
    return copy
  }

  /// The same model with another ratio of measured to predicted energy.
  public func with(powerFactor: Double) -> FlightModel {
    var copy = self
    copy.powerFactor = powerFactor
    return copy
  }
}

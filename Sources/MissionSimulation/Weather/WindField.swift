import FlightPerformance
import Foundation
import Units

/// The mean wind over the map plane, and the density of the air, by height.
struct WindField: Sendable {
  private let wind: Wind
  /// The mean wind at the height that it was measured at, on the plane.
  let reference: Vector
  /// The mean wind at 20 ft, which scales turbulence, m/s.
  let speedAt20Feet: Double
  /// The standard deviation of the gusts along the wind, m/s.
  let deviation: Double
  /// How much stronger the gusts are than MIL-F-8785C's: 1 where none were observed or forecast.
  let turbulenceFactor: Double
  private let convergence: Angle
  private let launchElevation: Double
  private let temperature: Temperature

  /// - Parameters:
  ///   - weather: its temperature is that at the launch site.
  ///   - convergence: from the plane's north to true north, clockwise.
  ///   - launchElevation: metres above mean sea level.
  init(_ weather: Weather, convergence: Angle, launchElevation: Double) {
    let wind = weather.wind
    self.wind = wind
    self.convergence = convergence
    self.launchElevation = launchElevation
    temperature = weather.temperature
    let speed = wind.speed.metresPerSecond
    reference = WindField.vector(from: wind.from, speed: speed, convergence: convergence)
    speedAt20Feet = wind.speed(at: .metres(6.096)).metresPerSecond
    deviation = wind.turbulence.metresPerSecond
    let usual = DrydenTurbulence.Scale(
      at: wind.measuredAt.metres, windAt20Feet: speedAt20Feet
    ).level
    turbulenceFactor = wind.isGustAssumed || usual == 0 ? 1 : deviation / usual
  }

  /// 1 ÷ the speed at the measured height; 0 in a calm.
  var inverseReferenceSpeed: Double {
    let speed = wind.speed.metresPerSecond
    return speed > 0 ? 1 / speed : 0
  }

  /// A wind on the plane, from a true direction.
  func vector(from direction: Angle, speed: Double) -> Vector {
    WindField.vector(from: direction, speed: speed, convergence: convergence)
  }

  private static func vector(from direction: Angle, speed: Double, convergence: Angle) -> Vector {
    let from = (direction + convergence).radians
    return Vector(x: -speed * sin(from), y: -speed * cos(from), z: 0)
  }

  /// What the wind at the measured height is multiplied with at a height above ground, m.
  func growth(at height: Double) -> Double {
    let unit = Wind(
      from: .zero, speed: .metresPerSecond(1), gust: nil, measuredAt: wind.measuredAt,
      over: wind.over)
    return unit.speed(at: .metres(max(height, 0))).metresPerSecond
  }

  /// kg/m³ at a height above the launch site; the air cools by 6.5 K per kilometre.
  func density(at height: Double) -> Double {
    Atmosphere.density(height: .metres(launchElevation + height), temperature: air(at: height))
  }

  /// The air's temperature at a height above the launch site.
  func air(at height: Double) -> Temperature {
    .celsius(temperature.celsius - 0.0065 * height)
  }
}

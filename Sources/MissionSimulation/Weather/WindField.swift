import FlightPerformance
import Foundation
import Units

/// The mean wind over the map plane, and the density of the air, by height.
struct WindField: Sendable {
  private let wind: Wind
  /// Where the wind blows to, on the plane; of length 1.
  private let towards: Vector
  private let launchElevation: Double
  private let temperature: Temperature

  /// - Parameters:
  ///   - weather: its temperature is that at the launch site.
  ///   - convergence: from the plane's north to true north, clockwise.
  ///   - launchElevation: metres above mean sea level.
  init(_ weather: Weather, convergence: Angle, launchElevation: Double) {
    wind = weather.wind
    temperature = weather.temperature
    self.launchElevation = launchElevation
    let from = (weather.wind.from + convergence).radians
    towards = Vector(x: -sin(from), y: -cos(from), z: 0)
  }

  /// The standard deviation of the gusts along the wind, m/s.
  var deviation: Double { wind.turbulence.metresPerSecond }

  /// The mean wind at a height above ground, m.
  func mean(at height: Double) -> Vector {
    let speed = wind.speed.metresPerSecond
    return speed == 0
      ? .zero : wind.speed(at: .metres(max(height, 0))).metresPerSecond * towards
  }

  /// kg/m³ at a height above the launch site; the air cools by 6.5 K per kilometre.
  func density(at height: Double) -> Double {
    Atmosphere.density(
      height: .metres(launchElevation + height),
      temperature: .celsius(temperature.celsius - 0.0065 * height))
  }
}

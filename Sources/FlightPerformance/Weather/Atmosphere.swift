import Foundation
public import Units

/// The air's density by height and temperature.
public enum Atmosphere {
  /// Density at sea level in the standard atmosphere, kg/m³.
  public static let seaLevelDensity = 1.225

  /// The density of dry air, in kg/m³.
  ///
  ///     Atmosphere.density(height: .metres(800), temperature: .celsius(35))   // 1.041
  ///
  /// ρ = p/(287.05·T) with p = 101325·(1 − 2.25577·10⁻⁵·h)^5.25588. The pressure of the day moves it
  /// by ± 3 %, moist air at 30 °C by − 2 %.
  ///
  /// - Parameters:
  ///   - height: above mean sea level, up to 11 km.
  ///   - temperature: of the air at that height.
  ///
  /// Source: ICAO Doc 7488, *Manual of the ICAO Standard Atmosphere*.
  public static func density(height: Length, temperature: Temperature) -> Double {
    let h = height.metres
    let p = 101_325 * pow(1 - 2.25577e-5 * h, 5.25588)
    return p / (287.05 * temperature.kelvin)
  }
}

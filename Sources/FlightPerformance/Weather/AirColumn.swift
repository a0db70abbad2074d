import Units

/// The density of the air over one site, linear between the site and 1 km above it: within 0.2 %.
struct AirColumn: Sendable {
  /// Metres between the two densities.
  static let span = 1000.0
  private let atSite: Double
  private let slope: Double
  private let elevation: Double

  init(above elevation: Length, temperature: Temperature) {
    let top = elevation + .metres(Self.span)
    // The air cools by 6.5 K per kilometre, as in the standard atmosphere.
    let aloft = Temperature.celsius(temperature.celsius - 6.5 * Self.span / 1000)
    self.elevation = elevation.metres
    atSite = Atmosphere.density(height: elevation, temperature: temperature)
    slope = (Atmosphere.density(height: top, temperature: aloft) - atSite) / Self.span
  }

  /// kg/m³ at so many metres above the site.
  @inline(__always)
  func density(at height: Double) -> Double { atSite + slope * height }

  /// kg/m³ at so many metres above mean sea level.
  @inline(__always)
  func density(altitude: Double) -> Double { atSite + slope * (altitude - elevation) }
}

/// What the wind blows over, which decides how fast it grows with height and how gusty it is.
///
/// Exponents and intensities are those of GB 50009-2012, *Load code for the design of building
/// structures*, 8.2.1 and 8.4.6 (from memory).
public enum TerrainRoughness: String, Codable, Hashable, Sendable, CaseIterable {
  /// Sea, lakeshore, desert: category A.
  case open
  /// Fields, villages, scattered trees: category B.
  case country
  /// A town of low houses: category C.
  case suburb
  /// A city of tall buildings: category D.
  case city

  /// The exponent α of U(h) = U₁₀ · (h/10 m)^α.
  public var exponent: Double {
    switch self {
    case .open: 0.12
    case .country: 0.15
    case .suburb: 0.22
    case .city: 0.30
    }
  }

  /// The standard deviation of the wind ÷ its mean, at 10 m above ground. An assumption wherever no
  /// gust was measured.
  public var turbulenceIntensityAt10Metres: Double {
    switch self {
    case .open: 0.12
    case .country: 0.14
    case .suburb: 0.23
    case .city: 0.39
    }
  }
}

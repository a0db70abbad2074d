import Foundation
public import Units

/// A mean wind measured at one height, and how it changes with height.
///
///     let wind = Wind(from: .degrees(315), speed: .metresPerSecond(6), over: .suburb)
///     wind.speed(at: .metres(90)).metresPerSecond   // 9.73
///
/// The speed grows with the power law U(h) = U · (h/h₀)^α, α by terrain (GB 50009-2012). Below 1 m
/// the speed of 1 m holds. The law is meant for a neutral atmosphere up to some hundred metres; over
/// uneven ground single winds depart from it by 20 % and more.
///
/// Where a forecast knows the wind at more heights (``aloft``), the vector is interpolated between
/// them in height, the power law holds below the lowest, and the highest holds above.
public struct Wind: Hashable, Sendable {
  /// The direction it blows from, clockwise from true north.
  public var from: Angle
  /// Its mean speed at ``measuredAt``.
  public var speed: Speed
  /// Its gust at ``measuredAt``; nil where none was observed or forecast.
  public var gust: Speed?
  /// The height above ground that ``speed`` and ``gust`` hold for.
  public var measuredAt: Length
  /// What it blows over.
  public var over: TerrainRoughness
  /// The wind at other heights, in any order; empty where the power law alone is known.
  public var aloft: [WindLevel]

  /// Makes a wind. Anemometers stand at 10 m by the WMO's rule.
  public init(
    from: Angle, speed: Speed, gust: Speed? = nil, measuredAt: Length = .metres(10),
    over: TerrainRoughness = .country, aloft: [WindLevel] = []
  ) {
    self.from = from
    self.speed = speed
    self.gust = gust
    self.measuredAt = measuredAt
    self.over = over
    self.aloft = aloft
  }

  /// No wind at all.
  public static let calm = Wind(from: .degrees(0), speed: .zero, gust: .zero)

  /// Whether ``gust(at:)`` rests on the terrain alone, because no gust was observed or forecast.
  public var isGustAssumed: Bool { gust == nil }

  /// The standard deviation of the wind's speed along its mean, the same at all heights.
  public var turbulence: Speed { .metresPerSecond(deviation) }

  /// How many standard deviations a gust stands above the mean: 2.5 to 3.5 in the literature.
  static let peakFactor = 3.0

  /// Standard deviation, m/s.
  var deviation: Double {
    guard let gust else {
      // σ is the same at all heights, the intensity is known at 10 m.
      let u10 = speed.metresPerSecond * over.growth(from: measuredAt.metres, to: 10)
      return over.turbulenceIntensityAt10Metres * u10
    }
    return max(0, gust.metresPerSecond - speed.metresPerSecond) / Wind.peakFactor
  }
}

extension TerrainRoughness {
  /// How much stronger the wind is at one height than at another, m.
  func growth(from: Double, to: Double) -> Double {
    from == to ? 1 : pow(max(to, 1) / max(from, 1), exponent)
  }
}

extension Wind: Codable {
  private enum CodingKeys: String, CodingKey {
    case from = "from_deg"
    case speed = "speed_mps"
    case gust = "gust_mps"
    case measuredAt = "measured_at_m"
    case over
    case aloft
  }

  /// Reads the JSON form; levels aloft may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    from = try container.decode(Angle.self, forKey: .from)
    speed = try container.decode(Speed.self, forKey: .speed)
    gust = try container.decodeIfPresent(Speed.self, forKey: .gust)
    measuredAt = try container.decode(Length.self, forKey: .measuredAt)
    over = try container.decode(TerrainRoughness.self, forKey: .over)
    aloft = try container.decodeIfPresent([WindLevel].self, forKey: .aloft) ?? []
  }
}

public import Geodesy
public import Units

/// What every flight must keep to.
public struct FlightLimits: Hashable, Sendable, Codable {
  /// The share of the usable charge that is still there after landing.
  public var reserve: Fraction
  /// The greatest height.
  public var height: Altitude
  /// How many times the forecast energy of the way home is kept in hand.
  public var returnFactor: Double
  /// How high the aircraft stays above the highest ground on its way home.
  public var returnClearance: Length
  /// How many flights there may be; nil for as many as are needed.
  public var flights: Int?

  /// Makes limits.
  public init(
    reserve: Fraction, height: Altitude, returnFactor: Double, returnClearance: Length,
    flights: Int? = nil
  ) {
    self.reserve = reserve
    self.height = height
    self.returnFactor = returnFactor
    self.returnClearance = returnClearance
    self.flights = flights
  }

  private enum CodingKeys: String, CodingKey {
    case reserve
    case height
    case returnFactor = "return_factor"
    case returnClearance = "return_clearance_m"
    case flights
  }
}

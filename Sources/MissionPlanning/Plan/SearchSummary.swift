public import Units

/// What the search for routes found, beside what no plan can do better.
///
/// Energy counts from take-off to landing.
public struct SearchSummary: Hashable, Sendable, Codable {
  /// The energy of the plan's flights.
  public var energy: Energy
  /// No plan that serves the same needs less: see `LowerBound` of the module `Routing`.
  public var leastEnergy: Energy
  /// The plan's flights.
  public var flights: Int
  /// No plan that serves the same has fewer.
  public var fewestFlights: Int
  /// How many changes were tried.
  public var iterations: Int
  /// Whether the search was ended early; then the same mission may give another plan.
  public var isInterrupted: Bool

  /// How far the energy is above the least possible at most, as a share of that.
  public var gap: Double { leastEnergy > .zero ? energy / leastEnergy - 1 : 0 }

  /// Creates a summary.
  public init(
    energy: Energy, leastEnergy: Energy, flights: Int, fewestFlights: Int, iterations: Int,
    isInterrupted: Bool
  ) {
    self.energy = energy
    self.leastEnergy = leastEnergy
    self.flights = flights
    self.fewestFlights = fewestFlights
    self.iterations = iterations
    self.isInterrupted = isInterrupted
  }

  private enum CodingKeys: String, CodingKey {
    case energy = "energy_wh"
    case leastEnergy = "least_energy_wh"
    case flights
    case fewestFlights = "fewest_flights"
    case iterations
    case isInterrupted = "interrupted"
  }
}

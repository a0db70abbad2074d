public import Units

/// The batteries (or battery sets) at hand, one for each flight.
public struct Batteries: Hashable, Sendable, Codable {
  /// How many there are.
  public var count: Int
  /// What a full one holds, as a share of a new one.
  public var health: Fraction

  /// Makes a stock of batteries.
  public init(count: Int, health: Fraction) {
    self.count = count
    self.health = health
  }
}

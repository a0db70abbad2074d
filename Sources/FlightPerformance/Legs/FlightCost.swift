public import Units

/// The time and the energy of a piece of flight.
@frozen public struct FlightCost: Codable, Hashable, Sendable {
  /// How long it takes.
  public var time: Time
  /// What the battery gives.
  public var energy: Energy

  /// Makes a cost from its parts.
  @inlinable public init(time: Time, energy: Energy) {
    self.time = time
    self.energy = energy
  }

  /// No time and no energy.
  @inlinable public static var zero: FlightCost { FlightCost(time: .zero, energy: .zero) }

  /// One piece of flight after another.
  @inlinable public static func + (a: FlightCost, b: FlightCost) -> FlightCost {
    FlightCost(time: a.time + b.time, energy: a.energy + b.energy)
  }
  /// Adds a piece of flight.
  @inlinable public static func += (a: inout FlightCost, b: FlightCost) { a = a + b }

  private enum CodingKeys: String, CodingKey {
    case time = "time_s"
    case energy = "energy_wh"
  }
}

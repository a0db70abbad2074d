/// What it costs to travel from any location to any other without serving anything.
///
/// Costs may differ between the two ways, are finite and never negative, and zero from a location to
/// itself; where there is no way, a cost stands above every limit. They should obey the triangle
/// inequality; where they do not, a plan is still right but may not be the best.
public struct TravelCosts: Sendable {
  enum Storage: Sendable {
    case doubles([Double])
    case floats([Float])
    case plane(PlanarWindCosts)
  }

  /// How many locations there are.
  public let locationCount: Int

  let storage: Storage

  /// Takes a table, row by row: `values[from * locationCount + to]`.
  public static func matrix(_ values: [Double], locationCount: Int) -> TravelCosts {
    precondition(values.count == locationCount * locationCount, "a travel table is square")
    precondition(values.allSatisfy { $0 >= 0 && $0 < .infinity }, "travel costs are finite")
    return TravelCosts(locationCount: locationCount, storage: .doubles(values))
  }

  /// Takes a table in single precision, row by row: `values[from * locationCount + to]`.
  public static func matrix(_ values: [Float], locationCount: Int) -> TravelCosts {
    precondition(values.count == locationCount * locationCount, "a travel table is square")
    precondition(values.allSatisfy { $0 >= 0 && $0 < .infinity }, "travel costs are finite")
    return TravelCosts(locationCount: locationCount, storage: .floats(values))
  }

  /// Takes straight flight over a plane in a steady wind, for problems too large for a table.
  public static func planarWind(_ costs: PlanarWindCosts) -> TravelCosts {
    TravelCosts(locationCount: costs.points.count, storage: .plane(costs))
  }

  /// The cost of travelling from one location to another.
  public subscript(from: Int, to: Int) -> Double {
    switch storage {
    case .doubles(let values): values[from * locationCount + to]
    case .floats(let values): Double(values[from * locationCount + to])
    case .plane(let costs): costs[from, to]
    }
  }
}

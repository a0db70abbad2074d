/// What one route may use.
public struct RouteLimit: Sendable, Hashable {
  /// The most that a route may cost, from start to end, and the most that cost so far plus
  /// contingency may reach on the way.
  public var cost: Double

  /// The most that the loads of a route may add up to.
  public var load: Double

  /// Creates a limit; what is left out is not limited.
  public init(cost: Double = .infinity, load: Double = .infinity) {
    self.cost = cost
    self.load = load
  }
}

/// How many routes there may be, and what each may use.
public enum Fleet: Sendable, Hashable {
  /// As many routes as are needed, all with the same limit.
  case unlimited(RouteLimit)

  /// At most one route for each limit.
  case limited([RouteLimit])

  /// The limits, one for each route of a limited fleet.
  var limits: [RouteLimit] {
    switch self {
    case .unlimited(let limit): [limit]
    case .limited(let limits): limits
    }
  }
}

/// How far a search has come.
public struct SearchProgress: Sendable, Hashable {
  /// The cost of the best plan so far.
  public var cost: Double

  /// Its number of routes.
  public var routes: Int

  /// How many tasks it leaves out.
  public var unserved: Int

  /// The iterations so far.
  public var iterations: Int

  /// The share of the budget that is used, 0 to 1.
  public var share: Double
}

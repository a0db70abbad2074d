/// One way to serve a task: where it is entered and left, and what serving it takes.
///
/// A road has two modes, one for each direction; a hover node or a one-way road has one.
public struct TaskMode: Sendable, Hashable {
  /// The location where service begins, an index into ``TravelCosts``.
  public var entry: Int

  /// The location where service ends, an index into ``TravelCosts``.
  public var exit: Int

  /// What serving costs, in the unit of the travel costs.
  public var cost: Double

  /// What serving adds to the load of the route; the same in both modes.
  public var load: Double

  /// The greatest need inside the mode: over its points, the cost since its entry plus what must
  /// be kept in hand at that point.
  ///
  /// Without contingency this equals ``cost``. For a way home that must stay open it is
  /// max(cost so far + factor × cheapest way home from there).
  public var peak: Double

  /// How long serving takes, in the unit of the problem's travel times; only where tasks have hours.
  public var time: Double

  /// Creates a mode.
  ///
  /// - Parameter peak: The greatest need inside the mode, never less than `cost`; `nil` where
  ///   nothing is kept in hand.
  public init(
    entry: Int, exit: Int, cost: Double, load: Double = 0, peak: Double? = nil, time: Double = 0
  ) {
    self.entry = entry
    self.exit = exit
    self.cost = cost
    self.load = load
    self.peak = max(peak ?? cost, cost)
    self.time = time
  }

  /// This mode followed by another that starts where this one ends.
  func followed(by next: TaskMode) -> TaskMode {
    TaskMode(
      entry: entry, exit: next.exit, cost: cost + next.cost, load: load + next.load,
      peak: max(peak, cost + next.peak), time: time + next.time)
  }
}

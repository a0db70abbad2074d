/// When a search ends; whichever of its rules is met first.
public struct StopRule: Sendable, Hashable {
  /// The most iterations, counted over all chains; `nil` for no such rule.
  public var iterations: Int?

  /// The most seconds; `nil` for no such rule. A plan then depends on the speed of the machine.
  public var seconds: Double?

  /// The cost at which the search is content, if everything is served; `nil` for no such rule.
  public var targetCost: Double?

  /// Creates a rule from its parts; at least one of iterations and seconds.
  public init(iterations: Int? = nil, seconds: Double? = nil, targetCost: Double? = nil) {
    precondition(iterations != nil || seconds != nil, "a search must end")
    self.iterations = iterations
    self.seconds = seconds
    self.targetCost = targetCost
  }

  /// Ends after a number of iterations; the same plan on every machine.
  public static func iterations(_ count: Int) -> StopRule { StopRule(iterations: count) }

  /// Ends after a time.
  public static func seconds(_ seconds: Double) -> StopRule { StopRule(seconds: seconds) }

  /// One part in `count` of this budget.
  func part(_ count: Int) -> StopRule {
    StopRule(iterations: iterations.map { $0 / count }, seconds: seconds.map { $0 / Double(count) })
  }
}

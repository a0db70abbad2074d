/// How long the routing searches. Counted in iterations, so that the same effort gives the same plan on
/// every machine.
public enum PlanningEffort: String, CaseIterable, Sendable {
  /// For a first look: a tenth of the normal search.
  case quick
  /// Seconds for a mission, under a minute for the main roads of a city.
  case normal
  /// Ten times the normal search.
  case thorough

  /// How often the routing tries to better so many tasks.
  func iterations(tasks: Int) -> Int {
    let normal = Self.normalIterations(tasks: tasks)
    return switch self {
    case .quick: normal / 10
    case .normal: normal
    case .thorough: normal * 10
    }
  }

  /// How often so many tasks are routed at most, where flights turn out to need more than they were routed
  /// with: the searches together take no longer than a few of a mission do, but there are two at least.
  static func attempts(tasks: Int) -> Int {
    min(6, max(2, 200_000 / normalIterations(tasks: tasks)))
  }

  private static func normalIterations(tasks: Int) -> Int { 20_000 + 50 * tasks }
}

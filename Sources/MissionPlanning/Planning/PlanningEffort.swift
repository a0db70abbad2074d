/// How long the routing searches. Counted in iterations, so that the same effort gives the same plan on
/// every machine.
public enum PlanningEffort: String, CaseIterable, Sendable {
  /// For a first look: a tenth of the normal search.
  case quick
  /// Half a second for a mission, ten seconds for a city.
  case normal
  /// Ten times the normal search.
  case thorough

  /// How often the routing tries to better so many tasks.
  func iterations(tasks: Int) -> Int {
    let normal = 20_000 + 50 * tasks
    return switch self {
    case .quick: normal / 10
    case .normal: normal
    case .thorough: normal * 10
    }
  }
}

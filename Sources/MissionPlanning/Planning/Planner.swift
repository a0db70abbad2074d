public import Diagnostics
import Geodesy

/// Plans patrols.
public enum Planner {
  /// Makes flights that cover what is asked for and come home with their reserve.
  ///
  /// Every road metre and node that was asked for is either flown or listed as a ``Gap`` with its
  /// reason. At every moment of every flight, energy left − reserve ≥ return factor × energy of the way to
  /// the nearest landing site: see ``TightestPoint``. The same request gives the same plan.
  ///
  /// - Parameters:
  ///   - effort: How long to search for better routes.
  ///   - shouldStop: Asked while routes are searched, from several threads; the plan is then made of the
  ///     best found so far.
  ///   - progress: Told what is being done, for people to read.
  /// - Throws: ``PlanningError`` where nothing at all can be flown.
  public static func plan(
    _ request: PatrolRequest, effort: PlanningEffort = .normal,
    shouldStop: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Text) -> Void = { _ in }
  ) throws(PlanningError) -> PatrolPlan {
    try request.checkWeather()
    let area = try projecting { () throws(TransformationError) in try PlanningArea(request) }
    try area.checkLaunchSites(of: request)
    try area.checkLaunchZones(of: request)
    let tasks = TaskMaking(request, in: area)
    let making = PlanMaking(request, in: area)
    let parts = making.route(tasks.tasks, effort, shouldStop: shouldStop, progress)
    return try making.plan(
      parts.flights, unserved: tasks.unserved + parts.unserved, search: parts.search)
  }
}

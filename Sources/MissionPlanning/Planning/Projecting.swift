import Geodesy

/// Runs a step that projects; PROJ's failure is a reason why there is no plan.
func projecting<Result>(
  _ step: () throws(TransformationError) -> Result
) throws(PlanningError) -> Result {
  do throws(TransformationError) {
    return try step()
  } catch {
    throw .noProjection(error)
  }
}

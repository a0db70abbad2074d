public import Diagnostics
import Foundation
import Units

extension SimulatedFlight {
  /// What a pilot should know where the simulation finds less in hand than the plan says.
  ///
  /// An error where the flight does not land with its reserve or has no way home at some moment; a
  /// warning where its tightest margin is negative, or below the planned one by more than 2 % of the
  /// energy that the flight takes, which is about what the model is worth.
  public var findings: [Finding] {
    let place = "flight \(number)"
    guard outcome == .landed else {
      let emptied = outcome == .batteryEmpty
      return [
        Finding(
          .error, rule: "simulation-not-home", place: place,
          message: Text(
            en: emptied
              ? "flown in the simulation its battery is empty in the air"
              : "flown in the simulation it lands away from every site",
            zh: emptied ? "仿真中电池在空中耗尽" : "仿真中降落在场地之外"))
      ]
    }
    guard finishedWithReserve else {
      return [
        Finding(
          .error, rule: "simulation-below-reserve", place: place,
          message: Text(
            en: "flown in the simulation it ends with \(Self.wh(simulated.energyLeft)), "
              + "the plan says \(Self.wh(planned.energyLeft))",
            zh: "仿真结束时剩余 \(Self.wh(simulated.energyLeft))，"
              + "计划为 \(Self.wh(planned.energyLeft))"))
      ]
    }
    guard let margin = simulated.margin else {
      return [
        Finding(
          .error, rule: "simulation-no-way-home", place: place,
          message: Text(
            en: "from some moment the wind leaves no way home", zh: "某一时刻起，风使其无法返航"))
      ]
    }
    guard let plannedMargin = planned.margin,
      margin < .zero || margin < plannedMargin - 0.02 * planned.energy
    else { return [] }
    return [
      Finding(
        .warning, rule: "simulation-below-margin", place: place,
        message: Text(
          en: "the tightest margin is \(Self.wh(margin)) in the simulation (leg "
            + "\(simulated.tightestLeg + 1)), the plan says \(Self.wh(plannedMargin))",
          zh: "仿真最小余量 \(Self.wh(margin))（第 \(simulated.tightestLeg + 1) 段），"
            + "计划为 \(Self.wh(plannedMargin))"))
    ]
  }

  private static func wh(_ energy: Energy) -> String { String(format: "%.1f Wh", energy.wattHours) }
}

public import Diagnostics
import Foundation
public import MissionPlanning
import Units

/// Checks a plan by flying it.
public enum PlanCheck {
  /// Flies every flight of a plan in its mean wind, on all cores, and gives what a pilot should know,
  /// in the order of the flights; empty where the flights keep what the plan promises.
  ///
  ///     plan.findings += try await PlanCheck.findings(of: plan)
  ///
  /// Takes about 0.15 s of one core for each flight, most of it for the ways home. The same plan gives
  /// the same findings.
  ///
  /// - Throws: ``TransformationError`` if PROJ's database is missing.
  public static func findings(of plan: PatrolPlan) async throws -> [Finding] {
    let simulation = try Simulation(plan)
    let settings = SimulationSettings(keepsTrack: false)
    return try await withThrowingTaskGroup(of: (Int, [Finding]).self) { group in
      for index in plan.flights.indices {
        group.addTask { (index, try simulation.fly(index, settings).findings) }
      }
      var findings = [[Finding]](repeating: [], count: plan.flights.count)
      for try await (index, found) in group { findings[index] = found }
      return findings.flatMap(\.self)
    }
  }
}

extension SimulatedFlight {
  /// What a pilot should know where the simulation finds less in hand than the plan says.
  ///
  /// An error where the flight does not land with its reserve or has no way home at some moment; a
  /// warning where its tightest margin is negative, or below the planned one by more than 2 % of the
  /// energy that the flight takes, which is about what the model is worth; a warning also where it takes
  /// 5 % more time or energy than planned.
  public var findings: [Finding] {
    let place = "flight \(number)"
    let unsafe = safetyFindings(place)
    return unsafe.isEmpty ? costFindings(place) : unsafe
  }

  private func costFindings(_ place: String) -> [Finding] {
    guard
      simulated.time > 1.05 * planned.time || simulated.energy > 1.05 * planned.energy
    else { return [] }
    func minutes(_ time: Time) -> String { String(format: "%.1f min", time.minutes) }
    let flown = "\(minutes(simulated.time)), \(Self.wh(simulated.energy))"
    let promised = "\(minutes(planned.time)), \(Self.wh(planned.energy))"
    return [
      Finding(
        .warning, rule: "simulation-above-plan", place: place,
        message: Text(
          en: "flown in the simulation it takes \(flown), the plan says \(promised)",
          zh: "仿真用时用电 \(flown)，计划为 \(promised)"))
    ]
  }

  private func safetyFindings(_ place: String) -> [Finding] {
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

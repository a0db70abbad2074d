import Diagnostics
import FlightPerformance
import Units

extension PlanMaking {
  /// What a pilot should know before flying the plan.
  func findings(_ flights: [Flight], _ gaps: [Gap]) -> [Finding] {
    var findings: [Finding] = []
    if !gaps.isEmpty {
      let length = spoken(gaps.map(\.length).total().metres)
      let nodes = gaps.filter { $0.length == .zero }.count
      findings.append(
        Finding(
          .warning, rule: "not-covered", place: request.mission,
          message: Text(
            en: "not flown: \(length.en) of road, nodes: \(nodes); see the gaps",
            zh: "未覆盖：道路 \(length.zh)，节点 \(nodes) 个；见缺口清单")))
    }
    if flights.count > request.batteries.count, request.batteries.charging == nil {
      findings.append(
        Finding(
          .warning, rule: "more-flights-than-batteries", place: request.mission,
          message: Text(
            en: "\(flights.count) flights, \(request.batteries.count) batteries",
            zh: "共 \(flights.count) 个架次，仅 \(request.batteries.count) 块电池"),
          remedy: Text(
            en: "bring more, or charge between flights", zh: "请增带电池，或在架次之间充电")))
    }
    if request.terrain == nil {
      findings.append(
        Finding(
          .warning, rule: "ground-taken-as-level", place: request.mission,
          message: Text(
            en: "no terrain is named: the ground is taken as level with the launch site",
            zh: "未提供地形：按地面与起飞点同高计算"),
          remedy: Text(
            en: "name a terrain file, or make sure that the ground is level",
            zh: "请提供地形文件，或确认地面平坦")))
    }
    findings += windFindings(flights)
    if battery.coldFactor.value < 1 {
      let share = battery.coldFactor.percent.text(0)
      findings.append(
        Finding(
          .note, rule: "cold-capacity-assumed", place: request.mission,
          message: Text(
            en:
              "the cold leaves \(share) % of a battery's charge: an assumption, not a measurement",
            zh: "低温下电池容量按 \(share) % 计：此为假设，并非实测")))
    }
    return findings
  }

  /// The gusts at take-off and at the greatest flight height, against the aircraft's limits; a warning
  /// where less than a tenth of the limit is left.
  private func windFindings(_ flights: [Flight]) -> [Finding] {
    let wind = request.weather.wind
    let highest = flights.flatMap(\.legs).map(\.end.heightAboveGround).max() ?? .zero
    let checks = [
      WindCheck(atTakeOffOf: request.aircraft, in: wind),
      WindCheck(of: request.aircraft, in: wind, at: highest),
    ]
    return checks.map { check in
      let isNear = check.found > 0.9 * check.allowed
      let height = check.height.metres.text(0)
      let found = check.found.metresPerSecond.text(1)
      let allowed = check.allowed.metresPerSecond.text(1)
      let (en, zh) =
        check.isGustAssumed ? (" (assumed, no gust was given)", "（未给阵风，为假定值）") : ("", "")
      return Finding(
        isNear ? .warning : .note, rule: "gust", place: request.mission,
        message: Text(
          en: "gust at \(height) m: \(found) m/s\(en); the aircraft's limit is \(allowed) m/s",
          zh: "\(height) 米高处阵风 \(found) 米/秒\(zh)；飞机限值 \(allowed) 米/秒"),
        remedy: isNear
          ? Text(en: "fly lower, or wait for less wind", zh: "请降低高度，或等待风力减弱") : nil)
    }
  }

  /// Where an aircraft that comes home on its own, to where it took off, would not keep its reserve.
  func returnFindings(_ flights: [AssembledFlight]) -> [Finding] {
    flights.enumerated().compactMap { index, flight in
      let toLaunch = flight.steps.compactMap(\.tightestToLaunch)
      let least =
        toLaunch.count == flight.steps.count
        ? margins(flight) { $0.tightestToLaunch ?? $0.tightest }.min() ?? .zero : nil
      if let least, least >= .zero { return nil }
      let lacking = least.map { (-$0).wattHours.text(1) }
      return Finding(
        .warning, rule: "return-to-launch",
        place: "\(request.mission) · \(index + 1)",
        message: Text(
          en: "flight \(index + 1) relies on another landing site than its own: "
            + (lacking.map { "coming home to where it took off would lack \($0) Wh" }
              ?? "the wind forbids the way home to where it took off"),
          zh: "第 \(index + 1) 架次依赖其他降落点："
            + (lacking.map { "自动返航至起飞点电量将缺 \($0) Wh" } ?? "风力使其无法返回起飞点")),
        remedy: Text(
          en: "on the far part of the flight, set the home point to the nearest site by hand",
          zh: "飞行远端时，请手动将返航点设为最近的降落点"))
    }
  }
}

import Diagnostics
import FlightPerformance
import Units

extension PlanMaking {
  /// What a pilot should know before flying the plan.
  func findings(_ flights: [Flight], _ gaps: [Gap]) -> [Finding] {
    var findings: [Finding] = []
    if !gaps.isEmpty {
      let length = gaps.map(\.length).total().kilometres.text(2)
      let nodes = gaps.filter { $0.length == .zero }.count
      findings.append(
        Finding(
          .warning, rule: "not-covered", place: request.mission,
          message: Text(
            en: "not flown: \(length) km of road, nodes: \(nodes); see the gaps",
            zh: "未覆盖：道路 \(length) 公里，节点 \(nodes) 个；见缺口清单")))
    }
    if flights.count > request.batteries.count {
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
}

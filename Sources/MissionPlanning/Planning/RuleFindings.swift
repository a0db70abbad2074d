import Airspace
import Diagnostics
import FlightPerformance
import Geodesy
import Units

extension PlanMaking {
  /// What the flights break of the rule set and of the radio's reach, each once, with the flights that do
  /// and the worst of them.
  func ruleFindings(_ flights: [AssembledFlight]) -> [Finding] {
    let farthest = flights.map { flight in
      let launch = area.sites[flight.launchSite].place
      return flight.steps.map { $0.leg.end.place.distance(to: launch) }.max() ?? 0
    }
    var findings = linkFindings(farthest)
    guard let rules = request.rules else { return findings }
    let highest = flights.map { $0.steps.map(\.leg.end.heightAboveGround).max() ?? 0 }
    if let allowed = rules.greatestHeight?.metres, let worst = worst(highest, above: allowed + 0.5)
    {
      let found = worst.found.text(0)
      findings.append(
        finding(
          .warning, "above-rule-height", worst, rules,
          Text(en: "up to \(found) m above ground", zh: "离地最高 \(found) 米"),
          Text(en: "\(allowed.text(0)) m", zh: "\(allowed.text(0)) 米")))
    }
    let fastest = flights.map { flight in
      flight.steps.compactMap { $0.leg.performance?.groundSpeed.metresPerSecond }.max() ?? 0
    }
    if let allowed = rules.greatestSpeed?.metresPerSecond,
      let worst = worst(fastest, above: allowed)
    {
      let found = worst.found.text(1)
      findings.append(
        finding(
          .error, "above-rule-speed", worst, rules,
          Text(en: "up to \(found) m/s over the ground", zh: "地速最高 \(found) 米/秒"),
          Text(en: "\(allowed.text(1)) m/s", zh: "\(allowed.text(1)) 米/秒")))
    }
    if let allowed = rules.visualRange?.metres, let worst = worst(farthest, above: allowed) {
      let found = worst.found.text(0)
      findings.append(
        finding(
          .warning, "beyond-visual-range", worst, rules,
          Text(en: "up to \(found) m from the launch site", zh: "距起飞点最远 \(found) 米"),
          Text(en: "\(allowed.text(0)) m within sight", zh: "视距内 \(allowed.text(0)) 米")))
    }
    return findings
  }

  private func linkFindings(_ farthest: [Double]) -> [Finding] {
    guard let reach = request.aircraft.envelope.linkRange,
      let worst = worst(farthest, above: reach.value.metres)
    else { return [] }
    let (found, allowed) = (worst.found.text(0), reach.value.metres.text(0))
    return [
      Finding(
        .warning, rule: "beyond-link-range", place: flightList(worst.flights),
        message: Text(
          en:
            "up to \(found) m from the launch site (flight \(worst.flight)); the radio link reaches "
            + "\(allowed) m in the open (\(reach.confidence.rawValue))",
          zh: "距起飞点最远 \(found) 米（第 \(worst.flight) 架次）；图传在开阔地最远 \(allowed) 米"
            + "（\(reach.confidence.rawValue)）"),
        remedy: Text(
          en: "launch nearer, or use a relay; set what the aircraft does without a link",
          zh: "请就近起飞或使用中继，并设置失联后的动作"))
    ]
  }

  /// What breaks a limit: the flights that do, and the one that does most.
  private struct Worst {
    let flights: [Int]
    let flight: Int
    let found: Double
  }

  private func worst(_ found: [Double], above limit: Double) -> Worst? {
    let over = found.indices.filter { found[$0] > limit }
    guard let most = over.max(by: { found[$0] < found[$1] }) else { return nil }
    return Worst(flights: over.map { $0 + 1 }, flight: most + 1, found: found[most])
  }

  private func finding(
    _ severity: Finding.Severity, _ rule: String, _ worst: Worst, _ rules: RuleSet, _ found: Text,
    _ allowed: Text
  ) -> Finding {
    Finding(
      severity, rule: rule, place: flightList(worst.flights),
      message: Text(
        en: "\(found.en) (flight \(worst.flight)); \(rules.name.en) allows \(allowed.en)",
        zh: "\(found.zh)（第 \(worst.flight) 架次）；\(rules.name.zh)允许 \(allowed.zh)"),
      remedy: Text(
        en: "apply for an approval before the flight, or plan within it",
        zh: "请在飞行前取得批准，或在限值内规划"))
  }
}

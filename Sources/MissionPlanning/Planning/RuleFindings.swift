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
    var findings = linkFindings(farthest) + ceilingFindings(flights)
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

  /// Flights, or their straight returns, above the aircraft's greatest altitude; none where the ground's
  /// altitude is not known.
  private func ceilingFindings(_ flights: [AssembledFlight]) -> [Finding] {
    guard request.terrain != nil else { return [] }
    let ceiling = request.aircraft.envelope.ceiling
    let flown = flights.map { $0.steps.map(\.leg.end.altitude).max() ?? 0 }
    let returns = flights.map(\.returnAltitude)
    let kinds = [
      (flown, Text(en: "up to", zh: "最高海拔")),
      (returns, Text(en: "the return height lies at", zh: "返航高度位于海拔")),
    ]
    return kinds.compactMap { found, words in
      guard let worst = worst(found, above: ceiling.value.metres) else { return nil }
      return Finding(
        .error, rule: "above-ceiling", place: flightList(worst.flights),
        message: Text(
          en:
            "\(words.en) \(worst.found.text(0)) m above sea level (flight \(worst.flight)); the aircraft "
            + "may fly up to \(ceiling.value.metres.text(0)) m (\(ceiling.confidence.rawValue))",
          zh: "\(words.zh) \(worst.found.text(0)) 米（第 \(worst.flight) 架次）；该机升限为 "
            + "\(ceiling.value.metres.text(0)) 米（\(ceiling.confidence.rawValue)）"),
        remedy: Text(
          en:
            "launch on the same side of the high ground, or take an aircraft with a higher ceiling",
          zh: "请在高地同侧起飞，或改用升限更高的机型"))
    }
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
  struct Worst {
    let flights: [Int]
    let flight: Int
    let found: Double
  }

  func worst(_ found: [Double], above limit: Double) -> Worst? {
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

public import Diagnostics
public import MissionPlanning

extension Exercise {
  /// What names a flight or a leg that a plan does not have, in words: such an event would never happen,
  /// and such an expectation hold whatever is flown.
  public func misplaced(in plan: PatrolPlan) -> [Text] {
    let expected = expectations.compactMap { expectation in
      if case .flight(let number) = expectation.scope { number } else { nil }
    }
    let numbers = Set(events.compactMap(\.flight) + expected).sorted()
    let flights = plan.flights.map(\.number)
    let unknown = numbers.filter { !flights.contains($0) }.map { number in
      Text(
        en: "there is no flight \(number); the plan has \(flights.count)",
        zh: "没有架次 \(number)；计划共有 \(flights.count) 个架次")
    }
    return unknown + events.compactMap { legFault(of: $0, in: plan) }
  }

  private func legFault(of event: ScheduledEvent, in plan: PatrolPlan) -> Text? {
    guard case .leg(let number) = event.trigger else { return nil }
    let flights = plan.flights.filter { event.flight == nil || $0.number == event.flight }
    guard let most = flights.map(\.legs.count).max(), number > most else { return nil }
    guard let flight = event.flight else {
      return Text(
        en: "no flight has a leg \(number); the longest has \(most)",
        zh: "没有架次有第 \(number) 航段；最多的有 \(most) 段")
    }
    return Text(
      en: "flight \(flight) has no leg \(number); it has \(most)",
      zh: "架次 \(flight) 没有第 \(number) 航段；共 \(most) 段")
  }
}

import FlightPerformance
import Units

/// How many legs a second the flight model evaluates on one core.
@main
struct PerformanceBench {
  static func main() {
    guard let aircraft = AircraftCatalogue.profile(id: "dji-m30t") else { return }
    let wind = Wind(
      from: .degrees(315), speed: .metresPerSecond(5), gust: .metresPerSecond(7), over: .suburb)
    let weather = Weather(wind: wind, temperature: .celsius(-5))
    let model = FlightModel(of: aircraft, in: weather, launchElevation: .metres(790))

    let clock = ContinuousClock()
    let legs = randomLegs(200_000)
    report("legs at a ground speed", legs.count * 10, clock) {
      evaluate(legs, 10, model, .ground(.metresPerSecond(10)))
    }
    report("legs at the speed to fly", legs.count * 10, clock) {
      evaluate(legs, 10, model, .leastEnergy)
    }
    let slanted = legs.map { (east: $0.east, north: $0.north, up: 5.0) }
    report("climbing legs at the speed to fly", legs.count * 10, clock) {
      evaluate(slanted, 10, model, .leastEnergy)
    }
    let flights = morning(aircraft)
    let pieces = flights.map(\.elements.count).reduce(0, +)
    report("10,000 draws of \(flights.count) flights, \(pieces) pieces, in draws", 10_000, clock) {
      FinishChance(of: flights, in: model).landing
    }
    report("models made", 1000, clock) {
      (0..<1000).reduce(0) { sum, i in
        let elevation = Length.metres(Double(i))
        return sum
          + FlightModel(of: aircraft, in: weather, launchElevation: elevation)
          .hoverPower(at: .metres(50)).watts
      }
    }
  }

  private static func evaluate(
    _ legs: [(east: Double, north: Double, up: Double)], _ times: Int, _ model: FlightModel,
    _ speed: LegSpeed
  ) -> Double {
    var joules = 0.0
    for _ in 0..<times {
      for leg in legs {
        joules +=
          model.cost(east: leg.east, north: leg.north, up: leg.up, height: 90, speed: speed)?
          .joules ?? 0
      }
    }
    return joules
  }

  /// Four flights of fifty legs: a plan like that of a morning peak.
  private static func morning(_ aircraft: AircraftProfile) -> [BudgetedFlight] {
    let legs = randomLegs(200)
    let battery = BatteryState(of: aircraft, health: .percent(92), temperature: .celsius(-5))
    return (0..<4).map { i in
      let flown = legs[(i * 50)..<(i * 50 + 50)].map { leg in
        FlightElement.leg(
          PlannedLeg(
            east: .metres(leg.east / 8), north: .metres(leg.north / 8), height: .metres(90),
            speed: .ground(.metresPerSecond(10)), from: .passing, to: .passing))
      }
      return BudgetedFlight(
        [.climb(by: .metres(90), from: .zero)] + flown + [.land(from: .metres(90))],
        budget: BatteryBudget(battery, reserve: .percent(25)))
    }
  }

  private static func randomLegs(_ count: Int) -> [(east: Double, north: Double, up: Double)] {
    var state: UInt64 = 1
    func metres() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) * 4000 - 2000
    }
    return (0..<count).map { _ in (metres(), metres(), 0) }
  }

  private static func report(
    _ name: String, _ count: Int, _ clock: ContinuousClock, _ work: () -> Double
  ) {
    var best = Double.infinity
    var sum = 0.0
    for _ in 0..<3 {
      let took = clock.measure { sum = work() }
      best = min(
        best, Double(took.components.attoseconds) * 1e-18 + Double(took.components.seconds))
    }
    let rate = Double(count) / best
    print("\(name): \(Int(best / Double(count) * 1e9)) ns, \(Int(rate)) a second (sum \(sum))")
  }
}

import FlightPerformance
import Testing
import Units

@Suite("Batteries")
struct BatteryTests {
  @Test(
    "The cold factor goes through the assumed points",
    arguments: [
      (25.0, 1.0), (40, 1), (10, 0.95), (0, 0.88), (-5, 0.83), (-10, 0.78), (-20, 0.65),
    ])
  func coldFactor(celsius: Double, factor: Double) {
    let found = ColdCapacity.factor(at: .celsius(celsius), isSelfHeated: false).value
    #expect(abs(found - factor) < 1e-12)
    #expect(ColdCapacity.confidence == .assumed)
  }

  @Test("The cold factor never rises as it gets colder, heated or not")
  func monotonic() {
    for isSelfHeated in [false, true] {
      var previous = 0.0
      for tenths in -500...500 {
        let factor = ColdCapacity.factor(
          at: .celsius(Double(tenths) / 10), isSelfHeated: isSelfHeated
        ).value
        #expect(factor >= previous)
        previous = factor
      }
    }
  }

  @Test("A heated pack at −20 °C gives 0.90 less 6 % for warming; a bare one 0.65")
  func heated() {
    let heated = ColdCapacity.factor(at: .celsius(-20), isSelfHeated: true).value
    #expect(abs(heated - 0.846) < 1e-12)
  }

  @Test("Usable energy is nominal × health × charge × cold, and the reserve is a share of full")
  func budget() throws {
    let m30t = try #require(AircraftCatalogue.profile(id: "dji-m30t"))
    let battery = BatteryState(
      of: m30t, health: .percent(92), charge: .percent(90), temperature: .celsius(-5))
    let full = 263.2 * 0.92 * 0.90 * (1 - 0.0525)
    #expect(abs(battery.full.wattHours - full) < 1e-9)
    #expect(abs(battery.usable.wattHours - full * 0.9) < 1e-9)
    let budget = BatteryBudget(battery, reserve: .percent(25))
    #expect(abs(budget.available.wattHours - full * 0.65) < 1e-9)
    #expect(BatteryBudget(battery, reserve: Fraction(1)).available == .zero)
  }

  @Test("The customary reserve is 20 %, and 25 % in cold or gusts")
  func reserve() {
    func share(_ celsius: Double, _ gust: Double) -> Double {
      BatteryBudget.customaryReserve(
        temperature: .celsius(celsius), gust: .metresPerSecond(gust)
      ).percent
    }
    #expect(share(10, 8) == 20 && share(-0.1, 0) == 25 && share(10, 8.1) == 25)
  }
}
